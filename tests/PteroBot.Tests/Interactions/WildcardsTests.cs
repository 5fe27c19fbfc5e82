using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class WildcardsTests
{
    [Theory]
    [InlineData("setup/panel", "setup/panel", true)]
    [InlineData("setup/panel", "setup/key", false)]
    [InlineData("setup/panel", "setup/panel/more", false)]
    [InlineData("setup/key/*", "setup/key/abc", true)]
    [InlineData("setup/key/*", "setup/key", false)]
    [InlineData("setup/key/*", "setup/key/", false)]
    [InlineData("setup/key/*", "setup/key/a/b", true)]
    [InlineData("link/*/here", "link/x/here", true)]
    [InlineData("link/*/here", "link/x/y/here", false)]
    [InlineData("a/*/*", "a/b/c", true)]
    [InlineData("a/*/*", "a/b", false)]
    public void A_star_takes_a_part_and_the_last_one_the_rest(string pattern, string id, bool fits) =>
        Assert.Equal(fits, Wildcards.Fit(pattern, id));
}
