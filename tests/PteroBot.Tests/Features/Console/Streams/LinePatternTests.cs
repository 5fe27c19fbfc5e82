using PteroBot.Features.Console.Streams;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class LinePatternTests
{
    [Theory]
    [InlineData("joined", "[12:00] Nora JOINED the game", true)]
    [InlineData("joined, left", "Nora left the game", true)]
    [InlineData("joined, left", "Nora sleeps", false)]
    [InlineData("<*> hello", "<Nora> hello", true)]
    [InlineData("<?> hello", "<Nora> hello", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("[WARN]", "W", false)]
    [InlineData("/warn|error/", "12:00 ERROR: x", true)]
    [InlineData("/^\\[.*WARN\\]/", "[12:00 INFO]", false)]
    public void It_fits_what_it_says(string typed, string line, bool fits) => Assert.Equal(fits, LinePattern.Of(typed)!.Fits(line));

    [Theory]
    [InlineData("/(a/", "no regular expression")]
    [InlineData("/a*/", "fits every line")]
    [InlineData("/(?=a)b/", "looks back or ahead")]
    [InlineData("/(a)\\1/", "looks back or ahead")]
    [InlineData("*, ?", "has no word")]
    [InlineData(",", "has no word")]
    public void What_cannot_be_used_is_refused_in_a_sentence(string typed, string sentence)
    {
        Assert.Contains(sentence, LinePattern.Fault(typed), StringComparison.Ordinal);
        Assert.Null(LinePattern.Of(typed));
    }

    [Fact]
    public void A_pattern_has_a_length() => Assert.Contains("200 characters at most; yours has 201", LinePattern.Fault(new string('a', 201)), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_typed_is_no_pattern_and_no_fault(string? typed)
    {
        Assert.Null(LinePattern.Fault(typed));
        Assert.Null(LinePattern.Of(typed));
    }

    [Fact]
    public void No_pattern_keeps_a_long_line_busy()
    {
        var pattern = LinePattern.Of("/(x+x+)+y/")!;

        Assert.False(pattern.Fits(new string('x', 10_000)));
    }
}
