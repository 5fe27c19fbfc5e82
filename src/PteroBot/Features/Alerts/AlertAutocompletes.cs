using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>The alerts of this guild that are the person's business.</summary>
internal sealed class AlertAutocomplete : BotAutocomplete
{
    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services) =>
        (await services.GetRequiredService<AlertDesk>().SeenAsync(context.Actor, context.Cancellation))
            .Where(alert => alert.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || alert.Id.StartsWith(typed.Trim(), StringComparison.Ordinal))
            .Select(alert => new AutocompleteResult(Outside.Plain($"{Cut.To(alert.Name, 40)} ({alert.Id}): {string.Join(", ", alert.Kinds.Select(AlertTexts.Kind))}", 100), alert.Id));
}

/// <summary>A list of kinds: completes the last one and keeps those before it.</summary>
internal sealed class AlertKindsAutocomplete : BotAutocomplete
{
    protected override ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var comma = typed.LastIndexOf(',');
        var before = comma < 0 ? "" : typed[..comma].Trim() + ", ";
        var last = typed[(comma + 1)..].Trim();
        return ValueTask.FromResult(AlertKinds.Words
            .Where(word => word.StartsWith(last, StringComparison.OrdinalIgnoreCase) && !before.Contains(word + ",", StringComparison.OrdinalIgnoreCase))
            .Select(word => before + word)
            .Where(text => text.Length <= 100)
            .Select(text => new AutocompleteResult(text, text)));
    }
}
