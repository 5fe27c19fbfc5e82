using Discord;

namespace PteroBot.StandIns.Tests.Core;

public sealed class ValueTests
{
    [Fact]
    public void An_optional_that_was_not_given_differs_from_one_given_as_null()
    {
        Optional<string?> given = null;
        var left = Optional<string?>.Unspecified;

        Assert.True(given.IsSpecified);
        Assert.Null(given.Value);
        Assert.False(left.IsSpecified);
        Assert.Throws<InvalidOperationException>(() => left.Value);
        Assert.Equal("fallback", left.GetValueOrDefault("fallback"));
    }

    [Fact]
    public void A_snowflake_knows_when_it_was_made()
    {
        var time = SnowflakeUtils.FromSnowflake(175928847299117063);

        Assert.Equal(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero), time);
        Assert.Equal(175928847299117063UL >> 22, SnowflakeUtils.ToSnowflake(time) >> 22);
    }

    [Fact]
    public void Mentions_are_written_as_discord_reads_them()
        => Assert.Equal(
            ("<@1>", "<#2>", "<@&3>"),
            (MentionUtils.MentionUser(1), MentionUtils.MentionChannel(2), MentionUtils.MentionRole(3)));

    [Fact]
    public void Custom_emoji_are_written_as_discord_reads_them()
        => Assert.Equal("<a:party:597589960270544916>", new Emote(597589960270544916, "party", animated: true).ToString());

    [Fact]
    public void A_colour_has_24_bits()
    {
        Assert.Equal(0x102030u, new Color(0x10, 0x20, 0x30).RawValue);
        Assert.Throws<ArgumentException>(() => new Color(0x1000000u));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Color(256, 0, 0));
    }

    [Fact]
    public void A_suggestion_has_a_name_and_a_value_that_is_text_or_a_number()
    {
        Assert.Equal(5L, new AutocompleteResult("five", 5L).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutocompleteResult(new string('x', 101), "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutocompleteResult("", "x"));
        Assert.Throws<ArgumentException>(() => new AutocompleteResult("x", new object()));
    }

    [Fact]
    public void Permissions_hold_what_their_bits_say()
    {
        var permissions = new GuildPermissions((ulong)(GuildPermission.ManageGuild | GuildPermission.ViewChannel));

        Assert.True(permissions.Has(GuildPermission.ManageGuild));
        Assert.False(permissions.Administrator);
        Assert.Equal([GuildPermission.ManageGuild, GuildPermission.ViewChannel], permissions.ToList());
        Assert.True(GuildPermissions.All.Administrator);
    }
}
