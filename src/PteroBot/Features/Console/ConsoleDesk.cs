using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Console;

/// <summary>A server's console as one person sees it.</summary>
/// <param name="Server">The server.</param>
/// <param name="Outcome">What was seen.</param>
/// <param name="MaySend">Whether the person may send commands, as far as is known.</param>
internal sealed record ConsoleView(ServerEntry Server, ConsoleOutcome Outcome, bool MaySend)
{
    /// <summary>Whether the person may see what the console says; somebody may be allowed to send only.</summary>
    public bool MayRead { get; init; } = true;
}

/// <summary>Reads consoles and sends to them, with the person's own rights, or those that were shared with them.</summary>
internal sealed class ConsoleDesk(AccessControl access, ConsoleReader reader, AuditLog audit, SecretMask mask)
{
    /// <summary>The last lines.</summary>
    public async Task<Decision<ConsoleView>> TailAsync(Actor actor, string asked, int count, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, asked, ServerAction.ReadConsole, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal;
        var maySend = MaySendAsync(server, cancellationToken);
        var outcome = await reader.TailAsync(server.Client, server.Id, count, cancellationToken);
        if (await ClosedAsync(server, outcome, cancellationToken) is { } closed)
            return new Explained(closed);
        return new ConsoleView(server.Server, outcome, await maySend);
    }

    /// <summary>Sends one line that <see cref="CommandLine"/> has found good, and listens to what follows.</summary>
    public async Task<Decision<ConsoleView>> SendAsync(Actor actor, string asked, string command, CancellationToken cancellationToken) =>
        (await access.ServerAsync(actor, asked, new Intent(ServerAction.Command) { Command = command }, cancellationToken)).TryGet(out var server, out var refusal)
            ? await SendAsync(server, command, cancellationToken)
            : refusal;

    /// <summary>The same for a server that was opened for this command.</summary>
    public async Task<Decision<ConsoleView>> SendAsync(ServerAccess server, string command, CancellationToken cancellationToken)
    {
        var outcome = await SentAsync(server, command, cancellationToken);
        if (await ClosedAsync(server, outcome, cancellationToken) is { } closed)
            return new Explained(closed);
        var mayRead = server.May(ServerAction.ReadConsole);
        if (!mayRead && outcome is ConsoleOutcome.Sent sent)
            outcome = sent with { Following = null };
        return new ConsoleView(server.Server, outcome, outcome is not ConsoleOutcome.Failed { Failure: NotPermittedException }) { MayRead = mayRead };
    }

    /// <summary>The same, and only what came of it.</summary>
    public async Task<ConsoleOutcome> SentAsync(ServerAccess server, string command, CancellationToken cancellationToken)
    {
        var shown = mask.Hide(command);
        var change = Change.Of(server, "console.send") with { Detail = shown };
        return await reader.SendAsync(server.Client, server.Id, shown, SendAsync, cancellationToken);

        Task<PanelException?> SendAsync(CancellationToken token) =>
            audit.RecordAsync(server.Actor, change, sending => TrySendAsync(server, command, sending), PanelChanges.EndOf, token);
    }

    /// <summary>Sends one line that <see cref="CommandLine"/> has found good, without listening: whoever shows the console shows what follows.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="asked">The server.</param>
    /// <param name="command">The line.</param>
    /// <param name="isMeant">Whether it is the right server after all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PanelException">The person's servers could not be read.</exception>
    public async Task<Decision<ServerAccess>> PassAsync(Actor actor, string asked, string command, Func<ServerAccess, bool> isMeant, CancellationToken cancellationToken)
    {
        var intent = new Intent(ServerAction.Command) { Command = command };
        if (!(await access.ServerAsync(actor, asked, intent, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal;
        if (!isMeant(server))
            return new ServerUnknown(asked);
        var change = Change.Of(server, "console.send") with { Detail = mask.Hide(command) };
        return await audit.RecordAsync(actor, change, token => TrySendAsync(server, command, token), PanelChanges.EndOf, cancellationToken) switch
        {
            null => server,
            ServerOfflineException => new Explained($"**{Outside.Text(server.Server.Name)}** is offline, so nothing was sent."),
            var failure => new Explained(await RoomFailures.ClosedAsync(server, failure, cancellationToken) ?? PanelFailureText.Of(failure)),
        };
    }

    /// <summary>Why there is no console now, in the words of everything else; null when that is not known. A socket that stays shut is asked about: its node may be gone.</summary>
    private static async Task<string?> ClosedAsync(ServerAccess server, ConsoleOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ConsoleOutcome.Failed failed)
            return await RoomFailures.ClosedAsync(server, failed.Failure, cancellationToken);
        if (outcome is not ConsoleOutcome.Silent)
            return null;
        try
        {
            await server.Client.Servers.ResourcesAsync(server.Id, cancellationToken);
            return null;
        }
        catch (PanelException failure)
        {
            return await RoomFailures.ClosedAsync(server, failure, cancellationToken);
        }
    }

    private static async Task<PanelException?> TrySendAsync(ServerAccess server, string command, CancellationToken cancellationToken)
    {
        try
        {
            await server.Client.Console.SendAsync(server.Id, new ConsoleCommand(command), cancellationToken);
            return null;
        }
        catch (PanelException failure)
        {
            return failure;
        }
    }

    /// <summary>Owners may; others are asked about while the lines come. Who cannot be asked about is told at the press.</summary>
    private static async Task<bool> MaySendAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        if (server.Server.IsOwner || !server.May(ServerAction.Command))
            return server.Server.IsOwner;
        try
        {
            return (await server.LookAsync(cancellationToken)).Permissions?.Allows(Permissions.ControlConsole) ?? true;
        }
        catch (PanelException)
        {
            return true;
        }
    }
}
