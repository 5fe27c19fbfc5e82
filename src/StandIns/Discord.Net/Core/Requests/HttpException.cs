using System.Net;
using Discord.Net.Queue;

namespace Discord.Net;

/// <summary>Discord answered with something other than success.</summary>
public class HttpException(
    HttpStatusCode httpCode,
    IRequest request,
    DiscordErrorCode? discordCode = null,
    string reason = null,
    DiscordJsonError[] errors = null) : Exception(Describe(httpCode, discordCode, reason))
{
    public HttpStatusCode HttpCode { get; } = httpCode;

    public DiscordErrorCode? DiscordCode { get; } = discordCode;

    public string Reason { get; } = reason;

    public IRequest Request { get; } = request;

    public IReadOnlyCollection<DiscordJsonError> Errors { get; } = errors ?? [];

    private static string Describe(HttpStatusCode httpCode, DiscordErrorCode? discordCode, string reason)
    {
        var code = discordCode is null or 0 ? (int)httpCode : (int)discordCode;
        return reason is null
            ? $"The server responded with error {code}: {httpCode}"
            : $"The server responded with error {code}: {reason}";
    }
}
