using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PteroBot.Interactions;

/// <summary>Counts and times interactions, by handler and outcome. No names of people or servers.</summary>
internal sealed class InteractionMetrics(IMeterFactory meters)
{
    public const string Meter = "PteroBot.Interactions";

    private readonly Histogram<double> _duration = meters.Create(Meter).CreateHistogram<double>(
        "pterobot.interaction.duration", "s", "From the arrival of an interaction to the end of its handler.");

    public void Done(string handler, string outcome, TimeSpan duration)
    {
        if (_duration.Enabled)
            _duration.Record(duration.TotalSeconds, new TagList { { "handler", handler }, { "outcome", outcome } });
    }
}
