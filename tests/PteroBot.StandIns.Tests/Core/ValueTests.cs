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

    [Theory]
    [InlineData("<@80351110224678912>")]
    [InlineData("<@!80351110224678912>")]
    public void A_mention_of_a_user_is_read_back(string mention) => Assert.Equal(80351110224678912UL, MentionUtils.ParseUser(mention));

    [Fact]
    public void Mentions_of_roles_and_channels_are_not_taken_for_users()
    {
        Assert.True(MentionUtils.TryParseRole(MentionUtils.MentionRole(5), out var role));
        Assert.True(MentionUtils.TryParseChannel(MentionUtils.MentionChannel(6), out var channel));
        Assert.Equal((5UL, 6UL), (role, channel));
        Assert.False(MentionUtils.TryParseUser("<@&5>", out _));
        Assert.Throws<ArgumentException>(() => MentionUtils.ParseUser("nora"));
    }

    [Fact]
    public void Custom_emoji_are_read_and_written()
    {
        var emote = Emote.Parse("<a:party:597589960270544916>");

        Assert.Equal(("party", 597589960270544916UL, true), (emote.Name, emote.Id, emote.Animated));
        Assert.Equal("<a:party:597589960270544916>", emote.ToString());
        Assert.False(Emote.TryParse("party", out _));
    }

    [Fact]
    public void A_moment_is_written_for_the_readers_own_time()
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

        Assert.Equal("<t:1700000000:R>", TimestampTag.FormatFromDateTimeOffset(time, TimestampTagStyles.Relative));
        Assert.Equal("<t:1700000000>", new TimestampTag(time).ToString());
    }

    [Fact]
    public void Text_is_escaped_for_markdown() => Assert.Equal(@"\*a\_b\`", Format.Sanitize("*a_b`"));

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
