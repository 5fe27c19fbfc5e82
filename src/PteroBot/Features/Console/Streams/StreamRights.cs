using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>Whether somebody may read a console: with their own link, or by a grant. A stream shows it for as long as its creator may.</summary>
internal sealed class StreamRights(AccessControl access)
{
    private const int NameLength = 60;

    /// <summary>Opens the console for somebody who wants to show it.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<Decision<ServerAccess>> OpenAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, asked, ServerAction.ReadConsole, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal;
        return await MayListenAsync(server, cancellationToken) ? server : new MissingPermission(Permissions.WebsocketConnect, $"**{Outside.Text(server.Server.Name, NameLength)}**");
    }

    /// <summary>Whether the creator may still read it; null when nobody can tell now.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="creator">The creator with the roles of now.</param>
    /// <param name="asksPanel">Whether the panel is asked, too; without it what is known here decides.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<bool?> MayStillAsync(ConsoleStream stream, Actor creator, bool asksPanel, CancellationToken cancellationToken)
    {
        try
        {
            return (await access.ServerAsync(creator, stream.Reference, ServerAction.ReadConsole, cancellationToken)).TryGet(out var server, out _)
                && IsMeant(stream, server)
                && (!asksPanel || await MayListenAsync(server, cancellationToken));
        }
        catch (PanelException failure) when (failure is KeyRejectedException or NotPermittedException or PanelNotFoundException or TwoFactorRequiredException)
        {
            return false;
        }
        catch (PanelException)
        {
            return null;
        }
    }

    /// <summary>Names and identifiers may mean another server by now.</summary>
    public static bool IsMeant(ConsoleStream stream, ServerAccess server) =>
        server.Server.Uuid == stream.Server.Uuid && server.Account.Panel.ToString() == stream.Standing.Panel;

    private static async Task<bool> MayListenAsync(ServerAccess server, CancellationToken cancellationToken) =>
        server.Server.IsOwner || (await server.LookAsync(cancellationToken, background: true)).Permissions?.Allows(Permissions.WebsocketConnect) == true;
}
