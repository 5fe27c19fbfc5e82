using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Boards;

internal static partial class BoardLog
{
    [LoggerMessage(3200, LogLevel.Information, "Board {Board} has ended: {Reason}")]
    public static partial void Ended(ILogger log, string board, string reason);

    [LoggerMessage(3201, LogLevel.Warning, "Board {Board} was not opened; it is tried again")]
    public static partial void NotOpened(ILogger log, Exception failure, string board);

    [LoggerMessage(3202, LogLevel.Error, "Board {Board} cannot be drawn")]
    public static partial void NotDrawn(ILogger log, Exception failure, string board);

    [LoggerMessage(3203, LogLevel.Warning, "Board {Board} was not changed; it is tried again")]
    public static partial void NotChanged(ILogger log, Exception failure, string board);

    [LoggerMessage(3204, LogLevel.Debug, "Discord does not take the change of board {Board} now; it is tried again")]
    public static partial void Later(ILogger log, string board);

    [LoggerMessage(3205, LogLevel.Error, "A tick of the boards failed")]
    public static partial void TickFailed(ILogger log, Exception failure);
}
