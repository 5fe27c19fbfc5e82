using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>Every word that alerts say in channels and letters.</summary>
internal static partial class AlertTexts
{
    private const int NameLength = 48;
    private const int NamesShown = 20;

    public const string SampleTitle = "This is a test";

    /// <summary>What happened, to one or to many.</summary>
    public static string Title(Episode episode) => episode.Notes.Count > 0 ? "Not over after the quiet hours" : episode.Rows is [_] || episode.Node is not null ? Title(episode, NameOf(episode)) : TitleOfMany(episode);

    /// <summary>The story of one server, or a line for each of many.</summary>
    public static IEnumerable<string> Lines(Alert alert, Episode episode)
    {
        if (episode.Notes.Count > 0)
            return episode.Notes;
        if (episode.Node is not null)
            return NodeLines(episode);
        return episode.Rows is [var row] ? Story(alert, episode.Kind, row) : episode.Rows.Select(one => $"{(one.IsOpen ? "○" : "●")} **{Name(one)}** {Short(episode.Kind, one)}");
    }

    /// <summary>One that was told quietly and is not over, for the message after the quiet hours.</summary>
    public static string Note(Episode episode) => $"{Title(episode)} {Moments.Relative(episode.Rows.Where(row => row.IsOpen).Min(row => row.LastAt))}";

    public static string Sample(Alert alert) =>
        $"Alert `{alert.Id}` tells here of **{Outside.Text(alert.Name, NameLength)}**: {Words.Join([.. alert.Kinds.Select(Kind)])}. Nothing has happened.";

    public static string Kind(AlertKind kind) => kind switch
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
        AlertKind.Players => "many players",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The letter to a creator whose alert has ended by itself.</summary>
    public static string Letter(Alert alert, string reason) =>
        $"Your alert `{alert.Id}` for **{Outside.Text(alert.Name, NameLength)}** has ended, because {reason}. Make a new one with /alerts add.";

    public static string Reason(AlertEnd why) => why switch
    {
        AlertEnd.ChannelGone => "its channel was deleted",
        AlertEnd.CreatorLeft => "you are not a member of that Discord server any more",
        AlertEnd.CreatorLostAccess => "your account does not reach these servers any more",
        AlertEnd.NoKey => "no key can see these servers any more",
        _ => "I may not write there any more",
    };

    private static string Title(Episode episode, string name) => (episode.Kind, episode.IsOpen) switch
    {
        (AlertKind.Crash, true) => $"{name} crashed",
        (AlertKind.Crash, false) => $"{name} crashed and runs again",
        (AlertKind.Stopped, true) => episode.Rows[0].Facts.IsUnseen ? $"{name} is offline" : $"{name} stopped",
        (AlertKind.Stopped, false) => $"{name} was down and runs again",
        (AlertKind.Started, _) => $"{name} is running",
        (AlertKind.NodeDown, true) => $"{name} does not answer",
        (AlertKind.NodeDown, false) => $"{name} answers again",
        (AlertKind.Memory, _) => $"{name}: memory nearly full",
        (AlertKind.Disk, _) => $"{name}: disk nearly full",
        (AlertKind.Cpu, _) => $"{name}: busy processor",
        (AlertKind.BackupFinished, _) => $"{name}: backup finished",
        (AlertKind.BackupFailed, _) => $"{name}: backup failed",
        (AlertKind.Installed, _) => episode.Rows[0].Facts.IsFailed ? $"{name} could not be installed" : $"{name} is installed",
        _ => $"{name}: {episode.Rows[0].Facts.Figure} playing",
    };

    private static string TitleOfMany(Episode episode)
    {
        var (all, over) = (Words.Count(episode.Rows.Count, "server"), episode.Rows.Count(row => !row.IsOpen));
        return episode.Kind switch
        {
            AlertKind.Crash => $"{all} crashed{Again(over)}",
            AlertKind.Stopped => $"{all} went down{Again(over)}",
            AlertKind.Started => $"{all} are running",
            AlertKind.Memory => $"{all}: memory nearly full{Low(over)}",
            AlertKind.Disk => $"{all}: disk nearly full{Low(over)}",
            AlertKind.Cpu => $"{all}: busy processor{Low(over)}",
            AlertKind.BackupFinished => $"{all}: backup finished",
            AlertKind.BackupFailed => $"{all}: backup failed",
            AlertKind.Installed => $"{all}: installation ended",
            _ => $"{all}: many players{Low(over)}",
        };
    }

    private static string Again(int over) => over == 0 ? "" : $" · {over} {(over == 1 ? "runs" : "run")} again";

    private static string Low(int over) => over == 0 ? "" : $" · {over} no more";

    private static IEnumerable<string> Story(Alert alert, AlertKind kind, EpisodeRow row)
    {
        yield return What(alert, kind, row);
        if (row.Facts.Because is { } condition && Sentences.Closed(condition, "The server", "Its node") is { } why)
            yield return why;
        if (row.Count > 1)
            yield return $"{row.Count} times since {Moments.Clock(row.At)}.";
        if (Outcome(alert, kind, row) is { } outcome)
            yield return outcome;
    }

