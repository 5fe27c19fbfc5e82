using PteroBot.Live;

namespace PteroBot.Rendering;

/// <summary>What a condition means, who can end it, and what one can do: the same words on cards, in lists and in refusals.</summary>
internal static class Sentences
{
    /// <summary>Why nobody can use power on this server now; null when the condition does not stand in the way.</summary>
    public static string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} is suspended. Only an administrator can change that.",
        ServerCondition.Installing => $"{name} is being installed. It opens by itself when that is done.",
        ServerCondition.InstallFailed => $"{name} could not be installed. An administrator can run the installation again.",
        ServerCondition.RestoringBackup => $"{name} is being restored from a backup. It opens by itself when that is done.",
        ServerCondition.Transferring => $"{name} is moving to another node. It opens by itself when that is done.",
        ServerCondition.Maintenance => $"{node} is in maintenance. An administrator opens it again.",
        ServerCondition.NodeDown => $"{node} does not answer, so nothing can be started there now. Other nodes work.",
        _ => null,
    };

    /// <summary>Why nobody can tell what a server does, as a clause that follows "unknown,".</summary>
    public static string Silence(SilenceReason? reason, string node) => reason switch
    {
        SilenceReason.NodeDown => $"{node} does not answer",
        SilenceReason.SlowedDown => "the panel asks us to slow down",
        SilenceReason.Blocked => "the proxy in front of the panel blocks the bot",
        SilenceReason.ProxyError => "the proxy in front of the panel cannot reach it",
        SilenceReason.NotThePanel => "what answers at the panel's address is not a panel",
        SilenceReason.Untrusted => "the panel has no valid certificate",
        SilenceReason.TwoFactor => "the panel wants two-factor authentication on the account first",
        SilenceReason.KeyRejected => "the panel does not accept the key any more",
        SilenceReason.NoAccess => "the account has no access to it any more",
        SilenceReason.PanelMaintenance => "the panel is closed for maintenance",
        SilenceReason.PanelFailed => "the panel has a problem of its own",
        SilenceReason.OurFault => "something went wrong in the bot",
        _ => "the panel does not answer",
    };

    /// <summary>What ends a silence, where anybody can do something or is asked to wait; null where the reason says it all.</summary>
    public static string? AfterSilence(SilenceReason? reason) => reason switch
    {
        SilenceReason.SlowedDown => "This goes on by itself.",
        SilenceReason.Blocked => "The panel's administrator can let it through.",
        SilenceReason.ProxyError => "The server may well be running.",
        SilenceReason.NotThePanel or SilenceReason.Untrusted or SilenceReason.PanelFailed => "If it stays so, the panel's administrator has to look.",
        SilenceReason.KeyRejected => "A new key can be stored with /link.",
        _ => null,
    };

    /// <summary>The last thing that is certain, for servers that nobody can ask now.</summary>
    public static string LastKnown(ServerSnapshot snapshot) => snapshot.Known == ServerCondition.Unknown
        ? ""
        : $"Last known: {Theme.Of(snapshot.Known).Word.ToLowerInvariant()}.";
}
