using System.Globalization;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Languages;

/// <inheritdoc/>
internal sealed partial class English : Language
{
    public override string Code => "en";

    public override string Name => "English";

    public override NumberFormatInfo Numbers => NumberFormatInfo.InvariantInfo;

    public override string Word(ServerCondition condition) => condition switch
    {
        ServerCondition.Running => "Running",
        ServerCondition.Starting => "Starting",
        ServerCondition.Stopping => "Stopping",
        ServerCondition.Offline => "Offline",
        ServerCondition.Suspended => "Suspended",
        ServerCondition.Installing => "Installing",
        ServerCondition.InstallFailed => "Installation failed",
        ServerCondition.RestoringBackup => "Restoring a backup",
        ServerCondition.Transferring => "Moving to another node",
        ServerCondition.Maintenance => "Node in maintenance",
        _ => "Unknown",
    };

    public override string Label(PowerSignal signal) => signal.ToString();

    public override string Doing(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => "Starting",
        PowerSignal.Stop => "Stopping",
        PowerSignal.Restart => "Restarting",
        PowerSignal.Kill => "Killing",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    public override string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} is suspended. Only an administrator can change that.",
        ServerCondition.Installing => $"{name} is being installed. It opens by itself when that is done.",
        ServerCondition.InstallFailed => $"{name} could not be installed. An administrator can run the installation again.",
        ServerCondition.RestoringBackup => $"{name} is being restored from a backup. It opens by itself when that is done.",
        ServerCondition.Transferring => $"{name} is moving to another node. It opens by itself when that is done.",
        ServerCondition.Maintenance => $"{node} is in maintenance. An administrator opens it again.",
        ServerCondition.NodeDown => $"{node} does not answer, so nothing can be done on it now. Other nodes work.",
        _ => null,
    };

    public override string Silence(SilenceReason? reason, string node) => reason switch
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

    public override string? AfterSilence(SilenceReason? reason) => reason switch
    {
        SilenceReason.SlowedDown => "This goes on by itself.",
        SilenceReason.Blocked => "The panel's administrator can let it through.",
        SilenceReason.ProxyError => "The server may well be running.",
        SilenceReason.NotThePanel or SilenceReason.Untrusted or SilenceReason.PanelFailed => "If it stays so, the panel's administrator has to look.",
        SilenceReason.KeyRejected => "A new key can be stored with /link.",
        _ => null,
    };

    public override string LastKnown(string word) => $"Last known: {word}.";

    public override string Asking => "Asking the panel…";

    public override string AskedBy(string member) => $"asked by {member}";

    public override string Updated(string relative) => $"updated {relative}";

    public override string UpSince(string relative) => $"up since {relative}";

    public override string MayNotPress(string buttons) => $"{buttons}: off, because whoever asked for this card may not do it.";

    public override string OfflineSince(string day) => $"offline since {day}";

    public override string NotAnsweredSince(string clock) => $"The panel has not answered since {clock}.";

    public override string WentDownWhileStarting => "It went offline while it was starting.";

    public override string ThisServer => "This server";

    public override string Processor => "CPU";

    public override string Memory => "Memory";

    public override string Disk => "Disk";

    public override string Network => "Network";

    public override string Refresh => "Refresh";

    public override string Console => "Console";

    public override string Files => "Files";

    public override string Backups => "Backups";

    public override string Graph => "Graph";

    public override string Panel => "Panel";

    public override string Of(string used, string limit) => $"{used} of {limit}";

    public override string NoLimit => "no limit";

    public override string And => "and";

    public override string DayUnit => "d";
}
