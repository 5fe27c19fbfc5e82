using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>What alerts say in channels and letters, in the language that is spoken there.</summary>
internal static partial class AlertTexts
{
    private const int NameLength = 48;
    private const int NamesShown = 20;

    private static Language Spoken => Language.Current;

    /// <summary>What happened, to one or to many.</summary>
    public static string Title(Episode episode) => episode switch
    {
        { Notes.Count: > 0 } => Spoken.AlertStillOpen,
        { Node: { } node } => Title(episode.Kind, episode.IsOpen, node.Length == 0 ? Spoken.AlertSomeNode : Outside.Text(node, NameLength)),
        { Rows: [var row] } => Title(episode.Kind, row),
        _ => TitleOfMany(episode),
    };

    /// <summary>The story of one server, or a line for each of many.</summary>
    public static IEnumerable<string> Lines(Alert alert, Episode episode) => episode switch
    {
        { Notes.Count: > 0 } => episode.Notes,
        { Node: not null } => NodeLines(episode),
        { Rows: [var row] } => Story(alert, episode.Kind, row),
        _ => episode.Rows.Select(row => $"{(row.IsOpen ? "○" : "●")} **{Name(row)}** {Short(episode.Kind, row)}"),
    };

    /// <summary>One that was told quietly and is not over, for the message after the quiet hours.</summary>
    public static string Note(Episode episode) => $"{Title(episode)} {Moments.Relative(episode.Rows.Where(row => row.IsOpen).Min(row => row.LastAt))}";

    public static string SampleTitle => Spoken.AlertTest;

    public static string Sample(Alert alert) => Spoken.AlertTestText($"`{alert.Id}`", $"**{Outside.Text(alert.Name, NameLength)}**", Words.Join([.. alert.Kinds.Select(Kind)]));

    public static string Kind(AlertKind kind) => Spoken.AlertWord(kind);

    public static string Footer(Alert alert) => Spoken.AlertLabel(alert.Id);

    public static string AndMore(int missing) => Spoken.AlertAndMore(missing);

    /// <summary>The letter to a creator whose alert has ended by itself.</summary>
    public static string Letter(Alert alert, AlertEnd why) => Spoken.AlertEnded($"`{alert.Id}`", $"**{Outside.Text(alert.Name, NameLength)}**", Spoken.AlertEndedBecause(why));

    private static string Title(AlertKind kind, EpisodeRow row) => (kind, row) switch
    {
        (AlertKind.Stopped, { IsOpen: true, Facts.IsUnseen: true }) => Spoken.AlertFoundOffline(Name(row)),
        (AlertKind.Installed, { Facts.IsFailed: true }) => Spoken.AlertNotInstalled(Name(row)),
        (AlertKind.Players, { IsOpen: true, Facts.Figure: { } figure }) => Spoken.AlertPlaying(Name(row), figure),
        _ => Title(kind, row.IsOpen, Name(row)),
    };

    private static string Title(AlertKind kind, bool isOpen, string name) => isOpen ? Spoken.AlertTitle(kind, name) : Spoken.AlertTitleOver(kind, name);

    private static string TitleOfMany(Episode episode)
    {
        var title = Spoken.AlertTitleOfMany(episode.Kind, Spoken.CountServers(episode.Rows.Count));
        var over = episode.Rows.Count(row => !row.IsOpen);
        if (over == 0 || Episodes.IsMoment(episode.Kind))
            return title;
        return $"{title} · {(episode.Kind is AlertKind.Crash or AlertKind.Stopped ? Spoken.AlertRunAgain(over) : Spoken.AlertNoMore(over))}";
    }

    private static IEnumerable<string> Story(Alert alert, AlertKind kind, EpisodeRow row)
    {
        yield return What(alert, kind, row);
        if (row is { IsOpen: true, Facts.Because: { } condition } && Sentences.Closed(condition, Spoken.ThisServer, Spoken.AlertSomeNode) is { } why)
            yield return why;
        if (row.Count > 1)
            yield return Spoken.AlertTimesSince(row.Count, Moments.Clock(row.At));
        if (Outcome(alert, kind, row) is { } outcome)
            yield return outcome;
    }

    private static string What(Alert alert, AlertKind kind, EpisodeRow row) => kind switch
    {
        AlertKind.Crash => $"{When(row)}, {Exit(row)}.",
        AlertKind.Stopped when row.Facts.IsUnseen => Spoken.AlertFoundAt(When(row)),
        AlertKind.Stopped => row.Facts.AskedBy is { } user ? Spoken.AlertStoppedBy(When(row), $"<@{user}>") : Spoken.AlertStoppedAt(When(row)),
        AlertKind.Started => Spoken.AlertRunningSince(When(row)),
        AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu => Spoken.AlertHighFor(row.Facts.Figure ?? "", alert.Rules.Minutes, When(row)),
        AlertKind.BackupFinished => $"{When(row)}{(row.Facts.Figure is { } size ? $", {size}" : "")}.",
        AlertKind.BackupFailed => Spoken.AlertBackupFailedAt(When(row)),
        AlertKind.Installed => row.Facts.IsFailed ? Spoken.AlertNotInstalledAt(When(row)) : $"{When(row)}.",
        _ => Spoken.AlertPlayersSince(alert.Rules.Players, When(row)),
    };

