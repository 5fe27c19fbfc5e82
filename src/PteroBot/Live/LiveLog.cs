using Microsoft.Extensions.Logging;

namespace PteroBot.Live;

internal static partial class LiveLog
{
    [LoggerMessage(3000, LogLevel.Debug, "Watching server {Server}")]
    public static partial void FeedOpened(ILogger log, string server);

    [LoggerMessage(3001, LogLevel.Debug, "No longer watching server {Server}")]
    public static partial void FeedClosed(ILogger log, string server);

    [LoggerMessage(3002, LogLevel.Error, "The live feed of a server failed; it is opened again")]
    public static partial void FeedFailed(ILogger log, Exception exception);
}
