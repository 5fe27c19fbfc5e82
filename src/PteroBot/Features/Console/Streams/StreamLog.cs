using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Console.Streams;

internal static partial class StreamLog
{
    [LoggerMessage(3400, LogLevel.Information, "Console stream {Stream} has ended: {Reason}")]
    public static partial void Ended(ILogger log, string stream, string reason);

    [LoggerMessage(3401, LogLevel.Warning, "Console stream {Stream} was not opened; it is tried again")]
    public static partial void NotOpened(ILogger log, Exception failure, string stream);

    [LoggerMessage(3402, LogLevel.Warning, "Lines of console stream {Stream} were not shown; they are tried again")]
    public static partial void NotShown(ILogger log, Exception failure, string stream);

    [LoggerMessage(3403, LogLevel.Debug, "Discord does not take lines of console stream {Stream} now; they are tried again")]
    public static partial void Later(ILogger log, string stream);

    [LoggerMessage(3404, LogLevel.Error, "A tick of the console streams failed")]
    public static partial void TickFailed(ILogger log, Exception failure);

    [LoggerMessage(3405, LogLevel.Error, "A message in console stream {Stream} could not be dealt with")]
    public static partial void LineFailed(ILogger log, Exception failure, string stream);
}
