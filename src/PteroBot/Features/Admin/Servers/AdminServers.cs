using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers;

/// <summary>A server of the guild's panel, with what opens it.</summary>
internal sealed record AdminServer(AdministrationAccess Access, Server Server);

/// <summary>All servers of the guild's panel.</summary>
internal sealed record AdminList(PanelAddress Panel, IReadOnlyList<Server> Servers);

/// <summary>Servers of the whole panel, for whom <see cref="AdminDoor"/> has let in.</summary>
internal sealed class AdminServers(AdminShelf<Server> shelf, AuditLog audit)
{
    /// <summary>What a list and a card show besides the server.</summary>
    public const ServerIncludes Included = ServerIncludes.User | ServerIncludes.Node;

    public async Task<AdminList> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    /// <summary>One server by number, identifier or name, read anew.</summary>
    public async Task<Decision<AdminServer>> FindAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, servers => ServerSearch.Find(servers, asked), cancellationToken) is { } known
            ? new AdminServer(access, await access.Application.Servers.GetAsync(known.Id, Included, cancellationToken))
            : new ServerUnknown(asked);

    /// <summary>Suspends, or ends it; the server as it is afterwards.</summary>
    public async Task<Server> SetSuspendedAsync(AdminServer found, bool suspended, CancellationToken cancellationToken)
    {
        var servers = found.Access.Application.Servers;
        await ChangeAsync(found, suspended ? "server.suspend" : "server.unsuspend",
            token => suspended ? servers.SuspendAsync(found.Server.Id, token) : servers.UnsuspendAsync(found.Server.Id, token), cancellationToken);
        return await servers.GetAsync(found.Server.Id, Included, cancellationToken);
    }

    public Task ReinstallAsync(AdminServer found, CancellationToken cancellationToken) =>
        ChangeAsync(found, "server.reinstall", token => found.Access.Application.Servers.ReinstallAsync(found.Server.Id, token), cancellationToken);

    /// <param name="found">The server.</param>
    /// <param name="isForced">Whatever the node says: then its files stay there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task DeleteAsync(AdminServer found, bool isForced, CancellationToken cancellationToken)
    {
        var servers = found.Access.Application.Servers;
        return ChangeAsync(found, isForced ? "server.delete.force" : "server.delete",
            token => isForced ? servers.ForceDeleteAsync(found.Server.Id, token) : servers.DeleteAsync(found.Server.Id, token), cancellationToken);
    }

    /// <summary>Reads them all, by name.</summary>
    public static Task<IReadOnlyList<Server>> ReadAsync(ApplicationApi application) =>
        application.Servers.AllAsync(new ServerQuery { Include = Included }).ByNameAsync(server => server.Name, server => server.Id);

    private Task<Server> ChangeAsync(AdminServer found, string action, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var (access, server) = found;
        return shelf.ChangeAsync(audit, access, new Change(action, server.Identifier, server.Name, access.Panel.ToString()), async token =>
        {
            await work(token);
            return server;
        }, cancellationToken);
    }
}
