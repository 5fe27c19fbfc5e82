using PteroBot.Rendering.Drawing;

namespace PteroBot.Features.Graphs;

/// <summary>Draws one picture of the sheet: title, axes, grid, limit and lines, with gaps where nobody could tell.</summary>
internal sealed class GraphPanel
{
    private const double AxisWidth = 62;
    private const double TopRoom = 30;
    private const double BottomRoom = 24;
    private const double RightRoom = 12;
    private const double LabelSize = 7.5;
    private const double Dash = 6;

    // A limit far above everything would press the line flat; then it stands in words only.
    private const double LimitInSight = 8;

    private readonly Canvas _canvas;
    private readonly GraphKind _kind;
    private readonly GraphSheet _sheet;
    private readonly double _x;
    private readonly double _y;
    private readonly double _width;
    private readonly double _height;
    private readonly GraphScale _scale;
    private readonly bool _showsLimit;

    public GraphPanel(Canvas canvas, GraphKind kind, GraphSheet sheet, double x, double y, double width, double height)
    {
        (_canvas, _kind, _sheet, _x, _y, _width, _height) = (canvas, kind, sheet, x, y, width, height);
        var most = kind.Lines.SelectMany(line => sheet.Points.Select(line.Figure)).Max() ?? 0;
        _showsLimit = kind.Limit > 0 && kind.Limit <= most * LimitInSight;
        _scale = kind.Scale(Math.Max(most, _showsLimit ? kind.Limit : 0));
    }

    private double Left => _x + AxisWidth;

    private double Right => _x + _width - RightRoom;

    private double Top => _y + TopRoom;

    private double Bottom => _y + _height - BottomRoom;

    public void Draw()
    {
        _canvas.Fill(_x, _y, _width, _height, GraphColours.Panel);
        ShadeGaps();
        DrawScale();
        DrawTimes();
        foreach (var line in _kind.Lines)
            DrawLine(line);
        if (_showsLimit)
            DrawLimit();
        WriteHead();
    }

    private void WriteHead()
    {
        GraphPicture.Write(_canvas, _kind.Title, _x + 12, _y + 19, 9, GraphColours.Text, 1.5);
        var at = Right;
        if (_kind.Limit > 0)
            at = WriteBefore(at, $"limit {_kind.Write(_kind.Limit)}", GraphColours.Limit);
        // Peaks go where there is room: beside two lines only on the wide picture.
        var hasPeaks = _kind.Lines.Count == 1 || _width > GraphPicture.Width / 2;
        foreach (var line in _kind.Lines.Reverse())
            if (_sheet.Points.Select(line.Figure).LastOrDefault(figure => figure is not null) is { } now)
                at = WriteBefore(at, $"{line.Name} {_kind.Write(now)}{(hasPeaks ? $"  peak {_kind.Write(_sheet.Points.Max(line.Figure) ?? 0)}" : "")}".Trim(), line.Paint);
    }

    /// <summary>Text that ends where other text begins; tells where it begins itself.</summary>
    private double WriteBefore(double end, string text, Paint paint)
    {
        var begin = end - StrokeFont.Width(text, LabelSize);
        GraphPicture.Write(_canvas, text, begin, _y + 18, LabelSize, paint);
        return begin - 16;
    }

    private void DrawScale()
    {
        for (var mark = 0.0; mark <= _scale.Top * 1.001; mark += _scale.Step)
        {
            _canvas.Fill(Left, Math.Round(YOf(mark)), Right - Left, 1, GraphColours.Grid);
            var text = _kind.Write(mark);
            GraphPicture.Write(_canvas, text, Left - 7 - StrokeFont.Width(text, LabelSize), YOf(mark) + LabelSize / 2, LabelSize, GraphColours.Quiet);
        }
    }

    private void DrawTimes()
    {
        string[] texts = _sheet.Span == GraphSpan.Hour ? ["60 min ago", "45", "30", "15", "now"] : ["24 h ago", "18", "12", "6", "now"];
        for (var i = 0; i < texts.Length; i++)
        {
            var x = Left + (Right - Left) * i / (texts.Length - 1);
            _canvas.Fill(Math.Round(x), Bottom, 1, 4, GraphColours.Grid);
            var width = StrokeFont.Width(texts[i], LabelSize);
            GraphPicture.Write(_canvas, texts[i], Math.Min(x - (i == 0 ? 0 : width / 2), Right - width + RightRoom / 2), Bottom + 16, LabelSize, GraphColours.Quiet);
        }
    }

    private void DrawLimit()
    {
        var y = Math.Round(YOf(_kind.Limit)) + 0.5;
        for (var x = Left; x < Right; x += 2 * Dash)
            _canvas.Stroke([new Dot(x, y), new Dot(Math.Min(x + Dash, Right), y)], 1.5, GraphColours.Limit);
    }

    private void DrawLine(GraphLine line)
    {
        foreach (var piece in Pieces(line))
        {
            if (_kind.Lines.Count == 1)
                _canvas.Area(piece, Bottom, line.Paint with { Cover = 0.18 });
            _canvas.Stroke(piece, piece.Count == 1 ? 3 : 2, line.Paint);
        }
    }

    /// <summary>Where nobody could tell, the sheet is darker, so that a gap does not look like nothing used.</summary>
    private void ShadeGaps()
    {
        for (var i = 0; i < _sheet.Points.Count; i++)
            if (_kind.Lines.All(line => line.Figure(_sheet.Points[i]) is null))
                _canvas.Fill(XOf(i - 0.5), Top, XOf(i + 0.5) - XOf(i - 0.5), Bottom - Top, GraphColours.Gap);
    }

    private IEnumerable<IReadOnlyList<Dot>> Pieces(GraphLine line)
    {
        var piece = new List<Dot>();
        for (var i = 0; i < _sheet.Points.Count; i++)
        {
            if (line.Figure(_sheet.Points[i]) is { } figure)
                piece.Add(new Dot(XOf(i), YOf(figure)));
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }
        if (piece.Count > 0)
            yield return piece;
    }

    private double XOf(double point) => Math.Clamp(Left + (Right - Left) * point / Math.Max(1, _sheet.Points.Count - 1), Left, Right);

    private double YOf(double figure) => Bottom - (Bottom - Top) * Math.Clamp(figure / _scale.Top, 0, 1);
}
