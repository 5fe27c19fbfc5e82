using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>What whoever keeps boards is told.</summary>
internal static class BoardTexts
{
    public static string Created(Board board) => $"{NameOf(board)} stands in <#{board.ChannelId}>: {board.Link}. It shows {Shows(board)} and keeps itself up to date.";

    public static string Edited(Board board) => $"{NameOf(board)} is changed: {board.Link}.";

    public static string Removed(Board board) => $"{NameOf(board)} is gone.";

    public static string Moved(Board board) => $"{NameOf(board)} stands in <#{board.ChannelId}> now: {board.Link}.";

    public static string Refreshed(Board board) => $"{NameOf(board)} is drawn anew: {board.Link}.";

    /// <summary>One line of the list.</summary>
    public static string Line(Board board) =>
        $"{NameOf(board)} `{board.Id}` · [message]({board.Link}) in <#{board.ChannelId}> · {Shows(board)} · {board.Layout.ToString().ToLowerInvariant()}"
        + $" · every {Moments.Span(board.Interval)} · by <@{board.Standing.CreatorId}>";

    private static string NameOf(Board board) => $"**{Outside.Text(board.Name, 40)}**";

    private static string All(Board board) => board.LeftOut == 0 ? "all" : $"the first {board.Servers.Count} of {board.Servers.Count + board.LeftOut}";

    private static string Shows(Board board) => board.Kind switch
    {
        BoardKind.Servers => Words.Count(board.Servers.Count, "server"),
        BoardKind.Own => $"{All(board)} servers of its creator",
        BoardKind.Community => $"{All(board)} servers of the community key",
        _ => "the nodes of the panel",
    };
}
