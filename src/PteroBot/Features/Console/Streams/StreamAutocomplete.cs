using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>The consoles that are shown in this guild.</summary>
internal sealed class StreamAutocomplete : BotAutocomplete
{
    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var streams = await services.GetRequiredService<StreamBook>().OfGuildAsync(context.Actor.GuildId ?? 0, context.Cancellation);
        return streams
            .Where(stream => stream.Server.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(stream => new AutocompleteResult(Outside.Plain($"{stream.Server.Name} ({stream.Id})", 100), stream.Id));
    }
}
