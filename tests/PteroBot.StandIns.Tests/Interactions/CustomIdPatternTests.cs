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
    [InlineData("code {4} of *", "code 1234 of nora", "1234", "nora")]
    [InlineData("id{2,3}!", "idab!", "ab")]
    public void A_wildcard_takes_what_comes_before_the_next_character(string pattern, string customId, params string[] captures)
    {
        var declared = new CustomIdPattern(pattern, "*", isRegex: false);

        Assert.True(declared.TryMatch(customId, out var found));
        Assert.Equal(captures, found);
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
    [InlineData("id{2,3}!", "idabcd!")]
    [InlineData("power.*", "powerx1")]
    public void Anything_else_does_not_match(string pattern, string customId)
        => Assert.False(new CustomIdPattern(pattern, "*", isRegex: false).TryMatch(customId, out _));

    [Fact]
    public void An_id_without_wildcards_matches_itself_alone()
    {
        var declared = new CustomIdPattern("refresh", "*", isRegex: false);

        Assert.True(declared.IsExact);
        Assert.True(declared.TryMatch("refresh", out _));
        Assert.False(declared.TryMatch("refresh2", out _));
    }

    [Fact]
    public void A_regular_expression_matches_the_whole_id()
    {
        var declared = new CustomIdPattern("power-(?<action>start|stop)-(\\d+)", "*", isRegex: true);

        Assert.Equal(2, declared.Captures);
        Assert.True(declared.TryMatch("power-stop-12", out var captures));
        Assert.Equal(new HashSet<string> { "stop", "12" }, captures!.ToHashSet());
        Assert.False(declared.TryMatch("power-kill-12", out _));
        Assert.False(declared.TryMatch("power-stop-12x", out _));
    }

    [Fact]
    public void Another_sign_can_stand_for_the_wildcard()
    {
        var declared = new CustomIdPattern("power/%/*", "%", isRegex: false);

        Assert.True(declared.TryMatch("power/stop/*", out var captures));
        Assert.Equal(["stop"], captures!);
    }
}
