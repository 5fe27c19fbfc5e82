using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Features.Backups;

/// <summary>Rings when the server's live socket tells what is waited for. Where the key may not listen it stays silent, and only time passes.</summary>
internal sealed class ServerBell : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _listening;
    private volatile TaskCompletionSource _ring = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="client">The panel, with the person's key.</param>
    /// <param name="server">The server.</param>
    /// <param name="rings">What is waited for. The opening of the socket rings too: what came before was not heard.</param>
    /// <param name="clock">The time.</param>
    public ServerBell(ClientApi client, ServerId server, Predicate<ServerEvent> rings, TimeProvider clock)
    {
        _clock = clock;
        _listening = ListenAsync(client, server, rings);
    }

    /// <summary>Whether the socket tells; then there is no hurry to ask.</summary>
    public bool IsHeard { get; private set; }

    /// <summary>Until it rings, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await _ring.Task.WaitAsync(atMost, _clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (_ring.Task.IsCompleted)
            _ring = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
    }

    private async Task ListenAsync(ClientApi client, ServerId server, Predicate<ServerEvent> rings)
    {
        try
        {
            await using var socket = client.OpenSocket(server);
            await foreach (var happened in socket.ReadAsync(_stop.Token))
            {
                IsHeard = happened is SocketOpened || (IsHeard && happened is not (SocketLost or TokenRefused));
                if (happened is SocketOpened || rings(happened))
                    _ring.TrySetResult();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or PanelException)
        {
            // Nobody waits any more, or the key may not listen: asking has to do.
        }
        IsHeard = false;
    }
}
