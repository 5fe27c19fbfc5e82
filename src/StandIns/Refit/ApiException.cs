using System.Net;

namespace Refit;

public class ApiException : Exception
{
    private ApiException(string message, HttpResponseMessage response, string? content, Exception? inner)
        : base(message, inner) => (StatusCode, ReasonPhrase, RequestMessage, Content) = (response.StatusCode, response.ReasonPhrase, response.RequestMessage!, content);

    public HttpStatusCode StatusCode { get; }

    public string? ReasonPhrase { get; }

    public HttpRequestMessage RequestMessage { get; }

    public string? Content { get; }

    internal static Task<ApiException> CreateAsync(HttpResponseMessage response) =>
        CreateAsync($"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).", response, null);

    internal static async Task<ApiException> CreateAsync(string message, HttpResponseMessage response, Exception? inner)
    {
        try
        {
            return new ApiException(message, response, await response.Content.ReadAsStringAsync().ConfigureAwait(false), inner);
        }
        catch (HttpRequestException)
        {
            return new ApiException(message, response, null, inner);
        }
    }
}
