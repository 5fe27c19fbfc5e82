using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Status;

internal static partial class StatusLog
{
    [LoggerMessage(3101, LogLevel.Warning, "The card of server {Server} is no longer kept up to date")]
    public static partial void CardFailed(ILogger logger, Exception failure, string server);

    [LoggerMessage(3102, LogLevel.Debug, "The card of server {Server} could not be changed: {Failure}; it is tried again")]
    public static partial void EditFailed(ILogger logger, string server, string failure);
}
