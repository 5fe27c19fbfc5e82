using PteroBot.Access;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Suggests accounts of the panel, to own servers.</summary>
internal sealed class OwnerAutocomplete : AdminAutocomplete<User>
{
    protected override IEnumerable<User> Matching(IReadOnlyList<User> items, string typed) => items.Where(user =>
        user.Username.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || user.Email.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));

    protected override string LabelOf(User item) => $"{Outside.Plain(item.Username, 40)} · {EmailAddress.Masked(item.Email)}";

    protected override string ValueOf(User item) => item.Username;
}

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
            if (await users.FindAsync(access, all => DraftOwner.Find(all, owner), cancellationToken) is not { } user)
                return new Explained(AdminTexts.Unknown("account", owner));
            filter = filter with { OwnerId = user.Id };
        }
        if (asked.Node is { } name)
        {
            if (await nodes.FindAsync(access, all => Find(all, name), cancellationToken) is not { } node)
                return new Explained(AdminTexts.Unknown("node", name));
            filter = filter with { NodeId = node.Id };
        }
        return filter;
    }

    private static Node? Find(IReadOnlyList<Node> nodes, string typed) =>
        nodes.FirstOrDefault(node => node.Id.ToString() == typed.Trim()) ?? nodes.FirstOrDefault(node => node.Name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));
}
