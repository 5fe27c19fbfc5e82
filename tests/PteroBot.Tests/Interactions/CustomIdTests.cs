using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class CustomIdTests
{
    [Fact]
    public void An_id_reads_like_a_path()
    {
        string id = CustomId.Of("power", "restart", "7250dc0e");

        Assert.Equal("power/restart/7250dc0e", id);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with/slash")]
    [InlineData("100%")]
    [InlineData("%2F")]
    [InlineData("*")]
    [InlineData("{3}")]
    [InlineData("line\nbreak\ttab")]
    [InlineData("ünïcode ●")]
    [InlineData("")]
    [InlineData("%")]
    public void Arguments_come_back_as_they_went_in(string argument)
    {
        string written = CustomId.Of("area", "action", "first", argument, "last");

        Assert.True(CustomId.TryParse(written, out var read));
        Assert.Equal(["first", argument, "last"], read.Arguments);
    }

    [Theory]
    [InlineData("with/slash")]
    [InlineData("")]
    [InlineData("a*b")]
    public void An_argument_stays_one_part_for_wildcards(string argument)
    {
        string written = CustomId.Of("area", "action", argument, "last");

        Assert.True(Wildcards.Fit("area/action/*/last", written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("area/")]
    [InlineData("/action")]
    [InlineData("area/action/")]
    [InlineData("area/action/%2")]
    [InlineData("area/action/%zz")]
    public void What_was_never_written_is_not_read(string text) => Assert.False(CustomId.TryParse(text, out _));

    [Fact]
    public void Nothing_is_not_read() => Assert.False(CustomId.TryParse(null, out _));

    [Fact]
    public void An_id_longer_than_discord_takes_is_refused_when_it_is_written()
    {
        Assert.Equal(100, CustomId.Of("a", "b", new string('x', 96)).ToString().Length);

        Assert.Throws<ArgumentException>(() => CustomId.Of("a", "b", new string('x', 97)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("*")]
    public void Names_have_no_reserved_characters(string name) => Assert.Throws<ArgumentException>(() => CustomId.Of(name, "action"));

    [Fact]
    public void One_more_argument_leaves_the_first_id_alone()
    {
        var id = CustomId.Of("power", "kill", "7250dc0e");

        var longer = id.With("stamp");

        Assert.Equal("power/kill/7250dc0e", id.ToString());
        Assert.Equal("power/kill/7250dc0e/stamp", longer.ToString());
    }
}
