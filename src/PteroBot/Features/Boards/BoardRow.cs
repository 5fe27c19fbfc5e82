using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>One server of a board as it is now. Text from outside is not escaped yet.</summary>
internal sealed record BoardRow(string Identifier, string Name, ServerSnapshot Now)
{
    /// <summary>Null until the panel has told.</summary>
    public string? Node { get; init; }

    public string? Address { get; init; }

    public string? Software { get; init; }

    public ServerLimits? Limits { get; init; }

    /// <summary>What it used lately; null shows nothing of it.</summary>
    public ServerHistory? History { get; init; }

    public int CpuLimit => Limits?.Cpu ?? 0;

    public long MemoryLimit => Sizes.Bytes(Limits?.Memory ?? 0);

    public long DiskLimit => Sizes.Bytes(Limits?.Disk ?? 0);

    /// <summary>What everybody waits for; a change of it is shown at once.</summary>
    public static (ServerCondition, int, bool, bool, SilenceReason?, PowerAsk?) StateOf(ServerSnapshot now) =>
        (now.Condition, now.Turn, now.IsAnswered, now.HasNoKey, now.Silence, now.Ask);

    public string CpuCourse(int width) => Sparkline.Of(Hour(point => point.CpuPercent), CpuLimit, width);

    public string MemoryCourse(int width) => Sparkline.Of(Hour(point => point.MemoryBytes), MemoryLimit, width);

    public static BoardRow Of(StandingWatch watch, string knownName)
    {
        var facts = watch.Facts;
        return new BoardRow(watch.Server.Identifier, facts?.Name ?? knownName, watch.Current)
        {
            Node = facts?.Node,
            Address = facts?.Address,
            Software = facts?.Software,
            Limits = facts?.Limits,
            History = watch.History,
        };
    }

    private IReadOnlyList<double?> Hour(Func<HistoryPoint, double?> figure) => [.. (History?.LastHour() ?? []).Select(figure)];
}
