using Microsoft.Extensions.Logging;
using PteroBot.Features.Players.Queries;

namespace PteroBot.Features.Players;

internal static partial class PlayersLog
{
    [LoggerMessage(3300, LogLevel.Debug, "A {Kind} server did not answer at port {Port}: {Failure}")]
    public static partial void NoAnswer(ILogger log, GameKind kind, int port, string failure);

    [LoggerMessage(3301, LogLevel.Warning, "The players of server {Server} could not be counted; it is tried again")]
    public static partial void NotCounted(ILogger log, Exception failure, string server);

    [LoggerMessage(3302, LogLevel.Error, "A round of player counts failed")]
    public static partial void RoundFailed(ILogger log, Exception failure);
}
