using PteroBot.Rendering.Drawing;

namespace PteroBot.Tests.Rendering.Drawing;

public sealed class CanvasTests
{
    private static readonly Paint Black = Paint.Of(0);
    private static readonly Paint White = Paint.Of(0xFFFFFF);

    [Fact]
    public void A_file_has_the_pixels_of_the_canvas()
    {
        var canvas = new Canvas(40, 30, Paint.Of(0x102030));
        canvas.Fill(5, 6, 10, 3, Paint.Of(0xC0B0A0));
        canvas.Stroke([new Dot(2, 28), new Dot(38, 4)], 2, White);

        var file = PngFile.Read(Png.Of(canvas));

        Assert.Equal((40, 30), (file.Width, file.Height));
        Assert.Equal(canvas.Pixels, file.Pixels);
        Assert.Equal((0x10, 0x20, 0x30), file.At(0, 0));
        Assert.Equal((0xC0, 0xB0, 0xA0), file.At(5, 6));
        Assert.Equal((0x10, 0x20, 0x30), file.At(15, 6));
    }

    [Fact]
    public void A_line_on_pixels_is_sharp_and_one_between_them_is_shared()
    {
        var canvas = new Canvas(20, 12, Black);
        canvas.Stroke([new Dot(0, 3.5), new Dot(20, 3.5)], 1, White);
        canvas.Stroke([new Dot(0, 8), new Dot(20, 8)], 1, White);

        Assert.Equal([0, 255, 0], Column(canvas, 10, 2, 3, 4));
        Assert.Equal([0, 136, 136, 0], Column(canvas, 10, 6, 7, 8, 9));
    }

    [Fact]
    public void A_slanted_line_has_smooth_edges()
    {
        var canvas = new Canvas(40, 40, Black);
        canvas.Stroke([new Dot(5, 5), new Dot(35, 21.7)], 2, White);

        var shades = Enumerable.Range(0, 40).SelectMany(y => Enumerable.Range(0, 40).Select(x => canvas.At(x, y).Red)).Distinct().Count();

        Assert.InRange(shades, 9, 16);
        Assert.Equal(255, canvas.At(20, 13).Red);
    }

    [Fact]
    public void Crossing_lines_of_one_stroke_are_not_covered_twice()
    {
        var canvas = new Canvas(20, 20, Black);
        canvas.Stroke([[new Dot(0, 10.5), new Dot(20, 10.5)], [new Dot(10.5, 0), new Dot(10.5, 20)]], 1, White with { Cover = 0.5 });

        Assert.Equal(canvas.At(3, 10), canvas.At(10, 10));
    }

    [Fact]
    public void An_area_ends_at_its_line()
    {
        var canvas = new Canvas(20, 20, Black);
        canvas.Area([new Dot(2, 5), new Dot(18, 5)], 15, White);

        Assert.Equal([0, 255, 255, 0], Column(canvas, 10, 4, 5, 14, 15));
        Assert.Equal((0, 0), (canvas.At(1, 10).Red, canvas.At(18, 10).Red));
    }

    [Fact]
    public void What_lies_outside_is_cut_off()
    {
        var canvas = new Canvas(10, 10, Black);

        canvas.Stroke([new Dot(-50, -50), new Dot(60, 60)], 3, White);
        canvas.Fill(-5, -5, 3, 3, White);
        canvas.Area([new Dot(-5, -5), new Dot(50, 50)], 99, White);

        Assert.Equal(255, canvas.At(5, 5).Red);
    }

    private static int[] Column(Canvas canvas, int x, params int[] rows) => [.. rows.Select(y => (int)canvas.At(x, y).Red)];
}
