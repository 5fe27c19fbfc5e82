using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

/// <summary>Suggests the guild's panels to its administrators, the default one first.</summary>
internal sealed class AdminPanelAutocomplete : BotAutocomplete
{
    private const int MaxLabel = 100;

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services) =>
        (await services.GetRequiredService<PanelOfPlace>().AllNamedAsync(context.Actor.GuildId, context.Cancellation))
            .Where(panel => PanelPages.Name(panel).Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(panel => new AutocompleteResult(Rendering.Cut.To(PanelPages.Name(panel), MaxLabel), PanelPages.ShortMark(panel)));
}
