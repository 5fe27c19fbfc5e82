using Discord;
using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class MessageLimitsTests
{
    [Fact]
    public void A_reply_that_fits_is_left_alone()
    {
        Reply reply = new EmbedBuilder().WithTitle("Survival").Build();

        var fitted = MessageLimits.Fit(reply, out var shortened);

        Assert.Same(reply, fitted);
        Assert.False(shortened);
    }

    [Fact]
    public void Long_text_is_cut_to_what_a_message_holds()
    {
        var fitted = MessageLimits.Fit(new string('x', 2500), out var shortened);

        Assert.True(shortened);
        Assert.Equal(2000, fitted.Text!.Length);
    }

    [Fact]
    public void All_embeds_together_stay_below_six_thousand_characters()
    {
        var embeds = Enumerable.Range(0, 3).Select(i => new EmbedBuilder().WithTitle($"Card {i}").WithDescription(new string('x', 3000)).Build());

        var fitted = MessageLimits.Fit(new Reply { Embeds = [.. embeds] }, out var shortened);

        Assert.True(shortened);
        Assert.InRange(fitted.Embeds.Sum(e => e.Length), 5000, 6000);
        Assert.Equal("Card 0", fitted.Embeds[0].Title);
    }

    [Fact]
    public void Fields_go_before_the_description()
    {
        var first = new EmbedBuilder().WithDescription(new string('x', 4000)).Build();
        var second = new EmbedBuilder().WithDescription(new string('y', 1500));
        for (var i = 0; i < 5; i++)
            second.AddField($"Field {i}", new string('z', 200));

        var fitted = MessageLimits.Fit(new Reply { Embeds = [first, second.Build()] }, out _);

        Assert.Equal(1500, fitted.Embeds[1].Description.Length);
        Assert.Equal(2, fitted.Embeds[1].Fields.Length);
    }

    [Fact]
    public void No_more_than_ten_embeds_are_sent()
    {
        var embeds = Enumerable.Range(0, 12).Select(i => new EmbedBuilder().WithTitle($"{i}").Build());

        var fitted = MessageLimits.Fit(new Reply { Embeds = [.. embeds] }, out var shortened);

        Assert.True(shortened);
        Assert.Equal(10, fitted.Embeds.Count);
    }
}
