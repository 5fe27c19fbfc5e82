using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Requests;

/// <summary>Suggests what this person may ask for.</summary>
internal sealed class TemplateAutocomplete : BotAutocomplete
{
    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services) =>
        (await services.GetRequiredService<RequestBook>().OfferedAsync(context.Actor, context.Cancellation))
            .Where(template => template.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(template => new AutocompleteResult(Outside.Plain(template.Description is { Length: > 0 } text ? $"{template.Name} · {text}" : template.Name, 100), template.Name));
}
