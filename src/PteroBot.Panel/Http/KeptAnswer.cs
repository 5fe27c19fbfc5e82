using System.Net;

namespace PteroBot.Panel.Http;

/// <summary>A good answer that is given again for a while. Of all that an answer has, only its bytes are kept: thousands of these may wait for their end.</summary>
internal sealed class KeptAnswer(ReadOnlyMemory<byte> body, DateTimeOffset until)
{
    private readonly PooledBody _body = PooledBody.Of(body);

    public DateTimeOffset Until => until;

    public HttpResponseMessage Again(HttpRequestMessage request) =>
        new(HttpStatusCode.OK) { RequestMessage = request, Content = new BufferedContent(_body.Hold(), BufferedContent.Json) };
}
