using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rendering.Drawing;

namespace PteroBot.Features.Graphs;

/// <summary>How far back a graph goes.</summary>
internal enum GraphSpan
{
    Hour,
    Day,
}

/// <summary>What is drawn.</summary>
/// <param name="Name">What the server is called.</param>
/// <param name="Span">How far back it goes.</param>
/// <param name="Points">In equal steps, the oldest first; null figures are gaps.</param>
/// <param name="CpuLimit">In percent of a core; 0 for none.</param>
/// <param name="MemoryLimit">In bytes; 0 for none.</param>
internal sealed record GraphSheet(string Name, GraphSpan Span, IReadOnlyList<HistoryPoint> Points, double CpuLimit, double MemoryLimit)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Points.All(point => point.CpuPercent is null && point.MemoryBytes is null);
}

/// <summary>Draws CPU, memory, network and players as a picture that is read in dark and light mode alike.</summary>
internal static class GraphPicture
{
    public const int Width = 800;
    public const int Height = 480;

    private const double Margin = 14;
    private const double Head = 40;
    private const double Between = 12;
    private const double TitleSize = 13;
    private const int TitleLength = 50;

    public static byte[] Draw(GraphSheet sheet)
    {
        var canvas = new Canvas(Width, Height, GraphColours.Background);
        Write(canvas, Cut.To(StrokeFont.Drawable(sheet.Name), TitleLength), Margin, 26, TitleSize, GraphColours.Text, 1.7);
        var span = sheet.Span == GraphSpan.Hour ? "last hour" : "last 24 hours";
        Write(canvas, span, Width - Margin - StrokeFont.Width(span, 9), 26, 9, GraphColours.Quiet);
        var panels = GraphPanels.Of(sheet);
        var (half, tall) = ((Width - 2 * Margin - Between) / 2, (Height - Head - Margin - Between) / 2);
        for (var i = 0; i < panels.Count; i++)
        {
            // Three panels: the last one takes the whole row.
            var isWide = i == 2 && panels.Count == 3;
            new GraphPanel(canvas, panels[i], sheet, Margin + i % 2 * (half + Between), Head + i / 2 * (tall + Between), isWide ? half * 2 + Between : half, tall).Draw();
        }
        return Png.Of(canvas);
    }

    public static void Write(Canvas canvas, string text, double x, double y, double size, Paint paint, double weight = 1.25) =>
        canvas.Stroke(StrokeFont.Lines(text, Math.Round(x) + 0.5, Math.Round(y) + 0.5, size), weight, paint);
}

/// <summary>The colours of graphs: a dark sheet, whatever is around it.</summary>
internal static class GraphColours
{
    public static readonly Paint Background = Paint.Of(0x1E1F22);
    public static readonly Paint Panel = Paint.Of(0x2B2D31);
    public static readonly Paint Grid = Paint.Of(0x3F4248);
    public static readonly Paint Gap = Paint.Of(0x232428);
    public static readonly Paint Text = Paint.Of(0xF2F3F5);
    public static readonly Paint Quiet = Paint.Of(0xB5BAC1);
    public static readonly Paint Limit = Paint.Of(0xF0716A);
    public static readonly Paint Cpu = Paint.Of(0x5DADEC);
    public static readonly Paint Memory = Paint.Of(0x5CC98B);
    public static readonly Paint Received = Paint.Of(0x4DD0E1);
    public static readonly Paint Sent = Paint.Of(0xF0B132);
    public static readonly Paint Players = Paint.Of(0xC792EA);
}
