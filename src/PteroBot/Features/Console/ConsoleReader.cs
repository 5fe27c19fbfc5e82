using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary>Opens a console's live socket for one question and closes it at once after.</summary>
internal sealed class ConsoleReader(SecretMask mask, TimeProvider clock)
{
    /// <summary>How long the answer of a command is listened to.</summary>
    public static readonly TimeSpan Following = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(8);

    // A command is not kept waiting for a node that is slow to let us listen.
    private static readonly TimeSpan OpeningToSend = TimeSpan.FromSeconds(3);

    // Nothing tells that all kept lines have come; a pause does.
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AllLines = TimeSpan.FromSeconds(3);

    public Task<ConsoleOutcome> TailAsync(ClientApi client, ServerId server, int count, CancellationToken cancellationToken) =>
        TailAsync(new ConsoleSocket(client.OpenSocket(server)), count, cancellationToken);

    /// <summary>The newest lines; the socket is closed in the end.</summary>
    internal async Task<ConsoleOutcome> TailAsync(IConsoleSocket socket, int count, CancellationToken cancellationToken)
    {
        await using var tap = new ConsoleTap(socket, clock);
        try
        {
            if (!await tap.OpenAsync(Opening, cancellationToken))
                return new ConsoleOutcome.Silent();
            if (tap.State == PowerState.Offline)
                return new ConsoleOutcome.Offline();
            if (!await tap.RequestLogsAsync(cancellationToken))
                return new ConsoleOutcome.Silent();
            return new ConsoleOutcome.Tail(Readable((await tap.CollectAsync(AllLines, FirstLine, Pause, cancellationToken)).TakeLast(count)));
        }
        catch (PanelException failure)
        {
            return new ConsoleOutcome.Failed(failure);
        }
    }

    public Task<ConsoleOutcome> SendAsync(
        ClientApi client, ServerId server, string shown, Func<CancellationToken, Task<PanelException?>> send, CancellationToken cancellationToken) =>
        SendAsync(new ConsoleSocket(client.OpenSocket(server)), shown, send, cancellationToken);

    /// <summary>Listens first, then sends, so that no line of the answer is missed.</summary>
    internal async Task<ConsoleOutcome> SendAsync(
        IConsoleSocket socket, string shown, Func<CancellationToken, Task<PanelException?>> send, CancellationToken cancellationToken)
    {
        await using var tap = new ConsoleTap(socket, clock);
        var listens = await TryOpenAsync(tap, cancellationToken);
        // Pelican takes a command for a stopped server without a word.
        if (tap.State == PowerState.Offline)
            return new ConsoleOutcome.Offline();
        if (await send(cancellationToken) is { } failure)
            return failure is ServerOfflineException ? new ConsoleOutcome.Offline() : new ConsoleOutcome.Failed(failure);
        var isStarting = tap.State == PowerState.Starting;
        return new ConsoleOutcome.Sent(shown, isStarting, listens ? await FollowAsync(tap, cancellationToken) : null);
    }

    /// <summary>False when the person may not listen, or the node does not let anybody.</summary>
    private static async Task<bool> TryOpenAsync(ConsoleTap tap, CancellationToken cancellationToken)
    {
        try
        {
            return await tap.OpenAsync(OpeningToSend, cancellationToken);
        }
        catch (PanelException)
        {
            // What really stands in the way is told by the command itself.
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> FollowAsync(ConsoleTap tap, CancellationToken cancellationToken)
    {
        try
        {
            return Readable(await tap.CollectAsync(Following, Following, Following, cancellationToken));
        }
        catch (PanelException)
        {
            // The connection broke, and the panel gave no other; the command was taken all the same.
            return [];
        }
    }

    private IReadOnlyList<string> Readable(IEnumerable<string> lines) => [.. lines.Select(line => mask.Hide(ConsoleText.Clean(line)))];
}