    private static string? Outcome(Alert alert, AlertKind kind, EpisodeRow row) => (kind, row) switch
    {
        (_, { End: EpisodeEnd.NotWatched, IsOpen: false }) => Spoken.AlertTakenOff,
        (AlertKind.Crash, { IsOpen: true, Facts.IsRestarting: true }) => Spoken.AlertRestarting,
        (AlertKind.Crash, { IsOpen: true, Facts.IsLeftDown: true }) => Spoken.AlertStaysDown,
        (AlertKind.Crash or AlertKind.Stopped, { IsOpen: true }) => null,
        (AlertKind.Crash or AlertKind.Stopped, { End: EpisodeEnd.ByItself }) => Spoken.AlertRestarted(Lasted(row)),
        (AlertKind.Crash or AlertKind.Stopped, _) => Spoken.AlertRunsAgain(Lasted(row)),
        (AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu or AlertKind.Players, { IsOpen: false, End: EpisodeEnd.WentOffline }) => Spoken.AlertWentOffline(Lasted(row)),
        (AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu, { IsOpen: false }) => Spoken.AlertBelow(Lasted(row)),
        (AlertKind.Players, { IsOpen: false }) => Spoken.AlertFewer(alert.Rules.Players, Lasted(row)),
        _ => null,
    };

    /// <summary>The story in the middle of a line.</summary>
    private static string Short(AlertKind kind, EpisodeRow row)
    {
        var at = Moments.Relative(row.LastAt);
        var story = kind switch
        {
            _ when row is { IsOpen: false, End: EpisodeEnd.NotWatched } => Spoken.AlertNotWatched,
            AlertKind.Crash => $"{Exit(row)} {at}",
            AlertKind.Stopped => row.Facts.IsUnseen ? Spoken.AlertFoundShortly(at) : Spoken.AlertStoppedShortly(at),
            AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu or AlertKind.Players => Spoken.AlertHighShortly(row.Facts.Figure ?? "", at),
            AlertKind.Installed when row.Facts.IsFailed => Spoken.AlertNotInstalledShortly(at),
            AlertKind.BackupFinished => $"{row.Facts.Figure} {at}",
            _ => at,
        };
        string?[] parts = [row.Count > 1 ? Spoken.AlertTimes(row.Count) : null, story, ShortEnd(kind, row)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? ShortEnd(AlertKind kind, EpisodeRow row) => (kind, row) switch
    {
        (_, { IsOpen: false, End: EpisodeEnd.NotWatched }) => null,
        (AlertKind.Crash or AlertKind.Stopped, { IsOpen: false, End: EpisodeEnd.ByItself }) => Spoken.AlertByItselfAfter(Lasted(row)),
        (AlertKind.Crash or AlertKind.Stopped, { IsOpen: false }) => Spoken.AlertAgainAfter(Lasted(row)),
        (AlertKind.Crash, { Facts.IsRestarting: true }) => Spoken.AlertStartingAgain,
        (AlertKind.Crash, { Facts.IsLeftDown: true }) => Spoken.AlertStaysDownShortly,
        (AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu or AlertKind.Players, { IsOpen: false }) => Spoken.AlertOverAfter(Lasted(row)),
        _ => null,
    };

    private static IEnumerable<string> NodeLines(Episode episode)
    {
        // Of a node that fell again, only the last time.
        var last = episode.Rows.Max(row => row.LastAt);
        var since = episode.Rows.Where(row => last - row.LastAt < Episodes.Storm).Min(row => row.LastAt);
        var names = episode.Rows.Take(NamesShown).Select(row => $"**{Name(row)}**").ToList();
        if (episode.Rows.Count > NamesShown)
            names.Add(Spoken.AlertMore(episode.Rows.Count - NamesShown));
        yield return Spoken.AlertNodeSince(When(since), Words.Join(names));
        yield return episode.IsOpen ? Spoken.AlertNodeMayRun : Spoken.AlertNodeWasSilent(Moments.Span(episode.Rows.Max(row => row.EndedAt ?? row.LastAt) - since));
    }

    private static string Exit(EpisodeRow row) => row.Facts switch
    {
        { IsOutOfMemory: true, ExitCode: { } code } => $"{Spoken.AlertOutOfMemory}, {Spoken.AlertExit($"{code}")}",
        { IsOutOfMemory: true } => Spoken.AlertOutOfMemory,
        { ExitCode: 0 } => Spoken.AlertExitZero,
        { ExitCode: { } code } => Spoken.AlertExit($"{code}"),
        _ => Spoken.AlertNoWord,
    };

    private static string When(EpisodeRow row) => When(row.LastAt);

    private static string When(DateTimeOffset at) => $"{Moments.Day(at)} ({Moments.Relative(at)})";

    private static string Lasted(EpisodeRow row) => Moments.Span((row.EndedAt ?? row.LastAt) - row.LastAt);

    private static string Name(EpisodeRow row) => Outside.Text(row.Name, NameLength);
}
