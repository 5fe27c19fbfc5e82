using System.Diagnostics.Metrics;

namespace PteroBot.Panel.Http;

/// <summary>The meter <c>PteroBot.Panel</c>.</summary>
internal static class PanelMetrics
{
    private static readonly Meter Meter = new("PteroBot.Panel");
    private static readonly Histogram<double> Calls = Meter.CreateHistogram<double>("pterobot.panel.call.duration", "s", "Calls to panels by status; 0 is no answer.");
    private static readonly Counter<long> Shared = Meter.CreateCounter<long>("pterobot.panel.call.shared", null, "Calls that another call answered.");
    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("pterobot.panel.budget.waiting", null, "Calls that wait for their turn.");
    private static readonly Histogram<double> Fill = Meter.CreateHistogram<double>("pterobot.panel.budget.fill", null, "Used share of a request budget, at each answer.");
    private static readonly Counter<long> Exceeded = Meter.CreateCounter<long>("pterobot.panel.budget.exceeded", null, "Answers that say 429.");

    public static void Called(TimeSpan took, int status)
    {
        if (Calls.Enabled)
            Calls.Record(took.TotalSeconds, new KeyValuePair<string, object?>("status", status));
    }

    public static void SharedAnswer() => Shared.Add(1);

    public static void WaitBegins() => Waiting.Add(1);

    public static void WaitEnds() => Waiting.Add(-1);

    public static void Filled(int used, int limit) => Fill.Record((double)used / limit);

    public static void LimitExceeded() => Exceeded.Add(1);
}
