using PteroBot.Features.Graphs;
using PteroBot.Live;
using PteroBot.Rendering.Drawing;
using PteroBot.Tests.Rendering.Drawing;

namespace PteroBot.Tests.Features.Graphs;

public sealed class GraphPictureTests
{
    private const double GiB = 1024.0 * 1024 * 1024;

    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, 180)]
    [InlineData(true, 288)]
    public void It_is_a_small_picture_of_the_size_that_is_promised_whatever_is_on_it(bool isDay, int count)
    {
        var random = new Random(1);
        var points = Points(count, _ => new HistoryPoint(Noon)
        {
            CpuPercent = random.NextDouble() * 400, MemoryBytes = random.NextDouble() * 8 * GiB, ReceivedPerSecond = random.NextDouble() * 1e7, SentPerSecond = random.NextDouble() * 1e7, Players = random.Next(50),
        });

        var file = GraphPicture.Draw(new GraphSheet(new string('W', 300), isDay ? GraphSpan.Day : GraphSpan.Hour, points, 400, 8 * GiB));

        var picture = PngFile.Read(file);
        Assert.Equal((800, 480), (picture.Width, picture.Height));
        Assert.InRange(file.Length, 5_000, 100_000);
    }

    [Fact]
    public void Lines_have_their_colours_and_the_limit_its_own()
    {
        var picture = Draw(Points(180, _ => new HistoryPoint(Noon) { CpuPercent = 100, MemoryBytes = 2 * GiB, ReceivedPerSecond = 1000, SentPerSecond = 5000, Players = 3 }));

        foreach (var paint in (Paint[])[GraphColours.Cpu, GraphColours.Memory, GraphColours.Received, GraphColours.Sent, GraphColours.Players, GraphColours.Limit])
            Assert.True(Count(picture, paint) > 100, $"{paint} is missing");
    }

    [Fact]
    public void A_steady_figure_is_a_straight_line_at_its_height()
    {
        var picture = Draw(Points(180, _ => new HistoryPoint(Noon) { CpuPercent = 100, MemoryBytes = GiB }));

        // With a limit of 200 % the axis ends at 300 %: the plot is 153 pixels high, its bottom at 223.
        var rows = Enumerable.Range(70, 153).Where(y => picture.At(200, y) == Of(GraphColours.Cpu)).ToList();

        Assert.Equal(2, rows.Count);
        Assert.InRange(rows[0], 223 - 153 / 3 - 2, 223 - 153 / 3 + 1);
    }

    [Fact]
    public void Where_nobody_could_tell_there_is_a_stripe_and_no_line()
    {
        var picture = Draw(Points(180, i => i is > 60 and < 120 ? new HistoryPoint(Noon) : new HistoryPoint(Noon) { CpuPercent = 100, MemoryBytes = GiB }));

        var middle = Enumerable.Range(72, 145).Select(y => picture.At(229, y)).ToList();

        Assert.Contains(Of(GraphColours.Gap), middle);
        Assert.DoesNotContain(Of(GraphColours.Cpu), middle);
        Assert.Contains(Of(GraphColours.Cpu), Enumerable.Range(72, 145).Select(y => picture.At(100, y)));
    }

    [Fact]
    public void Without_players_the_network_has_the_whole_row()
    {
        var picture = Draw(Points(180, _ => new HistoryPoint(Noon) { CpuPercent = 1, MemoryBytes = GiB, ReceivedPerSecond = 1000, SentPerSecond = 5000 }));

        Assert.Equal(0, Count(picture, GraphColours.Players));
        Assert.Equal(Of(GraphColours.Panel), picture.At(400, 462));
    }

    [Fact]
    public void A_limit_far_away_does_not_press_the_line_flat()
    {
        var points = Points(180, _ => new HistoryPoint(Noon) { CpuPercent = 2, MemoryBytes = GiB / 8 });
        var far = PngFile.Read(GraphPicture.Draw(new GraphSheet("x", GraphSpan.Hour, points, 400, 16 * GiB)));

        var rows = Enumerable.Range(70, 153).Where(y => far.At(200, y) == Of(GraphColours.Cpu)).ToList();

        Assert.True(rows[0] < 150);
    }

    [Theory]
    [InlineData("سيرفر الألعاب")]
    [InlineData("👨‍👩‍👧🏴‍☠️")]
    [InlineData("<@&1> @everyone ```")]
    [InlineData("")]
    public void No_name_breaks_it(string name) => Assert.Equal(800, PngFile.Read(GraphPicture.Draw(new GraphSheet(name, GraphSpan.Day, [], 0, 0))).Width);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(95, 100, 25)]
    [InlineData(210, 300, 100)]
    [InlineData(7, 8, 2)]
    public void An_axis_of_numbers_ends_above_the_highest(double most, double top, double step) => Assert.Equal(new GraphScale(top, step), GraphScale.Of(most));

    [Theory]
    [InlineData(4, 6, 2)]
    [InlineData(0.8, 1, 0.25)]
    public void An_axis_of_bytes_has_round_numbers_of_its_unit(double gigabytes, double top, double step) =>
        Assert.Equal(new GraphScale(top * GiB, step * GiB), GraphScale.OfBytes(gigabytes * GiB));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(8, 3)]
    public void People_are_counted_whole(double most, double step) => Assert.Equal(step, GraphScale.Of(most, isWhole: true).Step);

    private static HistoryPoint[] Points(int count, Func<int, HistoryPoint> point) => [.. Enumerable.Range(0, count).Select(point)];

    private static PngFile Draw(HistoryPoint[] points) => PngFile.Read(GraphPicture.Draw(new GraphSheet("Survival", GraphSpan.Hour, points, 200, 4 * GiB)));

    private static int Count(PngFile picture, Paint paint) => Enumerable.Range(0, picture.Width * picture.Height).Count(at => picture.At(at % picture.Width, at / picture.Width) == Of(paint));

    private static (byte, byte, byte) Of(Paint paint) => (paint.Red, paint.Green, paint.Blue);
}
