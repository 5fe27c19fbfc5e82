using Microsoft.Extensions.Logging;

namespace PteroBot.Rooms;

internal static partial class RoomLog
{
    [LoggerMessage(2201, LogLevel.Warning, "What may be suggested next could not be read")]
    public static partial void NotReadAhead(ILogger logger, Exception failure);
}
