using PteroBot.Features.Alerts;

namespace PteroBot.Languages;

/// <content>Alerts.</content>
internal abstract partial class Language
{
    /// <summary>In a list of what an alert tells.</summary>
    public abstract string AlertWord(AlertKind kind);

    /// <summary>While it goes on.</summary>
    public abstract string AlertTitle(AlertKind kind, string name);

    /// <summary>When it is over.</summary>
    public abstract string AlertTitleOver(AlertKind kind, string name);

    /// <summary>The same of several at once; how many of them it is over for may follow.</summary>
    public abstract string AlertTitleOfMany(AlertKind kind, string servers);

    public abstract string AlertFoundOffline(string name);

    public abstract string AlertNotInstalled(string name);

    public abstract string AlertPlaying(string name, string figure);

    public abstract string AlertSomeNode { get; }

    public abstract string AlertRunAgain(int count);

    public abstract string AlertNoMore(int count);

    public abstract string AlertStillOpen { get; }

    public abstract string AlertTest { get; }

    public abstract string AlertTestText(string alert, string servers, string kinds);

    public abstract string AlertLabel(string alert);

    public abstract string AlertAndMore(int count);

    public abstract string AlertMore(int count);

    public abstract string AlertTimesSince(int count, string clock);

    public abstract string AlertTimes(int count);

    public abstract string AlertStoppedAt(string when);

    public abstract string AlertStoppedBy(string when, string member);

    public abstract string AlertFoundAt(string when);

    public abstract string AlertRunningSince(string when);

    public abstract string AlertHighFor(string figure, int minutes, string when);

    public abstract string AlertBackupFailedAt(string when);

    public abstract string AlertNotInstalledAt(string when);

    public abstract string AlertPlayersSince(int players, string when);

    public abstract string AlertOutOfMemory { get; }

    public abstract string AlertExit(string code);

    public abstract string AlertExitZero { get; }

    public abstract string AlertNoWord { get; }

    public abstract string AlertRestarting { get; }

    public abstract string AlertStaysDown { get; }

    public abstract string AlertRestarted(string span);

    public abstract string AlertRunsAgain(string span);

    public abstract string AlertWentOffline(string span);

    public abstract string AlertBelow(string span);

    public abstract string AlertFewer(int players, string span);

    public abstract string AlertTakenOff { get; }

    public abstract string AlertStoppedShortly(string relative);

    public abstract string AlertFoundShortly(string relative);

    public abstract string AlertHighShortly(string figure, string relative);

    public abstract string AlertOverAfter(string span);

    public abstract string AlertByItselfAfter(string span);

    public abstract string AlertAgainAfter(string span);

    public abstract string AlertStartingAgain { get; }

    public abstract string AlertStaysDownShortly { get; }

    public abstract string AlertNotInstalledShortly(string relative);

    public abstract string AlertNotWatched { get; }

    public abstract string AlertNodeSince(string when, string servers);

    public abstract string AlertNodeMayRun { get; }

    public abstract string AlertNodeWasSilent(string span);

    /// <summary>What the creator of an alert is told when it ended by itself.</summary>
    public abstract string AlertEnded(string alert, string servers, string reason);

    /// <summary>Why, as a clause.</summary>
    public abstract string AlertEndedBecause(AlertEnd why);
}
