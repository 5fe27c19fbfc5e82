using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Audit;

/// <summary>Suggests areas and actions in words.</summary>
internal sealed class AuditActionAutocomplete : BotAutocomplete
{
    private static readonly IReadOnlyList<(string Label, string Value)> All =
        [.. AuditWords.Areas.Keys.Concat(AuditWords.Actions).Select(value => (AuditWords.Label(value)!, value)).OrderBy(choice => choice.Item1, StringComparer.OrdinalIgnoreCase)];

    protected override ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        // Without a word the areas alone: all actions would not fit.
        var text = typed.Trim();
        var fitting = All.Where(choice => text.Length == 0 ? AuditWords.Areas.ContainsKey(choice.Value) : choice.Label.Contains(text, StringComparison.OrdinalIgnoreCase));
        return ValueTask.FromResult(fitting.Select(choice => new AutocompleteResult(choice.Label, choice.Value)));
    }
}

/// <summary>Suggests the servers that the latest records of this guild are about.</summary>
internal sealed class AuditServerAutocomplete : BotAutocomplete
{
    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        if (context.Actor.GuildId is not { } guild)
            return [];
        var latest = await services.GetRequiredService<AuditReader>().LatestAsync(guild, AuditDesk.NamesFrom, context.Cancellation);
        return AuditTargets.Of(latest)
            .Where(server => server.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || server.Target.StartsWith(typed.Trim(), StringComparison.Ordinal))
            .Select(server => new AutocompleteResult($"{Outside.Plain(server.Name, 80)} · {server.Target}", server.Target));
    }
}
