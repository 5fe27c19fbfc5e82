using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

/// <summary>A server of the guild's panel, with what opens it.</summary>
internal sealed record AdminServer(AdministrationAccess Access, Server Server);

/// <summary>All servers of the guild's panel.</summary>
internal sealed record AdminList(PanelAddress Panel, IReadOnlyList<Server> Servers);

/// <summary>Servers of the whole panel, for its administrators. The role is checked at every call.</summary>
internal sealed class AdminServers(Administration administration, AdminShelf<Server> shelf, AuditLog audit)
{
    /// <summary>What a list and a card show besides the server.</summary>
    public const ServerIncludes Included = ServerIncludes.User | ServerIncludes.Node;

    public async Task<Decision<AdminList>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        (await administration.OpenAsync(actor, cancellationToken)).TryGet(out var access, out var refusal)
            ? new AdminList(access.Panel, await shelf.ListAsync(access, cancellationToken))
            : refusal;

    /// <summary>One server by number, identifier or name, read anew.</summary>
    public async Task<Decision<AdminServer>> FindAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await administration.OpenAsync(actor, cancellationToken)).TryGet(out var access, out var refusal))
            return refusal;
        if (await shelf.FindAsync(access, servers => AdminSearch.Find(servers, asked), cancellationToken) is not { } known)
            return new ServerUnknown(asked);
        return new AdminServer(access, await access.Application.Servers.GetAsync(known.Id, Included, cancellationToken));
    }

    /// <summary>Suspends, or ends it; the server as it is afterwards.</summary>
    public async Task<AdminServer> SetSuspendedAsync(AdminServer found, bool suspended, CancellationToken cancellationToken)
    {
        var (access, server) = found;
        var servers = access.Application.Servers;
        var change = new Change(suspended ? "server.suspend" : "server.unsuspend", server.Identifier, server.Name, access.Panel.ToString());
        await audit.ChangeAsync(access.Actor, change, token => suspended ? servers.SuspendAsync(server.Id, token) : servers.UnsuspendAsync(server.Id, token), cancellationToken);
        shelf.Forget(access);
        return found with { Server = await servers.GetAsync(server.Id, Included, cancellationToken) };
    }

    /// <summary>Reads them all, by name.</summary>
    public static Task<IReadOnlyList<Server>> ReadAsync(ApplicationApi application) =>
        application.Servers.AllAsync(new ServerQuery { Include = Included }).ByNameAsync(server => server.Name, server => server.Id);
}
