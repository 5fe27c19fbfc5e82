using PteroBot.Live;

namespace PteroBot.Features.AutoStop;

/// <summary>What is to be done about an auto-stop now.</summary>
internal enum AutoStopTurn
{
    /// <summary>Nothing: it counts, or there is nothing to count.</summary>
    Wait,

    /// <summary>It is empty from now on.</summary>
    Begin,

    /// <summary>It does not count any more.</summary>
    Reset,

    Warn,
    Stop,
}

/// <summary>Reads from what is seen of a server whether it is time. What nobody can tell is never taken for empty.</summary>
internal static class AutoStopJudge
{
    /// <summary>An answer may be missing now and then; when it is missing for longer than this, the countdown begins anew.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public static AutoStopTurn Of(AutoStop stop, ServerSnapshot now, DateTimeOffset at) => now switch
    {
        _ when IsEmpty(now) => stop.EmptySince is null || at - stop.SeenEmptyAt > Grace ? AutoStopTurn.Begin : Due(stop, at),
        _ when stop.EmptySince is null => AutoStopTurn.Wait,
        { IsKnown: false } or { Condition: ServerCondition.Running, Players: null } => at - stop.SeenEmptyAt > Grace ? AutoStopTurn.Reset : AutoStopTurn.Wait,
        _ => AutoStopTurn.Reset,
    };

    /// <summary>Whether the game itself says that nobody plays.</summary>
    public static bool IsEmpty(ServerSnapshot now) => now is { Condition: ServerCondition.Running, Players.Online: 0 };

    private static AutoStopTurn Due(AutoStop stop, DateTimeOffset at) => stop switch
    {
        _ when stop.WarnedAt is not null || stop.WarnMinutes == 0 => at >= stop.StopsAt ? AutoStopTurn.Stop : AutoStopTurn.Wait,
        _ => at >= stop.StopsAt - stop.Warning ? AutoStopTurn.Warn : AutoStopTurn.Wait,
    };
}
