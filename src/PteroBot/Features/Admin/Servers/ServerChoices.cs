using PteroBot.Access;
using PteroBot.Features.Admin.Nodes;
using PteroBot.Features.Admin.Users;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Which servers somebody typed that they mean.</summary>
internal sealed record ServersAsked(string? Search, string? Owner, string? Node, ServerState? State);

/// <summary>Makes a filter of what was typed. A name that nobody has is told, rather than answered with an empty list.</summary>
internal sealed class ServerChoices(AdminShelf<User> users, AdminShelf<Node> nodes)
{
    public async Task<Decision<ServerFilter>> ReadAsync(AdministrationAccess access, ServersAsked asked, CancellationToken cancellationToken)
    {
        var filter = new ServerFilter(ServerFilter.Kept(asked.Search), State: asked.State);
        if (asked.Owner is { } owner)
        {
            if (await users.FindAsync(access, all => UserSearch.Find(all, owner), cancellationToken) is not { } user)
                return new Explained(AdminTexts.Unknown("user", owner));
            filter = filter with { OwnerId = user.Id };
        }
        if (asked.Node is { } name)
        {
            if (await nodes.FindAsync(access, all => NodeSearch.Find(all, name), cancellationToken) is not { } node)
                return new Explained(AdminTexts.Unknown("node", name));
            filter = filter with { NodeId = node.Id };
        }
        return filter;
    }
}
