using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>The panel's and the node's words as one condition.</summary>
internal static class Conditions
{
    /// <summary>Null for a word of a newer node that says nothing to us.</summary>
    public static ServerCondition? Of(PowerState state) => state switch
    {
        PowerState.Offline => ServerCondition.Offline,
        PowerState.Starting => ServerCondition.Starting,
        PowerState.Running => ServerCondition.Running,
        PowerState.Stopping => ServerCondition.Stopping,
        PowerState.Missing => ServerCondition.NodeDown,
        _ => null,
    };

    /// <summary>Null when nothing closes the server on such a panel.</summary>
    public static ServerCondition? Of(Server server, PanelDialect dialect) => server.ObstacleOn(dialect) switch
    {
        ServerObstacle.Installing when server.Status is ServerStatus.InstallFailed or ServerStatus.ReinstallFailed => ServerCondition.InstallFailed,
        var obstacle => Of(obstacle),
    };

    /// <summary>Null when nothing closes the server. Does not tell a failed installation from a running one: the server itself does.</summary>
    public static ServerCondition? Of(ServerObstacle obstacle) => obstacle switch
    {
        ServerObstacle.None => null,
        ServerObstacle.Suspended => ServerCondition.Suspended,
        ServerObstacle.NodeMaintenance => ServerCondition.Maintenance,
        ServerObstacle.Installing => ServerCondition.Installing,
        ServerObstacle.RestoringBackup => ServerCondition.RestoringBackup,
        ServerObstacle.Transferring => ServerCondition.Transferring,
        // A newer panel may know more reasons.
        _ => ServerCondition.InstallFailed,
    };

    /// <summary>Whether nobody can use power on the server until somebody else has done something.</summary>
    public static bool Closes(ServerCondition condition) => condition is ServerCondition.Suspended or ServerCondition.Installing
        or ServerCondition.InstallFailed or ServerCondition.RestoringBackup or ServerCondition.Transferring or ServerCondition.Maintenance;

    /// <summary>What a silence says about the server: nothing, or that its node is gone.</summary>
    public static ServerCondition Of(SilenceReason reason) =>
        reason == SilenceReason.NodeDown ? ServerCondition.NodeDown : ServerCondition.Unknown;
}
