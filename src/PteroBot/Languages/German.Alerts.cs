using PteroBot.Features.Alerts;

namespace PteroBot.Languages;

/// <content>Alerts.</content>
internal sealed partial class German
{
    public override string AlertWord(AlertKind kind) => kind switch
    {
        AlertKind.Crash => "Abstürze",
        AlertKind.Stopped => "Stopps",
        AlertKind.Started => "Starts",
        AlertKind.NodeDown => "stumme Nodes",
        AlertKind.Memory => "viel Speicher",
        AlertKind.Disk => "volle Platte",
        AlertKind.Cpu => "viel CPU",
        AlertKind.BackupFinished => "fertige Backups",
        AlertKind.BackupFailed => "fehlgeschlagene Backups",
        AlertKind.Installed => "Installationen",
        _ => "viele Spieler",
    };

    public override string AlertTitle(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} ist abgestürzt",
        AlertKind.Stopped => $"{name} wurde gestoppt",
        AlertKind.Started => $"{name} läuft",
        AlertKind.NodeDown => $"{name} antwortet nicht",
        AlertKind.Memory => $"{name}: Speicher fast voll",
        AlertKind.Disk => $"{name}: Platte fast voll",
        AlertKind.Cpu => $"{name}: Prozessor ausgelastet",
        AlertKind.BackupFinished => $"{name}: Backup fertig",
        AlertKind.BackupFailed => $"{name}: Backup fehlgeschlagen",
        AlertKind.Installed => $"{name} ist installiert",
        _ => $"{name}: viele Spieler",
    };

    public override string AlertTitleOver(AlertKind kind, string name) => kind switch
    {
        AlertKind.Crash => $"{name} ist abgestürzt und läuft wieder",
        AlertKind.Stopped => $"{name} war aus und läuft wieder",
        AlertKind.Started => $"{name} läuft",
        AlertKind.NodeDown => $"{name} antwortet wieder",
        AlertKind.Memory => $"{name}: Speicher war fast voll",
        AlertKind.Disk => $"{name}: Platte war fast voll",
        AlertKind.Cpu => $"{name}: Prozessor war ausgelastet",
        AlertKind.BackupFinished => $"{name}: Backup fertig",
        AlertKind.BackupFailed => $"{name}: Backup fehlgeschlagen",
        AlertKind.Installed => $"{name} ist installiert",
        _ => $"{name}: hatte viele Spieler",
    };

    public override string AlertTitleOfMany(AlertKind kind, string servers) => kind switch
    {
        AlertKind.Crash => $"{servers} sind abgestürzt",
        AlertKind.Stopped => $"{servers} sind aus",
        AlertKind.Started => $"{servers} laufen",
        AlertKind.NodeDown => $"{servers}: keine Antwort",
        AlertKind.Memory => $"{servers}: Speicher fast voll",
        AlertKind.Disk => $"{servers}: Platte fast voll",
        AlertKind.Cpu => $"{servers}: Prozessor ausgelastet",
        AlertKind.BackupFinished => $"{servers}: Backup fertig",
        AlertKind.BackupFailed => $"{servers}: Backup fehlgeschlagen",
        AlertKind.Installed => $"{servers}: Installation beendet",
        _ => $"{servers}: viele Spieler",
    };

    public override string AlertFoundOffline(string name) => $"{name} ist offline";

    public override string AlertNotInstalled(string name) => $"{name} konnte nicht installiert werden";

    public override string AlertPlaying(string name, string figure) => $"{name}: {figure} spielen";

    public override string AlertSomeNode => "Ein Node";

    public override string AlertRunAgain(int count) => count == 1 ? "1 läuft wieder" : $"{count} laufen wieder";

    public override string AlertNoMore(int count) => $"{count} nicht mehr";

    public override string AlertStillOpen => "Nach der Ruhezeit noch nicht vorbei";

    public override string AlertTest => "Das ist ein Test";

    public override string AlertTestText(string alert, string servers, string kinds) => $"Alarm {alert} meldet hier von {servers}: {kinds}. Es ist nichts passiert.";

    public override string AlertLabel(string alert) => $"Alarm {alert}";

    public override string AlertAndMore(int count) => $"… und {count} weitere";

    public override string AlertMore(int count) => $"{count} weitere";

    public override string AlertTimesSince(int count, string clock) => $"{count}-mal seit {clock}.";

    public override string AlertTimes(int count) => $"{count}-mal";

    public override string AlertStoppedAt(string when) => $"Gestoppt {when}.";

    public override string AlertStoppedBy(string when, string member) => $"Gestoppt {when} auf Wunsch von {member}.";

    public override string AlertFoundAt(string when) => $"Offline gefunden {when}. Ob er abgestürzt ist oder gestoppt wurde, konnte niemand sehen.";

    public override string AlertRunningSince(string when) => $"Läuft seit {when}.";

    public override string AlertHighFor(string figure, int minutes, string when) => minutes == 1 ? $"{figure}, 1 Minute lang, seit {when}." : $"{figure}, {minutes} Minuten lang, seit {when}.";

    public override string AlertBackupFailedAt(string when) => $"{when}. Die Seite des Servers im Panel sagt vielleicht, warum.";

    public override string AlertNotInstalledAt(string when) => $"{when}. Ein Administrator kann die Installation noch einmal starten.";

    public override string AlertPlayersSince(int players, string when) => $"{players} oder mehr seit {when}.";

    public override string AlertOutOfMemory => "kein Speicher mehr";

    public override string AlertExit(string code) => $"Exit-Code {code}";

    public override string AlertExitZero => "Exit-Code 0, obwohl niemand gestoppt hat";

    public override string AlertNoWord => "ohne ein Wort vom Node, warum";

    public override string AlertRestarting => "Der Node startet ihn von selbst wieder.";

    public override string AlertStaysDown => "Er bleibt aus: Er war weniger als eine Minute vorher schon abgestürzt, darum startet der Node ihn nicht noch einmal.";

    public override string AlertRestarted(string span) => $"Von selbst neu gestartet: {span} aus.";

    public override string AlertRunsAgain(string span) => $"Läuft wieder: {span} aus.";

    public override string AlertWentOffline(string span) => $"Der Server ging nach {span} offline.";

    public override string AlertBelow(string span) => $"Nach {span} wieder unter der Marke.";

    public override string AlertFewer(int players, string span) => $"Nach {span} wieder weniger als {players}.";

    public override string AlertTakenOff => "Der Server gehört nicht mehr zu diesem Alarm; mehr wird nicht gemeldet.";

    public override string AlertStoppedShortly(string relative) => $"gestoppt {relative}";

    public override string AlertFoundShortly(string relative) => $"offline gefunden {relative}";

    public override string AlertHighShortly(string figure, string relative) => $"{figure} seit {relative}";

    public override string AlertOverAfter(string span) => $"vorbei nach {span}";

    public override string AlertByItselfAfter(string span) => $"von selbst neu gestartet nach {span}";

    public override string AlertAgainAfter(string span) => $"läuft wieder nach {span}";

    public override string AlertStartingAgain => "startet von selbst wieder";

    public override string AlertStaysDownShortly => "bleibt aus";

    public override string AlertNotInstalledShortly(string relative) => $"konnte nicht installiert werden {relative}";

    public override string AlertNotWatched => "wird nicht mehr beobachtet";

    public override string AlertNodeSince(string when, string servers) => $"Seit {when}: {servers}.";

    public override string AlertNodeMayRun => "Vielleicht laufen sie trotzdem; das weiß niemand, bis der Node antwortet.";

    public override string AlertNodeWasSilent(string span) => $"Er war {span} stumm.";

    public override string AlertEnded(string alert, string servers, string reason) => $"Dein Alarm {alert} für {servers} ist zu Ende: {reason}. Mit /alerts add machst du einen neuen.";

    public override string AlertEndedBecause(AlertEnd why) => why switch
    {
        AlertEnd.ChannelGone => "sein Kanal wurde gelöscht",
        AlertEnd.CreatorLeft => "du bist kein Mitglied dieses Discord-Servers mehr",
        AlertEnd.CreatorLostAccess => "dein Konto erreicht diese Server nicht mehr",
        AlertEnd.NoKey => "kein Schlüssel sieht diese Server noch",
        _ => "ich darf dort nicht mehr schreiben",
    };
}
