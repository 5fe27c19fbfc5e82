using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Status;

/// <summary>Which power buttons a person may use on a server. Kept in the card's custom ids, as one digit.</summary>
[Flags]
internal enum CardRights
{
    None = 0,
    Start = 1,
    Restart = 2,
    Stop = 4,
    All = Start | Restart | Stop,
}

internal static class CardRightsTable
{
    /// <summary>What the panel lets somebody do; null, which lists give, is nothing.</summary>
    public static CardRights Of(PermissionSet? permissions) =>
        (permissions?.Allows(PowerSignal.Start) == true ? CardRights.Start : 0)
        | (permissions?.Allows(PowerSignal.Restart) == true ? CardRights.Restart : 0)
        | (permissions?.Allows(PowerSignal.Stop) == true ? CardRights.Stop : 0);

    /// <summary>What an action needs; null when looking is enough.</summary>
    public static CardRights? For(ServerAction action) => action switch
    {
        ServerAction.Start => CardRights.Start,
        ServerAction.Restart => CardRights.Restart,
        ServerAction.Stop or ServerAction.Kill => CardRights.Stop,
        _ => null,
    };

    public static bool Allow(this CardRights rights, PowerSignal signal) => rights.HasFlag(signal switch
    {
        PowerSignal.Start => CardRights.Start,
        PowerSignal.Restart => CardRights.Restart,
        _ => CardRights.Stop,
    });

    /// <summary>Whether pressing makes sense in this condition. What nobody can tell is left to the panel to refuse.</summary>
    public static bool MakesSense(PowerSignal signal, ServerSnapshot snapshot) => snapshot switch
    {
        { Ask: not null } => signal == PowerSignal.Kill && snapshot.Ask.Signal != PowerSignal.Kill,
        { Condition: ServerCondition.Running or ServerCondition.Starting } => signal != PowerSignal.Start,
        { Condition: ServerCondition.Stopping } => signal == PowerSignal.Kill,
        { Condition: ServerCondition.Offline } => signal == PowerSignal.Start,
        { Condition: ServerCondition.Unknown } => true,
        _ => false,
    };

    /// <summary>A suspended, installing, restoring or moving server has no power buttons at all.</summary>
    public static bool HasPower(ServerCondition condition) => condition is ServerCondition.Running or ServerCondition.Starting
        or ServerCondition.Stopping or ServerCondition.Offline or ServerCondition.Unknown or ServerCondition.NodeDown;
}
