using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Power;

/// <summary>Reads from what is seen of a server whether an action makes sense, and whether it has happened.</summary>
internal static class PowerJudge
{
    /// <summary>Why nothing needs to be sent; null when it should be. Only a live state is taken for certain: one from the panel may be 20 s old.</summary>
    public static PowerOutcome? Before(PowerSignal signal, ServerSnapshot now)
    {
        if (Conditions.Closes(now.Condition) || now.Condition == ServerCondition.NodeDown)
            return new PowerOutcome.Closed(now.Condition);
        if (!now.IsLive)
            return null;
        return (signal, now.Condition) switch
        {
            (PowerSignal.Start, ServerCondition.Running or ServerCondition.Starting) => new PowerOutcome.AlreadySo(now.Condition),
            (PowerSignal.Stop or PowerSignal.Kill, ServerCondition.Offline) => new PowerOutcome.AlreadySo(now.Condition),
            (PowerSignal.Start or PowerSignal.Restart or PowerSignal.Stop, ServerCondition.Stopping) => new PowerOutcome.StillStopping(),
            _ => null,
        };
    }

    /// <summary>How it ended; null while it is not decided.</summary>
    public static PowerOutcome? After(PowerAsk ask, ServerSnapshot before, ServerSnapshot now, DateTimeOffset at)
    {
        if (Conditions.Closes(now.Condition))
            return new PowerOutcome.Closed(now.Condition);
        return ask.Signal switch
        {
            _ when !now.IsKnown => null,
            PowerSignal.Start or PowerSignal.Restart => IsUp(ask, before, now) ? Done() : HasFallen(before, now) ? new PowerOutcome.CameDown(now.LastLine) : null,
            _ => now.Condition == ServerCondition.Offline ? Done() : null,
        };

        PowerOutcome.Done Done() => new(ask.Signal, at - ask.At);
    }

    /// <summary>Whether anything at all has happened to the server since.</summary>
    public static bool HasReacted(ServerSnapshot before, ServerSnapshot now) => now.Turn != before.Turn;

    // A server that runs already has to be seen going down before "running" means that it was restarted; where that was missed,
    // because nobody looked often enough, the start time of its process tells.
    private static bool IsUp(PowerAsk ask, ServerSnapshot before, ServerSnapshot now) =>
        now.Condition == ServerCondition.Running
        && (ask.Signal == PowerSignal.Start || HasReacted(before, now) || now.StartedAt > ask.At);

    private static bool HasFallen(ServerSnapshot before, ServerSnapshot now) =>
        now is { Condition: ServerCondition.Offline, Previous: ServerCondition.Starting } && HasReacted(before, now);
}
