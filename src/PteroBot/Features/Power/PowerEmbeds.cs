using Discord;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Power;

/// <summary>The question before a kill.</summary>
internal static class PowerEmbeds
{
    private const int NameLength = 80;

    public static Reply Question(CardFacts facts, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Kill {Outside.Text(facts.Name, NameLength)}?")
            .WithDescription("It ends at once, players are thrown out, and what was not saved is lost. Stop lets it save first.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        var buttons = new ComponentBuilder()
            .WithButton("Kill it", confirm, ButtonStyle.Danger)
            .WithButton("Keep it running", PowerButtons.Keep, ButtonStyle.Secondary);
        return Reply.Of(embed.Build(), buttons);
    }
}
