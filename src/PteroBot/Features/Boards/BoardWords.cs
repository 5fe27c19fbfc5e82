using PteroBot.Features.Power;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>What the layouts say in the same words.</summary>
internal static class BoardWords
{
    private const int NodeLength = 40;

    /// <summary>The state as a word and what follows it, without figures: <c>Offline</c>, <c> since ...</c>.</summary>
    public static (string Word, string After) Of(BoardRow row) => row.Now switch
    {
        { IsAnswered: false } => (Language.Current.Asking, ""),
        { Ask: { } ask } => ($"{PowerWords.Doing(ask.Signal)}…", $" {Language.Current.AskedBy($"<@{ask.UserId}>")}"),
        { IsKnown: false } => (Theme.Of(ServerCondition.Unknown).Word, Unknown(row)),
        { Condition: ServerCondition.Offline, Since: { } since } => (Theme.Of(ServerCondition.Offline).Word, Language.Current.AfterOffline(Moments.Relative(since))),
        var now => (Theme.Of(now.Condition).Word, ""),
    };

    /// <summary>The same in the middle of a line.</summary>
    public static string Story(BoardRow row) => Of(row) is var (word, rest) ? word.ToLowerInvariant() + rest : "";

    /// <summary>The same where neither mentions nor moments are read.</summary>
    public static string Plain(BoardRow row) => row.Now switch
    {
        { IsAnswered: false } => Language.Current.AskingShortly,
        { Ask: { } ask } => PowerWords.Doing(ask.Signal).ToLowerInvariant() + "…",
        { HasNoKey: true } => Language.Current.UnknownWithoutKey,
        { Condition: ServerCondition.NodeDown } => Language.Current.UnknownByNode,
        { IsKnown: false } => Theme.Of(ServerCondition.Unknown).Word.ToLowerInvariant(),
        var now => Theme.Of(now.Condition).Word.ToLowerInvariant(),
    };

    public static string? Players(BoardRow row) => row.Now.Players is { } players ? Language.Current.Playing(PlayerNames.Share(players), players.Online) : null;

    /// <summary><c>● 41 running · ○ 6 offline · ◌ 3 unknown</c>, and how many servers have no room.</summary>
    public static string Summary(IReadOnlyList<BoardRow> rows, int leftOut = 0) => string.Join(" · ", rows
        .GroupBy(row => Theme.Of(row.Now.Condition) is var theme && row.Now.IsAnswered ? (theme.Dot, Word: theme.Word.ToLowerInvariant()) : (theme.Dot, Word: Language.Current.BeingAsked))
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Word, StringComparer.Ordinal)
        .Select(group => $"{group.Key.Dot} {group.Count()} {group.Key.Word}")
        .Concat(leftOut == 0 ? [] : [Language.Current.DoNotFit(leftOut)]));

    /// <summary>Grey when nothing runs, dark when somebody cannot be asked, green otherwise.</summary>
    public static Discord.Color ColorOf(IReadOnlyList<BoardRow> rows)
    {
        if (rows.Any(row => !row.Now.IsKnown))
            return Theme.Dark;
        return rows.Any(row => row.Now.Condition == ServerCondition.Running) ? Theme.Green : Theme.Grey;
    }

    private static string Unknown(BoardRow row)
    {
        var since = row.Now.UnknownSince is { } at ? Language.Current.AfterUnknown(Moments.Clock(at)) : "";
        var why = row.Now.HasNoKey ? Language.Current.NoKeySeesIt : Sentences.Silence(row.Now.Silence, Outside.Text(row.Node ?? Language.Current.ItsNode, NodeLength));
        var last = row.Now.Known == ServerCondition.Unknown ? "" : $"; {Sentences.LastKnown(row.Now).TrimEnd('.').ToLowerInvariant()}";
        return $"{since}, {why}{last}";
    }
}
