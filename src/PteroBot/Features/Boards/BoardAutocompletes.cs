using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>The boards of this guild.</summary>
internal sealed class BoardAutocomplete : BotAutocomplete
{
    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var boards = await services.GetRequiredService<BoardBook>().OfGuildAsync(context.Actor.GuildId ?? 0, context.Cancellation);
        return boards
            .Where(board => board.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || board.Id.StartsWith(typed.Trim(), StringComparison.Ordinal))
            .Select(board => new AutocompleteResult(Outside.Plain($"{board.Name} ({board.Id})", 100), board.Id));
    }
}

/// <summary>A list of the person's own servers: completes the last one and keeps those before it.</summary>
internal sealed class BoardServersAutocomplete : BotAutocomplete
{
    private const int MaxValue = 100;

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        if ((await services.GetRequiredService<AccessControl>().AccountAsync(context.Actor, context.Cancellation)).Allowed is not { } account
            || services.GetRequiredService<ServerDirectory>().Peek(context.Actor.UserId, account.Panel) is not { } servers)
            return [];
        var comma = typed.LastIndexOf(',');
        var chosen = comma < 0 ? [] : BoardWish.Names(typed[..comma]).Select(name => ServerSearch.Find(servers, name).Allowed).OfType<ServerEntry>().ToList();
        return ServerSearch.Suggest(servers, typed[(comma + 1)..], int.MaxValue)
            .Except(chosen)
            .Select(server => Choice([.. chosen, server]))
            .Where(choice => choice.Value.ToString()!.Length <= MaxValue)
            .Take(MaxChoices);
    }

    private static AutocompleteResult Choice(IReadOnlyList<ServerEntry> servers) =>
        new(Outside.Plain(string.Join(", ", servers.Select(server => server.Name)), 100), string.Join(',', servers.Select(server => server.Identifier)));
}
