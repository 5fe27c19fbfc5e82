using System.Net;
using System.Text;
using System.Threading.Channels;
using Discord.Net.Rest;

namespace PteroBot.StandIns.Tests.Rest;

/// <summary>The transport under the REST layer: each request waits for the test to answer it.</summary>
internal sealed class StubClient : IRestClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>();

    public Dictionary<string, string?> Headers { get; } = [];

    public int Waiting => _asked.Reader.Count;

    /// <summary>The next request that has been sent.</summary>
    public Task<Asked> NextAsync() => _asked.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public void SetHeader(string key, string value) => Headers[key] = value;

    public void Dispose()
    {
    }

    async Task<HttpResponseMessage> IRestClient.SendAsync(HttpMethod method, string endpoint, HttpContent content, string reason, CancellationToken cancelToken)
    {
        var asked = new Asked(method.Method, endpoint, reason, content is null ? "" : await content.ReadAsStringAsync(cancelToken));
        _asked.Writer.TryWrite(asked);
        return await asked.Answer.Task.WaitAsync(cancelToken);
    }

    internal sealed record Asked(string Method, string Path, string? Reason, string Body)
    {
        public TaskCompletionSource<HttpResponseMessage> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Reply(HttpStatusCode status, string body = "", string mediaType = "application/json", params (string Name, string Value)[] headers)
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            Answer.SetResult(response);
        }

        public void Ok(params (string Name, string Value)[] headers) => Reply(HttpStatusCode.OK, "{}", headers: headers);

        public void Fail(Exception exception) => Answer.SetException(exception);
    }
}
