using Microsoft.Extensions.Logging;

namespace PteroBot.Features.AutoStop;

internal static partial class AutoStopLog
{
    [LoggerMessage(3350, LogLevel.Information, "The auto-stop of server {Server} has ended: {Reason}")]
    public static partial void Ended(ILogger log, string server, string reason);

    [LoggerMessage(3351, LogLevel.Information, "Server {Server} was empty for {Minutes} minutes and is stopped")]
    public static partial void Stopping(ILogger log, string server, int minutes);

    [LoggerMessage(3352, LogLevel.Warning, "The auto-stop of server {Server} failed; it is tried again")]
    public static partial void Failed(ILogger log, Exception failure, string server);

    [LoggerMessage(3353, LogLevel.Error, "A tick of the auto-stops failed")]
    public static partial void TickFailed(ILogger log, Exception failure);
}
