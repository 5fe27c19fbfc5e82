using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rendering.Drawing;

namespace PteroBot.Features.Graphs;

/// <summary>A line of a panel.</summary>
/// <param name="Name">What stands before its figures; empty where the panel's title says it.</param>
/// <param name="Figure">Its figure at a point.</param>
/// <param name="Paint">Its colour.</param>
internal sealed record GraphLine(string Name, Func<HistoryPoint, double?> Figure, Paint Paint);

/// <summary>One of the pictures on the sheet.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Write">A figure in words, with its unit.</param>
/// <param name="Scale">The axis for a highest figure.</param>
/// <param name="Limit">The highest that there can be; 0 for none.</param>
internal sealed record GraphKind(string Title, IReadOnlyList<GraphLine> Lines, Func<double, string> Write, Func<double, GraphScale> Scale, double Limit);

/// <summary>Which pictures a server has.</summary>
internal static class GraphPanels
{
    /// <summary>Players only where somebody could count them.</summary>
    public static IReadOnlyList<GraphKind> Of(GraphSheet sheet)
    {
        List<GraphKind> panels =
        [
            new("CPU", [new("", point => point.CpuPercent, GraphColours.Cpu)], Percent.Of, most => GraphScale.Of(most), sheet.CpuLimit),
            new("Memory", [new("", point => point.MemoryBytes, GraphColours.Memory)], Bytes, GraphScale.OfBytes, sheet.MemoryLimit),
            new("Network", [new("in", point => point.ReceivedPerSecond, GraphColours.Received), new("out", point => point.SentPerSecond, GraphColours.Sent)],
                bytes => $"{Bytes(bytes)}/s", GraphScale.OfBytes, 0),
        ];
        if (sheet.Points.Any(point => point.Players is > 0) || sheet.Points.Any(point => point is { Players: not null, CpuPercent: > 0 }))
            panels.Add(new("Players", [new("", point => point.Players, GraphColours.Players)], players => players.ToString("0.#"), most => GraphScale.Of(most, isWhole: true), 0));
        return panels;
    }

    private static string Bytes(double bytes) => Sizes.Of((long)bytes);
}
