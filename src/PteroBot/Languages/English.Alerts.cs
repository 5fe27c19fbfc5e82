using PteroBot.Features.Alerts;

namespace PteroBot.Languages;

/// <content>Alerts.</content>
internal sealed partial class English
{
    public override string AlertWord(AlertKind kind) => kind switch
    {
        AlertKind.Crash => "crashes",
        AlertKind.Stopped => "stops",
        AlertKind.Started => "starts",
        AlertKind.NodeDown => "silent nodes",
        AlertKind.Memory => "high memory",
        AlertKind.Disk => "high disk",
        AlertKind.Cpu => "high CPU",
        AlertKind.BackupFinished => "finished backups",
        AlertKind.BackupFailed => "failed backups",
        AlertKind.Installed => "installations",
        _ => "many players",
    };

    public override string AlertTitle(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} crashed",
        AlertKind.Stopped => $"{name} stopped",
        AlertKind.Started => $"{name} is running",
        AlertKind.NodeDown => $"{name} does not answer",
        AlertKind.Memory => $"{name}: memory nearly full",
        AlertKind.Disk => $"{name}: disk nearly full",
        AlertKind.Cpu => $"{name}: busy processor",
        AlertKind.BackupFinished => $"{name}: backup finished",
        AlertKind.BackupFailed => $"{name}: backup failed",
        AlertKind.Installed => $"{name} is installed",
        _ => $"{name}: many players",
    };

    public override string AlertTitleOver(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} crashed and runs again",
        AlertKind.Stopped => $"{name} was down and runs again",
        AlertKind.Started => $"{name} is running",
        AlertKind.NodeDown => $"{name} answers again",
        AlertKind.Memory => $"{name}: memory was nearly full",
        AlertKind.Disk => $"{name}: disk was nearly full",
        AlertKind.Cpu => $"{name}: processor was busy",
        AlertKind.BackupFinished => $"{name}: backup finished",
        AlertKind.BackupFailed => $"{name}: backup failed",
        AlertKind.Installed => $"{name} is installed",
        _ => $"{name}: had many players",
    };

    public override string AlertTitleOfMany(AlertKind kind, string servers) => kind switch
    {
        AlertKind.Crash => $"{servers} crashed",
        AlertKind.Stopped => $"{servers} went down",
        AlertKind.Started => $"{servers} are running",
        AlertKind.NodeDown => $"{servers}: no answer",
        AlertKind.Memory => $"{servers}: memory nearly full",
        AlertKind.Disk => $"{servers}: disk nearly full",
        AlertKind.Cpu => $"{servers}: busy processor",
        AlertKind.BackupFinished => $"{servers}: backup finished",
        AlertKind.BackupFailed => $"{servers}: backup failed",
        AlertKind.Installed => $"{servers}: installation ended",
        _ => $"{servers}: many players",
    };

    public override string AlertFoundOffline(string name) => $"{name} is offline";

    public override string AlertNotInstalled(string name) => $"{name} could not be installed";

    public override string AlertPlaying(string name, string figure) => $"{name}: {figure} playing";

    public override string AlertSomeNode => "A node";

    public override string AlertRunAgain(int count) => count == 1 ? "1 runs again" : $"{count} run again";

    public override string AlertNoMore(int count) => $"{count} no more";

    public override string AlertStillOpen => "Not over after the quiet hours";

    public override string AlertTest => "This is a test";

    public override string AlertTestText(string alert, string servers, string kinds) => $"Alert {alert} tells here of {servers}: {kinds}. Nothing has happened.";

    public override string AlertLabel(string alert) => $"Alert {alert}";

    public override string AlertAndMore(int count) => $"… and {count} more";

    public override string AlertMore(int count) => $"{count} more";

    public override string AlertTimesSince(int count, string clock) => $"{count} times since {clock}.";

    public override string AlertTimes(int count) => $"{count} times";

    public override string AlertStoppedAt(string when) => $"Stopped {when}.";

    public override string AlertStoppedBy(string when, string member) => $"Stopped {when}, asked by {member}.";

    public override string AlertFoundAt(string when) => $"Found offline {when}. Nobody could see whether it crashed or was stopped.";

    public override string AlertRunningSince(string when) => $"Running since {when}.";

    public override string AlertHighFor(string figure, int minutes, string when) => minutes == 1 ? $"{figure} for 1 minute, since {when}." : $"{figure} for {minutes} minutes, since {when}.";

    public override string AlertBackupFailedAt(string when) => $"{when}. The panel's page of the server may say why.";

    public override string AlertNotInstalledAt(string when) => $"{when}. An administrator can run the installation again.";

    public override string AlertPlayersSince(int players, string when) => $"{players} or more since {when}.";

    public override string AlertOutOfMemory => "out of memory";

    public override string AlertExit(string code) => $"exit code {code}";

    public override string AlertExitZero => "exit code 0, though nobody stopped it";

    public override string AlertNoWord => "with no word from the node why";

    public override string AlertRestarting => "The node is starting it again by itself.";

    public override string AlertStaysDown => "It stays down: it had crashed less than a minute before, so the node does not start it again.";

    public override string AlertRestarted(string span) => $"Restarted by itself: down for {span}.";

    public override string AlertRunsAgain(string span) => $"Running again: down for {span}.";

    public override string AlertWentOffline(string span) => $"The server went offline after {span}.";

    public override string AlertBelow(string span) => $"Below the mark again after {span}.";

    public override string AlertFewer(int players, string span) => $"Fewer than {players} again after {span}.";

    public override string AlertTakenOff => "The server was taken off this alert; nothing more is told.";

    public override string AlertStoppedShortly(string relative) => $"stopped {relative}";

    public override string AlertFoundShortly(string relative) => $"found offline {relative}";

    public override string AlertHighShortly(string figure, string relative) => $"{figure} since {relative}";

    public override string AlertOverAfter(string span) => $"over after {span}";

    public override string AlertByItselfAfter(string span) => $"restarted by itself after {span}";

    public override string AlertAgainAfter(string span) => $"running again after {span}";

    public override string AlertStartingAgain => "starting again by itself";

    public override string AlertStaysDownShortly => "stays down";

    public override string AlertNotInstalledShortly(string relative) => $"could not be installed {relative}";

    public override string AlertNotWatched => "not watched any more";

    public override string AlertNodeSince(string when, string servers) => $"Since {when}: {servers}.";

    public override string AlertNodeMayRun => "They may be running all the same; nobody can tell until the node answers.";

    public override string AlertNodeWasSilent(string span) => $"It was silent for {span}.";

    public override string AlertEnded(string alert, string servers, string reason) => $"Your alert {alert} for {servers} has ended, because {reason}. Make a new one with /alerts add.";

    public override string AlertEndedBecause(AlertEnd why) => why switch
    {
        AlertEnd.ChannelGone => "its channel was deleted",
        AlertEnd.CreatorLeft => "you are not a member of that Discord server any more",
        AlertEnd.CreatorLostAccess => "your account does not reach these servers any more",
        AlertEnd.NoKey => "no key can see these servers any more",
        _ => "I may not write there any more",
    };
}
