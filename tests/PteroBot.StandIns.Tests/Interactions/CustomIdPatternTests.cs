using Discord.Interactions;

namespace PteroBot.StandIns.Tests.Interactions;

public sealed class CustomIdPatternTests
{
    [Theory]
    [InlineData("power:*:*", "power:7:start:x", "7", "start:x")]
    [InlineData("power/*/*", "power/restart/7250dc0e", "restart", "7250dc0e")]
    [InlineData("page-*", "page-3", "3")]
    [InlineData("*/open", "7250dc0e/open", "7250dc0e")]
    [InlineData("a(*)[*]", "a(1)[2]", "1", "2")]
    [InlineData("*", "anything", "anything")]
    [InlineData("refresh", "refresh")]
    public void A_wildcard_takes_what_comes_before_the_next_character(string pattern, string customId, params string[] captures)
    {
        var declared = new CustomIdPattern(pattern);

        Assert.Equal(captures, declared.Match(customId)!);
        Assert.Equal(captures.Length, declared.Captures);
    }

    [Theory]
    [InlineData("power/*/*", "power/restart")]
    [InlineData("power/*/*", "power//7250dc0e")]
    [InlineData("power/*/*", "xpower/restart/7250dc0e")]
    [InlineData("power/*", "power/")]
    [InlineData("power/*", "power/two\nlines")]
    [InlineData("power/*", "power/a\ttab")]
    [InlineData("*/open", "a/b/open")]
    [InlineData("*/open", "a/opens")]
    [InlineData("refresh", "refresh2")]
    [InlineData("refresh", "Refresh")]
    public void Anything_else_does_not_match(string pattern, string customId) => Assert.Null(new CustomIdPattern(pattern).Match(customId));

    [Theory]
    [InlineData("two**stars")]
    [InlineData("id{2}")]
    [InlineData("id{2,}")]
    [InlineData("id{2,3}")]
    public void What_the_real_package_would_read_otherwise_is_refused(string pattern)
        => Assert.Throws<NotSupportedException>(() => new CustomIdPattern(pattern));
}
