namespace PteroBot.Rendering.Drawing;

/// <summary>A point of a picture, in pixels from its upper left corner.</summary>
internal readonly record struct Dot(double X, double Y);

/// <summary>A colour, and how much of what is under it is covered: 1 is all.</summary>
internal readonly record struct Paint(byte Red, byte Green, byte Blue, double Cover = 1)
{
    public static Paint Of(int rgb, double cover = 1) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, cover);
}

/// <summary>A picture in memory: boxes, lines and areas with smooth edges. Used by one caller at a time.</summary>
internal sealed class Canvas
{
    private const int Channels = 3;
    private const int Shades = 15;

    private readonly byte[] _mask;
    private (int Left, int Top, int Right, int Bottom) _dirty;

    public Canvas(int width, int height, Paint background)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height * Channels];
        _mask = new byte[width * height];
        _dirty = Nothing;
        for (var at = 0; at < Pixels.Length; at += Channels)
            (Pixels[at], Pixels[at + 1], Pixels[at + 2]) = (background.Red, background.Green, background.Blue);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green and blue of each pixel, row by row.</summary>
    public byte[] Pixels { get; }

    public (byte Red, byte Green, byte Blue) At(int x, int y) =>
        (Pixels[(y * Width + x) * Channels], Pixels[(y * Width + x) * Channels + 1], Pixels[(y * Width + x) * Channels + 2]);

    /// <summary>A box with sharp edges.</summary>
    public void Fill(double left, double top, double width, double height, Paint paint)
    {
        var (right, bottom) = (Edge(left + width, Width), Edge(top + height, Height));
        for (var y = Edge(top, Height); y < bottom; y++)
            for (var x = Edge(left, Width); x < right; x++)
                Blend(y * Width + x, paint, byte.MaxValue);
    }

    /// <summary>Lines with round ends. Where they cross they are not covered twice.</summary>
    public void Stroke(IEnumerable<IReadOnlyList<Dot>> lines, double width, Paint paint)
    {
        foreach (var line in lines)
            for (var i = 0; i < line.Count; i++)
                Cover(line[Math.Max(0, i - 1)], line[i], width / 2);
        Flush(paint);
    }

    /// <inheritdoc cref="Stroke(IEnumerable{IReadOnlyList{Dot}}, double, Paint)"/>
    public void Stroke(IReadOnlyList<Dot> line, double width, Paint paint) => Stroke([line], width, paint);

    /// <summary>What is between a line that goes to the right and a base below it.</summary>
    public void Area(IReadOnlyList<Dot> line, double bottom, Paint paint)
    {
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            for (var x = Edge(from.X, Width); x < Edge(to.X, Width); x++)
            {
                var share = Math.Clamp((x + 0.5 - from.X) / (to.X - from.X), 0, 1);
                Column(x, from.Y + (to.Y - from.Y) * share, bottom, paint);
            }
        }
    }

    private static (int, int, int, int) Nothing => (int.MaxValue, int.MaxValue, -1, -1);

    private void Column(int x, double top, double bottom, Paint paint)
    {
        for (var y = Math.Max(0, (int)Math.Floor(top)); y < Edge(bottom, Height); y++)
            Blend(y * Width + x, paint, Shade(y + 1 - top));
    }

    /// <summary>How far a pixel's middle is from the segment decides how much of it is covered.</summary>
    private void Cover(Dot from, Dot to, double radius)
    {
        var reach = radius + 1;
        var (left, right) = (Edge(Math.Min(from.X, to.X) - reach, Width), Edge(Math.Max(from.X, to.X) + reach, Width));
        var (top, bottom) = (Edge(Math.Min(from.Y, to.Y) - reach, Height), Edge(Math.Max(from.Y, to.Y) + reach, Height));
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
            {
                var cover = Shade(radius + 0.5 - Distance(x + 0.5, y + 0.5, from, to));
                ref var kept = ref _mask[y * Width + x];
                kept = Math.Max(kept, cover);
            }
        _dirty = (Math.Min(_dirty.Left, left), Math.Min(_dirty.Top, top), Math.Max(_dirty.Right, right), Math.Max(_dirty.Bottom, bottom));
    }

    private void Flush(Paint paint)
    {
        for (var y = _dirty.Top; y < _dirty.Bottom; y++)
            for (var x = _dirty.Left; x < _dirty.Right; x++)
            {
                ref var cover = ref _mask[y * Width + x];
                if (cover > 0)
                    Blend(y * Width + x, paint, cover);
                cover = 0;
            }
        _dirty = Nothing;
    }

    private void Blend(int pixel, Paint paint, byte cover)
    {
        var share = paint.Cover * cover / byte.MaxValue;
        var at = pixel * Channels;
        Pixels[at] = Mix(Pixels[at], paint.Red, share);
        Pixels[at + 1] = Mix(Pixels[at + 1], paint.Green, share);
        Pixels[at + 2] = Mix(Pixels[at + 2], paint.Blue, share);
    }

    private static byte Mix(byte under, byte over, double share) => (byte)Math.Round(under + (over - under) * share);

    /// <summary>Edges have sixteen shades: nobody sees more, and fewer make smaller files.</summary>
    private static byte Shade(double cover) => (byte)(Math.Round(Math.Clamp(cover, 0, 1) * Shades) * (byte.MaxValue / Shades));

    private static int Edge(double at, int most) => (int)Math.Clamp(Math.Round(at), 0, most);

    private static double Distance(double x, double y, Dot from, Dot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var share = length == 0 ? 0 : Math.Clamp(((x - from.X) * dx + (y - from.Y) * dy) / length, 0, 1);
        var (offX, offY) = (x - from.X - dx * share, y - from.Y - dy * share);
        return Math.Sqrt(offX * offX + offY * offY);
    }
}
