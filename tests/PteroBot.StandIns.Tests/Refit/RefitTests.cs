using System.Net;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using PteroBot.TestKit;
using Refit;

namespace PteroBot.StandIns.Tests.RefitPart;

/// <summary>What Refit 8 does with the few attributes that the panel library uses.</summary>
public sealed class RefitTests
{
    private static (ISample Api, StubHttp Http) NewApi(RefitSettings? settings = null, string basePath = "https://example.com/base/")
    {
        var http = new StubHttp();
        return (RestService.For<ISample>(new HttpClient(http) { BaseAddress = new Uri(basePath) }, settings ?? new RefitSettings(new PlainSerializer())), http);
    }

    [Fact]
    public async Task Path_parameters_are_escaped_and_the_base_path_is_kept()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/things/a b/c", HttpStatusCode.OK, "x");

        await api.PathAsync("a b", "c");

        Assert.Equal("https://example.com/base/things/a%20b/c", http.Requests[0].Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_slash_in_a_path_parameter_stays_inside_it()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/things/a/b/c", HttpStatusCode.OK, "x");

        await api.PathAsync("a/b", "c");

        Assert.Equal("/base/things/a%2Fb/c", http.Requests[0].Uri.AbsolutePath);
    }

    [Fact]
    public async Task Values_and_objects_become_a_query_and_nulls_are_left_out()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/list", HttpStatusCode.OK, "x");

        await api.QueryAsync(new Filter { Name = "a&b", Word = Word.Second, Many = [1, 2] }, 5, null);

        Assert.Equal("?filter%5Bname%5D=a%26b&Word=-second&many%5B%5D=1&many%5B%5D=2&page=5", http.Requests[0].Uri.Query);
    }

    [Fact]
    public async Task Bodies_go_through_the_serializer_except_text_streams_and_ready_content()
    {
        var (api, http) = NewApi();
        http.On("POST", "/base/body", HttpStatusCode.NoContent);

        await api.BodyAsync(new Filter { Name = "n" });
        await api.BodyAsync("text");
        await api.BodyAsync(new MemoryStream("stream"u8.ToArray()));
        await api.BodyAsync(new StringContent("content"));

        Assert.Equal(["<n>", "text", "stream", "content"], http.Requests.Select(r => r.Body));
    }

    [Fact]
    public async Task Headers_are_fixed_or_given()
    {
        var (api, http) = NewApi();
        http.On("PUT", "/base/headers", HttpStatusCode.NoContent);

        await api.HeadersAsync("given", "text");

        var headers = http.Requests[0].Headers;
        Assert.Equal(("interface", "method", "given", "text/special"), (headers["X-Interface"], headers["X-Method"], headers["X-Given"], headers["Content-Type"]));
    }

    [Fact]
    public async Task An_answer_that_is_no_success_is_an_exception_with_its_content()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/list", HttpStatusCode.NotFound, "not here");

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.QueryAsync(new Filter(), 1, null));

        Assert.Equal((HttpStatusCode.NotFound, "not here"), (exception.StatusCode, exception.Content));
    }

    [Fact]
    public async Task The_factories_of_exceptions_are_asked()
    {
        var (api, http) = NewApi(new RefitSettings(new PlainSerializer())
        {
            ExceptionFactory = response => Task.FromResult<Exception?>(response.IsSuccessStatusCode ? null : new TimeoutException()),
            DeserializationExceptionFactory = (_, exception) => Task.FromResult<Exception?>(new InvalidDataException("unreadable", exception)),
        });
        http.On("GET", "/base/list", HttpStatusCode.BadGateway).On("GET", "/base/number", HttpStatusCode.OK, "not a number");

        await Assert.ThrowsAsync<TimeoutException>(() => api.QueryAsync(new Filter(), 1, null));
        Assert.IsType<FormatException>((await Assert.ThrowsAsync<InvalidDataException>(() => api.NumberAsync())).InnerException);
    }

    [Fact]
    public async Task Without_a_factory_what_cannot_be_read_is_an_ApiException()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/number", HttpStatusCode.OK, "not a number");

        Assert.IsType<FormatException>((await Assert.ThrowsAsync<ApiException>(() => api.NumberAsync())).InnerException);
    }

    [Fact]
    public async Task Exceptions_of_handlers_and_cancellations_pass_through()
    {
        var (api, http) = NewApi();
        http.On("GET", "/base/number", _ => throw new InvalidDataException());

        await Assert.ThrowsAsync<InvalidDataException>(() => api.NumberAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.NumberAsync(new CancellationToken(true)));
    }

    [Fact]
    public void A_method_that_says_nothing_is_refused_at_once()
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://example.com") };

        Assert.Throws<ArgumentException>(() => RestService.For<INothing>(client, new RefitSettings(new PlainSerializer())));
    }

    [Fact]
    public void The_stand_in_has_nothing_that_Refit_lacks()
    {
        string[] known =
        [
            "AliasAsAttribute", "ApiException", "BodyAttribute", "CollectionFormat", "DefaultUrlParameterFormatter", "DeleteAttribute", "GetAttribute", "HeaderAttribute", "HeadersAttribute",
            "HttpMethodAttribute", "IHttpContentSerializer", "IUrlParameterFormatter", "PatchAttribute", "PostAttribute", "PutAttribute", "QueryAttribute", "RefitSettings", "RestService",
        ];

        var there = typeof(RestService).Assembly.GetExportedTypes().Select(t => t.Name).Order(StringComparer.Ordinal);

        Assert.Equal(known, there);
    }

    [Headers("X-Interface: interface")]
    public interface ISample
    {
        [Get("/things/{first}/{SECOND}")]
        Task<string> PathAsync(string first, [AliasAs("second")] string other);

        [Get("/list")]
        Task<string> QueryAsync([Query] Filter filter, int page, string? absent);

        [Get("/number")]
        Task<int> NumberAsync(CancellationToken cancellationToken = default);

        [Post("/body")]
        Task BodyAsync([Body] object body);

        [Put("/headers")]
        [Headers("X-Method: method", "Content-Type: text/special")]
        Task HeadersAsync([Header("X-Given")] string given, [Body] string body);
    }

    public interface INothing
    {
        Task NothingAsync();
    }

    public sealed class Filter
    {
        [AliasAs("filter[name]")]
        public string? Name { get; init; }

        public Word? Word { get; init; }

        [Query(CollectionFormat.Multi)]
        [AliasAs("many[]")]
        public IReadOnlyList<int> Many { get; init; } = [];
    }

    public enum Word
    {
        First,

        [EnumMember(Value = "-second")]
        Second,
    }

    private sealed class PlainSerializer : IHttpContentSerializer
    {
        public HttpContent ToHttpContent<T>(T item) => new ByteArrayContent(Encoding.UTF8.GetBytes($"<{(item as Filter)?.Name}>"));

        public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
            (T)(object)int.Parse(await content.ReadAsStringAsync(cancellationToken));

        public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
    }
}
