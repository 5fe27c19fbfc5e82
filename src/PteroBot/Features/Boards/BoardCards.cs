using Discord;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>A card per server.</summary>
internal static class BoardCards
{
    /// <summary>Discord takes ten embeds; the shortest card has to leave room for the longest.</summary>
    public const int PageSize = 10;

    private const int NameLength = 48;
    private const int PlaceLength = 30;
    private const int SoftwareLength = 20;
    private const int LineLength = 60;
    private const int Course = 12;

    /// <summary>At worst 560 characters each, so that ten fit a message.</summary>
    public static IReadOnlyList<Embed> Of(IReadOnlyList<BoardRow> rows, string panel) =>
        rows.Count == 0 ? [new EmbedBuilder().WithColor(Theme.Grey).WithDescription(Language.Current.NoServers).Build()] : [.. rows.Select(row => Of(row, panel))];

    private static Embed Of(BoardRow row, string panel) => new EmbedBuilder()
        .WithTitle(Outside.Text(row.Name, NameLength))
        .WithUrl($"{panel}/server/{row.Identifier}")
        .WithColor(Theme.Of(row.Now.Condition).Color)
        .WithDescription(string.Join('\n', Lines(row)))
        .Build();

    private static IEnumerable<string> Lines(BoardRow row)
    {
        string?[] place =
        [
            row.Software is null ? null : Outside.Text(row.Software, SoftwareLength),
            Outside.Text(row.Node ?? "", PlaceLength),
            row.Address is null ? null : Outside.Code(row.Address, LineLength),
        ];
        var (word, rest) = BoardWords.Of(row);
        yield return $"{Theme.Of(row.Now.Condition).Dot} **{word}**{rest}";
        if (row.Node is not null)
            yield return string.Join(" · ", place.OfType<string>());
        if (row.Now.Condition == ServerCondition.Starting && row.Now.LastLine is { } line)
            yield return Outside.Code(line, LineLength);
        foreach (var figure in Figures(row))
            yield return figure;
    }

    private static IEnumerable<string> Figures(BoardRow row)
    {
        if (!row.Now.IsKnown || row.Now.Usage is not { } usage)
            yield break;
        foreach (var line in Labels.Aligned(
        [
            (Language.Current.Processor, $"{row.CpuCourse(Course)}  {Percent.OfLimit(usage.CpuPercent, row.CpuLimit)}"),
            (Language.Current.Memory, $"{row.MemoryCourse(Course)}  {Sizes.OfLimit(usage.MemoryBytes, row.MemoryLimit)}"),
            (Language.Current.Disk, Sizes.OfLimit(usage.DiskBytes, row.DiskLimit)),
        ]))
            yield return line;
        string?[] foot = [BoardWords.Players(row), row.Now.StartedAt is { } started ? Language.Current.UpSince(Moments.Relative(started)) : null];
        if (foot.Any(part => part is not null))
            yield return Words.Capitalised(string.Join(" · ", foot.OfType<string>()));
    }
}
