using System.Runtime.ExceptionServices;
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
internal sealed class AdminServers(Administration administration, AdminShelf shelf, AuditLog audit)
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
        if (AdminSearch.Find(await shelf.ListAsync(access, cancellationToken), asked) is not { } known)
            return new ServerUnknown(asked);
        return new AdminServer(access, await access.Application.Servers.GetAsync(known.Id, Included, cancellationToken));
    }

    /// <summary>Suspends, or ends it; the server as it is afterwards.</summary>
    public async Task<AdminServer> SetSuspendedAsync(AdminServer found, bool suspended, CancellationToken cancellationToken)
    {
        var (access, server) = found;
        var change = new Change(suspended ? "server.suspend" : "server.unsuspend", server.Identifier, server.Name, access.Panel.ToString());
        if (await audit.RecordAsync(access.Actor, change, TrySendAsync, EndOf, cancellationToken) is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        shelf.Forget(access);
        return found with { Server = await access.Application.Servers.GetAsync(server.Id, Included, cancellationToken) };

        async Task<PanelException?> TrySendAsync(CancellationToken token)
        {
            try
            {
                await (suspended ? access.Application.Servers.SuspendAsync(server.Id, token) : access.Application.Servers.UnsuspendAsync(server.Id, token));
                return null;
            }
            catch (PanelException failure)
            {
                return failure;
            }
        }
    }

    private static ChangeEnd EndOf(PanelException? failure) => failure switch
    {
        null => ChangeEnd.Succeeded,
        NotPermittedException or PanelRefusedException => ChangeEnd.Refused(failure.Message),
        _ => ChangeEnd.Failed(failure.Message),
    };
}
