using Discord;
using PteroBot.Rendering;

namespace PteroBot.Interactions;

/// <summary>Suggests names of time zones.</summary>
internal sealed class ZoneAutocomplete : BotAutocomplete
{
    protected override ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services) =>
        ValueTask.FromResult(Zones.Suggest(typed).Take(MaxChoices).Select(zone => new AutocompleteResult(zone, zone)));
}
