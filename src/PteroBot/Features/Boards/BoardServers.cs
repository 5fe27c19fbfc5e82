using PteroBot.Access;
using PteroBot.Live;

namespace PteroBot.Features.Boards;

/// <summary>What a new board may show, and of which panel.</summary>
/// <param name="Panel">The panel's address.</param>
/// <param name="Servers">As many as fit.</param>
/// <param name="LeftOut">How many more there are.</param>
internal sealed record BoardContent(string Panel, IReadOnlyList<BoardServer> Servers, int LeftOut = 0);

/// <summary>Finds the servers for a board, with the rights of whoever makes it.</summary>
internal sealed class BoardServers(AccessControl access, Administration administration, PanelOfPlace places, StandingWatches watches)
{
    public Task<Decision<BoardContent>> FindAsync(Actor actor, BoardWish wish, CancellationToken cancellationToken) => wish.Kind switch
    {
        BoardKind.Servers => NamedAsync(actor, wish.Servers, cancellationToken),
        BoardKind.Own => OwnAsync(actor, cancellationToken),
        BoardKind.Community => CommunityAsync(actor, cancellationToken),
        _ => NodesAsync(actor, cancellationToken),
    };

    private async Task<Decision<BoardContent>> NamedAsync(Actor actor, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var found = new List<BoardServer>();
        var panel = "";
        foreach (var name in names)
        {
            if (!(await access.ServerAsync(actor, name, ServerAction.View, cancellationToken)).TryGet(out var server, out var refusal))
                return refusal;
            panel = server.Account.Panel.ToString();
            found.Add(BoardServer.Of(server.Server));
        }
        return found.Count == 0
            ? new Explained("Name a server, or several with commas in between. With show: you can take all of your servers instead.")
            : new BoardContent(panel, [.. found.DistinctBy(server => server.Uuid)]);
    }

    private async Task<Decision<BoardContent>> OwnAsync(Actor actor, CancellationToken cancellationToken) =>
        (await access.AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal)
            ? await ListAsync(new Standing { GuildId = actor.GuildId ?? 0, CreatorId = actor.UserId, Panel = account.Panel.ToString() }, cancellationToken)
            : refusal;

    /// <summary>It shows whatever the key opens, so it takes somebody who manages the Discord server or the panel.</summary>
    private async Task<Decision<BoardContent>> CommunityAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.ManagesGuild && await administration.RefuseAsync(actor, cancellationToken) is { } refusal)
            return refusal;
        if (await places.NamedAsync(actor.GuildId, cancellationToken) is not { } panel)
            return new GuildHasNoPanel();
        return await ListAsync(new Standing { GuildId = actor.GuildId ?? 0, CreatorId = actor.UserId, Panel = panel.ToString(), IsCommunity = true }, cancellationToken);
    }

    private async Task<Decision<BoardContent>> NodesAsync(Actor actor, CancellationToken cancellationToken) =>
        (await administration.OpenAsync(actor, cancellationToken)).TryGet(out var opened, out var refusal) ? new BoardContent(opened.Panel.ToString(), []) : refusal;

    private async Task<Decision<BoardContent>> ListAsync(Standing standing, CancellationToken cancellationToken) =>
        await AllServers.ReadAsync(watches, standing, cancellationToken) is { } all
            ? new BoardContent(standing.Panel, all.Servers, all.LeftOut)
            : new Explained(standing.IsCommunity
                ? "This Discord server has no community key that works. Somebody who manages it can store one with /setup."
                : "The panel does not give your list of servers now. Try again in a moment.");
}
