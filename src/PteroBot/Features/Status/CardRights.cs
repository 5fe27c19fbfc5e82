using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Status;

/// <summary>Which power buttons a person may use on a server. Kept in the card's custom ids, as a number. The panel has one permission for stopping and killing; a grant tells them apart.</summary>
[Flags]
internal enum CardRights
{
    None = 0,
    Start = 1,
    Restart = 2,
    Stop = 4,
    All = Start | Restart | Stop,
    StopAlone = 8,
    KillAlone = 16,
}

internal static class CardRightsTable
{
    /// <summary>What the panel lets somebody do; null, which lists give, is nothing.</summary>
    public static CardRights Of(PermissionSet? permissions) =>
        (permissions?.Allows(PowerSignal.Start) == true ? CardRights.Start : 0)
        | (permissions?.Allows(PowerSignal.Restart) == true ? CardRights.Restart : 0)
        | (permissions?.Allows(PowerSignal.Stop) == true ? CardRights.Stop : 0);

    /// <summary>What a person may do: with an own link what the panel says, with a grant no more than was granted.</summary>
    public static CardRights Of(ServerAccess access, PermissionSet? permissions)
    {
        var rights = Of(permissions);
        if (!access.May(ServerAction.Start))
            rights &= ~CardRights.Start;
        if (!access.May(ServerAction.Restart))
            rights &= ~CardRights.Restart;
        if (!rights.HasFlag(CardRights.Stop))
            return rights;
        return (rights & ~CardRights.Stop) | (access.May(ServerAction.Stop), access.May(ServerAction.Kill)) switch
        {
            (true, true) => CardRights.Stop,
            (true, false) => CardRights.StopAlone,
            (false, true) => CardRights.KillAlone,
            _ => CardRights.None,
        };
    }

    /// <summary>What an action needs one of; null when looking is enough.</summary>
    public static CardRights? For(ServerAction action) => action switch
    {
        ServerAction.Start => CardRights.Start,
        ServerAction.Restart => CardRights.Restart,
        ServerAction.Stop => CardRights.Stop | CardRights.StopAlone,
        ServerAction.Kill => CardRights.Stop | CardRights.KillAlone,
        _ => null,
    };

    public static bool Allow(this CardRights rights, PowerSignal signal) => (rights & signal switch
    {
        PowerSignal.Start => CardRights.Start,
        PowerSignal.Restart => CardRights.Restart,
        PowerSignal.Stop => CardRights.Stop | CardRights.StopAlone,
        _ => CardRights.Stop | CardRights.KillAlone,
    }) != 0;

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
