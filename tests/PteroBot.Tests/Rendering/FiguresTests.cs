using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class FiguresTests
{
    private const long GiB = 1L << 30;
    private const long MiB = 1L << 20;

    [Theory]
    [InlineData(0, 100, "▱▱▱▱▱▱▱▱▱▱")]
    [InlineData(0.1, 100, "▰▱▱▱▱▱▱▱▱▱")]
    [InlineData(50, 100, "▰▰▰▰▰▱▱▱▱▱")]
    [InlineData(99.9, 100, "▰▰▰▰▰▰▰▰▰▱")]
    [InlineData(100, 100, "▰▰▰▰▰▰▰▰▰▰")]
    [InlineData(250, 100, "▰▰▰▰▰▰▰▰▰▰")]
    [InlineData(-5, 100, "▱▱▱▱▱▱▱▱▱▱")]
    [InlineData(5, 0, "▱▱▱▱▱▱▱▱▱▱")]
    [InlineData(double.NaN, 100, "▱▱▱▱▱▱▱▱▱▱")]
    [InlineData(double.PositiveInfinity, 100, "▰▰▰▰▰▰▰▰▰▰")]
    public void A_bar_is_empty_only_at_nothing_and_full_only_at_the_limit(double used, double limit, string expected)
    {
        var bar = Bar.Of(used, limit);

        Assert.Equal(expected, bar);
    }

    [Fact]
    public void A_bar_takes_the_width_that_is_asked_for()
    {
        var bar = Bar.Of(2.1, 4, width: 5);

        Assert.Equal("▰▰▰▱▱", bar);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(-7, "0 B")]
    [InlineData(512, "512 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1 KiB")]
    [InlineData(12 * MiB, "12 MiB")]
    [InlineData(1020 * MiB, "1 GiB")]
    [InlineData(2254857830, "2.1 GiB")]
    [InlineData(40 * GiB, "40 GiB")]
    [InlineData(1536 * GiB, "1.5 TiB")]
    [InlineData(long.MaxValue, "8388608 TiB")]
    public void A_size_is_short_and_has_its_unit(long bytes, string expected)
    {
        var text = Sizes.Of(bytes);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(2254857830, 4 * GiB, "2.1 of 4 GiB")]
    [InlineData(4 * GiB, 4 * GiB, "4 of 4 GiB")]
    [InlineData(0, 4 * GiB, "0 of 4 GiB")]
    [InlineData(12 * MiB, 4 * GiB, "12 MiB of 4 GiB")]
    [InlineData(300 * MiB, 512 * MiB, "300 of 512 MiB")]
    [InlineData(3 * GiB, 0, "3 GiB, no limit")]
    public void A_figure_is_told_in_the_unit_of_its_limit(long bytes, long limit, string expected)
    {
        var text = Sizes.OfLimit(bytes, limit);

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_list_uses_the_short_form_and_the_panel_counts_in_MiB()
    {
        var text = Sizes.Short(2254857830, Sizes.Bytes(4096));

        Assert.Equal("2.1 / 4 GiB", text);
        Assert.Equal("no limit", Sizes.Limit(0));
        Assert.Equal("4 GiB", Sizes.Limit(4096));
    }

    [Theory]
    [InlineData(53.2, 200, "53 % of 200 %")]
    [InlineData(0, 200, "0 % of 200 %")]
    [InlineData(0.4, 200, "0.4 % of 200 %")]
    [InlineData(-1, 100, "0 % of 100 %")]
    [InlineData(double.NaN, 100, "0 % of 100 %")]
    [InlineData(312.7, 0, "313 %, no limit")]
    public void A_share_of_the_processor_is_told_with_its_limit(double percent, int limit, string expected)
    {
        var text = Percent.OfLimit(percent, limit);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(-1, "0 s")]
    [InlineData(41.4, "41 s")]
    [InlineData(59.6, "1 min")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(3780, "1 h 3 min")]
    [InlineData(273600, "3 d 4 h")]
    public void A_span_is_told_in_its_two_largest_units(double seconds, string expected)
    {
        var text = Moments.Span(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, text);
    }

    [Fact]
    public void A_moment_is_left_to_the_reader_s_own_clock()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_795_226_520);

        Assert.Equal("<t:1795226520:R>", Moments.Relative(at));
        Assert.Equal("<t:1795226520:t>", Moments.Clock(at));
        Assert.Equal("<t:1795226520:f>", Moments.Day(at));
    }

    [Fact]
    public void Counts_and_lists_follow_grammar()
    {
        Assert.Equal("1 server", Words.Count(1, "server"));
        Assert.Equal("0 servers", Words.Count(0, "server"));
        Assert.Equal("2 entries", Words.Count(2, "entry", "entries"));
        Assert.Equal("", Words.Join([]));
        Assert.Equal("start", Words.Join(["start"]));
        Assert.Equal("start, stop and kill", Words.Join(["start", "stop", "kill"]));
    }
}
