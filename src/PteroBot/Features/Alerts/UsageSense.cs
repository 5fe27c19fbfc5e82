using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>Figures that have to be high for a while, and the number of players.</summary>
internal sealed class UsageSense
{
    /// <summary>A figure has to fall so far below the mark until it is not high any more.</summary>
    public const int Slack = 5;

    /// <summary>What nobody saw for longer begins anew.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(2);

    private readonly Dictionary<AlertKind, DateTimeOffset> _since = [];
    private DateTimeOffset _seenAt;

    /// <summary>Whether nothing is high.</summary>
    public bool IsIdle => _since.Count == 0;

    public IEnumerable<AlertNews> Read(AlertView view, Guid server)
    {
        if (!view.Now.IsKnown)
            return [];
        if (view.At - _seenAt > LongestGap)
            _since.Clear();
        _seenAt = view.At;
        var news = new List<AlertNews?>();
        var lasting = TimeSpan.FromMinutes(view.Rules.Minutes);
        foreach (var mark in Marks(view))
            news.Add(Read(view, server, mark, mark.Kind == AlertKind.Players ? view.Rules.AtLeast : lasting));
        if (view.Now.Condition is ServerCondition.Offline || Conditions.Closes(view.Now.Condition))
            news.Add(Ended(view, server, [AlertKind.Memory, AlertKind.Cpu, AlertKind.Players], EpisodeEnd.WentOffline));
        return news.OfType<AlertNews>();
    }

    private AlertNews? Read(AlertView view, Guid server, Mark mark, TimeSpan lasting)
    {
        if (view.IsOpen(mark.Kind, server))
        {
            _since.Remove(mark.Kind);
            return mark.Value < mark.Low ? new AlertNews.Over([mark.Kind], view.At, EpisodeEnd.Over) : null;
        }
        if (mark.Value < mark.High || !view.Wants(mark.Kind))
        {
            _since.Remove(mark.Kind);
            return null;
        }
        if (!_since.TryGetValue(mark.Kind, out var since))
            _since[mark.Kind] = since = view.At;
        if (view.At - since < lasting)
            return null;
        _since.Remove(mark.Kind);
        return new AlertNews.Began(mark.Kind, since, new AlertFacts { Figure = mark.Figure });
    }

    private AlertNews.Over? Ended(AlertView view, Guid server, AlertKind[] kinds, EpisodeEnd end)
    {
        foreach (var kind in kinds)
            _since.Remove(kind);
        return kinds.Any(kind => view.IsOpen(kind, server)) ? new AlertNews.Over(kinds, view.At, end) : null;
    }

    private static IEnumerable<Mark> Marks(AlertView view)
    {
        var (rules, limits, usage) = (view.Rules, view.Facts?.Limits, view.Now.Usage);
        if (usage is not null && limits is not null)
        {
            if (limits.Memory > 0)
                yield return Of(AlertKind.Memory, usage.MemoryBytes, Sizes.Bytes(limits.Memory), rules.MemoryPercent, Sizes.OfLimit(usage.MemoryBytes, Sizes.Bytes(limits.Memory)));
            if (limits.Disk > 0)
                yield return Of(AlertKind.Disk, usage.DiskBytes, Sizes.Bytes(limits.Disk), rules.DiskPercent, Sizes.OfLimit(usage.DiskBytes, Sizes.Bytes(limits.Disk)));
            if (limits.Cpu > 0)
                yield return Of(AlertKind.Cpu, usage.CpuPercent, limits.Cpu, rules.CpuPercent, Percent.OfLimit(usage.CpuPercent, limits.Cpu));
        }
        if (view.Now.Players is { } players)
            yield return new Mark(AlertKind.Players, players.Online, rules.Players, rules.Players, $"{players.Online} of {players.Most}");
    }

    private static Mark Of(AlertKind kind, double used, double limit, int percent, string figure) => new(kind, used / limit * 100, percent, percent - Slack, figure);

    private readonly record struct Mark(AlertKind Kind, double Value, double High, double Low, string Figure);
}
