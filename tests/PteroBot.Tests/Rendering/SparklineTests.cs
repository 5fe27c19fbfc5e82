using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class SparklineTests
{
    [Fact]
    public void The_course_is_drawn_against_the_limit() => Assert.Equal("▁▃▅▇█", Sparkline.Of([0, 25, 50, 75, 100], 100, 5));

    [Fact]
    public void Without_a_limit_the_highest_is_full() => Assert.Equal("▁█", Sparkline.Of([0, 3], 0, 2));

    [Fact]
    public void What_nobody_knows_is_a_dot() => Assert.Equal("·▅·", Sparkline.Of([null, 50, double.NaN], 100, 3));

    [Fact]
    public void Many_values_share_a_character() => Assert.Equal("▁█", Sparkline.Of([0, 0, 0, 100, 100, 100], 100, 2));

    [Fact]
    public void Nothing_at_all_is_dots() => Assert.Equal("···", Sparkline.Of([], 0, 3));
}
