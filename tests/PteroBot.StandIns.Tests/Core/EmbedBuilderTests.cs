using Discord;

namespace PteroBot.StandIns.Tests.Core;

public sealed class EmbedBuilderTests
{
    [Fact]
    public void An_embed_has_what_the_builder_was_given()
    {
        var time = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

        var embed = new EmbedBuilder()
            .WithTitle("Survival")
            .WithDescription("Running")
            .WithUrl("https://panel.example.com/server/7250dc0e")
            .WithThumbnailUrl("attachment://map.png")
            .WithColor(new Color(0x2ECC71))
            .WithTimestamp(time)
            .WithAuthor("Nora", "https://example.com/nora.png")
            .WithFooter("updated")
            .AddField("CPU", 53, inline: true)
            .Build();

        Assert.Equal("Survival", embed.Title);
        Assert.Equal("Running", embed.Description);
        Assert.Equal("attachment://map.png", embed.Thumbnail?.Url);
        Assert.Equal(0x2ECC71u, embed.Color?.RawValue);
        Assert.Equal(time, embed.Timestamp);
        Assert.Equal("Nora", embed.Author?.Name);
        Assert.Equal("updated", embed.Footer?.Text);
        var field = Assert.Single(embed.Fields);
        Assert.Equal(("CPU", "53", true), (field.Name, field.Value, field.Inline));
        Assert.Equal("SurvivalRunningNoraupdatedCPU53".Length, embed.Length);
    }

    [Fact]
    public void Text_at_its_limit_is_taken_and_one_more_character_is_refused()
    {
        var builder = new EmbedBuilder();

        builder.WithTitle(new string('x', 256)).WithDescription(new string('x', 4096));

        Assert.Throws<ArgumentException>(() => builder.WithTitle(new string('x', 257)));
        Assert.Throws<ArgumentException>(() => builder.WithDescription(new string('x', 4097)));
        Assert.Throws<ArgumentException>(() => builder.WithFooter(new string('x', 2049)));
        Assert.Throws<ArgumentException>(() => builder.WithAuthor(new string('x', 257)));
        Assert.Throws<ArgumentException>(() => builder.AddField(new string('x', 257), "value"));
        Assert.Throws<ArgumentException>(() => builder.AddField("name", new string('x', 1025)));
    }

    [Theory]
    [InlineData(null, "value")]
    [InlineData(" ", "value")]
    [InlineData("name", null)]
    [InlineData("name", "")]
    public void A_field_needs_a_name_and_a_value(string? name, string? value)
        => Assert.Throws<ArgumentException>(() => new EmbedBuilder().AddField(name, value));

    [Fact]
    public void A_twenty_sixth_field_is_refused()
    {
        var builder = new EmbedBuilder();
        for (var i = 0; i < EmbedBuilder.MaxFieldCount; i++)
            builder.AddField("name", i);

        Assert.Throws<ArgumentException>(() => builder.AddField("name", 26));
    }

    [Fact]
    public void The_whole_may_have_6000_characters()
    {
        var builder = new EmbedBuilder().WithDescription(new string('x', 4096)).WithFooter(new string('x', 1904));
        var fits = builder.Build();

        builder.WithTitle("x");

        Assert.Equal(6000, fits.Length);
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Theory]
    [InlineData("ftp://example.com/picture.png")]
    [InlineData("example.com")]
    public void An_address_that_is_no_web_address_is_refused(string url)
        => Assert.Throws<InvalidOperationException>(() => new EmbedBuilder().WithImageUrl(url).Build());

    [Fact]
    public void A_copy_of_an_embed_builds_the_same_embed()
    {
        var embed = new EmbedBuilder().WithTitle("Survival").WithAuthor("Nora").WithFooter("now").AddField("CPU", "53 %").Build();

        var copy = embed.ToEmbedBuilder().Build();

        Assert.Equal(embed.Title, copy.Title);
        Assert.Equal(embed.Author?.Name, copy.Author?.Name);
        Assert.Equal(embed.Footer?.Text, copy.Footer?.Text);
        Assert.Equal(embed.Fields.Single().Value, copy.Fields.Single().Value);
    }
}
