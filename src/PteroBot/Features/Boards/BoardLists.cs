using Discord;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>Many servers in one embed: a line each, or a table.</summary>
internal static class BoardLists
{
    /// <summary>As many as a menu under it can open; with the longest lines they stay within what a description holds.</summary>
    public const int PageSize = 25;

    private const int NameLength = 32;
    private const int CellName = 16;
    private const int Course = 9;
    private const int AddressLength = 24;
    private const int RowLength = 150;

    public static IReadOnlyList<Embed> Compact(IReadOnlyList<BoardRow> rows) => [Embed(rows.Count == 0 ? Language.Current.NoServers : string.Join('\n', rows.Select(Line)))];

    public static IReadOnlyList<Embed> Table(IReadOnlyList<BoardRow> rows) => [Embed(rows.Count == 0 ? Language.Current.NoServers : $"```\n{Cells.Table([Head, .. rows.Select(Row)])}\n```")];

    private static string[] Head => ["", Language.Current.Server, Language.Current.Processor, Language.Current.Memory, Language.Current.LastHour, Language.Current.Players];

    private static string Line(BoardRow row)
    {
        var name = $"{Theme.Of(row.Now.Condition).Dot} **{Outside.Text(row.Name, NameLength)}**";
        if (row.Now is not { Condition: ServerCondition.Running, Ask: null, Usage: { } usage })
            return Cut.To($"{name} · {BoardWords.Story(row)}", RowLength);
        string?[] parts =
        [
            name,
            Percent.Of(usage.CpuPercent),
            Sizes.Short(usage.MemoryBytes, row.MemoryLimit),
            row.Now.Players is { } players ? PlayerNames.Share(players) : null,
            row.Address is null ? null : Outside.Code(row.Address, AddressLength),
        ];
        return Cut.To(string.Join(" · ", parts.OfType<string>()), RowLength);
    }

    private static string[] Row(BoardRow row)
    {
        var (dot, name) = (Theme.Of(row.Now.Condition).Dot, Outside.Plain(row.Name, CellName).Replace('`', 'ˋ'));
        return row.Now is { Condition: ServerCondition.Running, Ask: null, Usage: { } usage }
            ?
            [
                dot, name, Percent.Of(usage.CpuPercent), Sizes.Short(usage.MemoryBytes, row.MemoryLimit), row.CpuCourse(Course),
                row.Now.Players is { } players ? players.Share("/") : "",
            ]
            : [dot, name, BoardWords.Plain(row)];
    }

    private static Embed Embed(string text) => new EmbedBuilder().WithColor(Theme.Grey).WithDescription(text).Build();
}