    private static string What(Alert alert, AlertKind kind, EpisodeRow row) => kind switch
    {
        AlertKind.Crash => $"{When(row)}, {Exit(row)}.",
        AlertKind.Stopped when row.Facts.IsUnseen => $"Found offline {When(row)}. Nobody could see whether it crashed or was stopped.",
        AlertKind.Stopped => $"Stopped {When(row)}{(row.Facts.AskedBy is { } user ? $", asked by <@{user}>" : "")}.",
        AlertKind.Started => $"Running since {When(row)}.",
        AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu => $"{row.Facts.Figure} for {Words.Count(alert.Rules.Minutes, "minute")}, since {When(row)}.",
        AlertKind.BackupFinished => $"{When(row)}{(row.Facts.Figure is { } size ? $", {size}" : "")}.",
        AlertKind.BackupFailed => $"{When(row)}. The panel's page of the server may say why.",
        AlertKind.Installed => row.Facts.IsFailed ? $"{When(row)}. An administrator can run the installation again." : $"{When(row)}.",
        _ => $"{alert.Rules.Players} or more since {When(row)}.",
    };

    private static string? Outcome(Alert alert, AlertKind kind, EpisodeRow row) => (kind, row) switch
    {
        (_, { End: EpisodeEnd.NotWatched, IsOpen: false }) => "The server was taken off this alert; nothing more is told.",
        (AlertKind.Crash, { IsOpen: true, Facts.IsRestarting: true }) => "The node is starting it again by itself.",
        (AlertKind.Crash, { IsOpen: true, Facts.IsLeftDown: true }) => "It stays down: it had crashed less than a minute before, so the node does not start it again.",
        (AlertKind.Crash or AlertKind.Stopped, { IsOpen: true }) => null,
        (AlertKind.Crash or AlertKind.Stopped, { End: EpisodeEnd.ByItself }) => $"Restarted by itself: down for {Lasted(row)}.",
        (AlertKind.Crash or AlertKind.Stopped, _) => $"Running again: down for {Lasted(row)}.",
        (AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu or AlertKind.Players, { IsOpen: false, End: EpisodeEnd.WentOffline }) => $"The server went offline after {Lasted(row)}.",
        (AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu, { IsOpen: false }) => $"Below the mark again after {Lasted(row)}.",
        (AlertKind.Players, { IsOpen: false }) => $"Fewer than {alert.Rules.Players} again after {Lasted(row)}.",
        _ => null,
    };

    /// <summary>The story in the middle of a line.</summary>
    private static string Short(AlertKind kind, EpisodeRow row)
    {
        var times = row.Count > 1 ? $"{row.Count} times, " : "";
        var at = Moments.Relative(row.LastAt);
        return times + kind switch
        {
            _ when row is { IsOpen: false, End: EpisodeEnd.NotWatched } => "not watched any more",
            AlertKind.Crash => $"{Exit(row)} {at}{ShortEnd(row)}",
            AlertKind.Stopped => $"{(row.Facts.IsUnseen ? "found offline" : "stopped")} {at}{ShortEnd(row)}",
            AlertKind.Memory or AlertKind.Disk or AlertKind.Cpu => $"{row.Facts.Figure} since {at}{(row.IsOpen ? "" : $", over after {Lasted(row)}")}",
            AlertKind.Players => $"{row.Facts.Figure} since {at}{(row.IsOpen ? "" : $", over after {Lasted(row)}")}",
            AlertKind.Installed => row.Facts.IsFailed ? $"could not be installed {at}" : at,
            AlertKind.BackupFinished => $"{row.Facts.Figure} {at}",
            _ => at,
        };
    }

    private static string ShortEnd(EpisodeRow row) => row switch
    {
        { End: EpisodeEnd.ByItself, IsOpen: false } => $", restarted by itself after {Lasted(row)}",
        { IsOpen: false } => $", running again after {Lasted(row)}",
        { Facts.IsRestarting: true } => ", starting again by itself",
        { Facts.IsLeftDown: true } => ", stays down",
        _ => "",
    };

    private static IEnumerable<string> NodeLines(Episode episode)
    {
        var since = episode.Rows.Min(row => row.At);
        var names = episode.Rows.Take(NamesShown).Select(row => $"**{Name(row)}**").ToList();
        if (episode.Rows.Count > NamesShown)
            names.Add($"{episode.Rows.Count - NamesShown} more");
        yield return $"Since {Moments.Day(since)} ({Moments.Relative(since)}): {Words.Join(names)}.";
        yield return episode.IsOpen
            ? "They may be running all the same; nobody can tell until the node answers."
            : $"It was silent for {Moments.Span(episode.Rows.Max(row => row.EndedAt ?? row.LastAt) - since)}.";
    }

    private static string Exit(EpisodeRow row) => row.Facts switch
    {
        { IsOutOfMemory: true, ExitCode: { } code } => $"out of memory, exit code {code}",
        { IsOutOfMemory: true } => "out of memory",
        { ExitCode: 0 } => "exit code 0, though nobody stopped it",
        { ExitCode: { } code } => $"exit code {code}",
        _ => "with no word from the node why",
    };

    private static string When(EpisodeRow row) => $"{Moments.Day(row.LastAt)} ({Moments.Relative(row.LastAt)})";

    private static string Lasted(EpisodeRow row) => Moments.Span((row.EndedAt ?? row.LastAt) - row.LastAt);

    private static string NameOf(Episode episode) => episode.Node is { } node ? node.Length == 0 ? "A node" : Outside.Text(node, NameLength) : Name(episode.Rows[0]);

    private static string Name(EpisodeRow row) => Outside.Text(row.Name, NameLength);
}
