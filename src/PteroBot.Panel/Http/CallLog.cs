using Microsoft.Extensions.Logging;

namespace PteroBot.Panel.Http;

/// <summary>What is logged about calls. Only method, path and figures: no header, no query, no body, so no secret can slip in.</summary>
internal static partial class CallLog
{
    [LoggerMessage(2001, LogLevel.Debug, "{Host}: {Method} {Path} answered {Status} in {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string host, string method, string path, int status, long milliseconds);

    [LoggerMessage(2002, LogLevel.Debug, "{Host}: {Method} {Path} failed after {Milliseconds} ms: {Reason}")]
    public static partial void Failed(ILogger logger, string host, string method, string path, long milliseconds, string reason);

    [LoggerMessage(2003, LogLevel.Information, "{Host}: trying {Method} {Path} again in {Delay}")]
    public static partial void Retrying(ILogger logger, string host, string method, string path, TimeSpan delay);

    [LoggerMessage(2004, LogLevel.Warning, "{Host}: the panel's limit of {Limit} calls a minute is used up; waiting {Delay}")]
    public static partial void Limited(ILogger logger, string host, int limit, TimeSpan delay);
}
