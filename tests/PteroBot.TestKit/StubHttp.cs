using System.Net;
using System.Text;

namespace PteroBot.TestKit;

/// <summary>A request as it reached <see cref="StubHttp"/>.</summary>
public sealed record SeenRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Path and decoded query.</summary>
    public string Path => Uri.UnescapeDataString(Uri.PathAndQuery);
}

/// <summary>HTTP with a route table instead of a network. A call that no route matches fails the test. Routes given several times answer in that order, the last one for ever.</summary>
public sealed class StubHttp : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>>> _routes = [];
    private readonly List<SeenRequest> _requests = [];

    /// <summary>Sees every call before it is answered.</summary>
    public Func<SeenRequest, Task>? Watching { get; set; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SeenRequest> Requests
    {
        get { lock (_lock) return [.. _requests]; }
    }

    /// <summary>Answers with JSON (or nothing). The path is matched with its decoded query first, then without query.</summary>
    public StubHttp On(string method, string path, HttpStatusCode status, string? json = null, params (string Name, string Value)[] headers) =>
        On(method, path, _ => Answer(status, json, "application/json", headers));

    /// <summary>Answers with whatever the test makes, an exception included.</summary>
    public StubHttp On(string method, string path, Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        On(method, path, (request, _) => Task.FromResult(answer(request)));

    /// <summary>Answers when the test is ready.</summary>
    public StubHttp On(string method, string path, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_lock)
        {
            var name = $"{method} {path}";
            if (!_routes.TryGetValue(name, out var answers))
                _routes[name] = answers = new();
            answers.Enqueue(answer);
        }
        return this;
    }

    /// <summary>An answer of any kind.</summary>
    public static HttpResponseMessage Answer(HttpStatusCode status, string? body, string mediaType, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = body is null ? new ByteArrayContent([]) : new StringContent(body, Encoding.UTF8, mediaType) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var contentHeaders = request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>();
        var headers = request.Headers.Concat(contentHeaders).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        var seen = new SeenRequest(request.Method.Method, request.RequestUri!, headers, body);
        if (Watching is { } watch)
            await watch(seen);
        var answer = Find(seen);
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Find(SeenRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            var answers = _routes.GetValueOrDefault($"{request.Method} {request.Path}") ?? _routes.GetValueOrDefault($"{request.Method} {request.Uri.AbsolutePath}")
                ?? throw new InvalidOperationException($"No route for {request.Method} {request.Path}.");
            return answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        }
    }
}
