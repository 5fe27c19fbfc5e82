using System.Net;
using Discord.Net.Queue;

namespace Discord.Net;

/// <summary>Discord answered with something other than success.</summary>
public class HttpException(
    HttpStatusCode httpCode,
    IRequest request,
    DiscordErrorCode? discordCode = null,
    string reason = null,
    DiscordJsonError[] errors = null) : Exception(Describe(httpCode, discordCode, reason, errors))
{
    public HttpStatusCode HttpCode { get; } = httpCode;

    public DiscordErrorCode? DiscordCode { get; } = discordCode;

    public string Reason { get; } = reason;

    public IRequest Request { get; } = request;

    public IReadOnlyCollection<DiscordJsonError> Errors { get; } = errors ?? [];

    private static string Describe(HttpStatusCode httpCode, DiscordErrorCode? discordCode, string reason, DiscordJsonError[] errors)
    {
        var code = discordCode is null or 0 ? (int)httpCode : (int)discordCode;
        var fields = (errors ?? []).SelectMany(at => at.Errors, (at, error) => $"\n{at.Path}: {error.Code}: {error.Message}");
        return $"The server responded with error {code}: {reason ?? httpCode.ToString()}{string.Concat(fields)}";
    }
}
