using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Live;

/// <summary>One connection, from its first message to its end: authenticates, passes events on, renews the token, notices silence.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no wait handle, and a sender may still hold it when the session ends.")]
internal sealed class SocketSession(IWingsSocket socket, CredentialSource credentials, SocketMemory memory, TimeProvider clock)
{
    // A token lives for ten minutes.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(8);

    // Wings' list of revoked tokens counts in whole seconds: a token of the same second is refused too.
    private static readonly TimeSpan BetweenTokens = TimeSpan.FromMilliseconds(1500);

    private static readonly TimeSpan AskAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<bool> _renewals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _heard = clock.GetTimestamp();
    private bool _missedEvents;
    private volatile bool _needsToken;

    /// <summary>Whether the token was accepted at least once.</summary>
    public bool HasOpened { get; private set; }

    /// <summary>Whether the node said that it has the server no more.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Runs until the connection ends. Throws what makes another attempt useless.</summary>
    public async Task RunAsync(WebsocketCredentials first, CancellationToken cancellationToken)
    {
        // Not linked to the caller's: cancelling a receive breaks the connection before we could say goodbye.
        using var ending = new CancellationTokenSource();
        List<Task> parts = [ReceiveAsync(ending.Token), RenewAsync(first, ending.Token), WatchAsync(ending.Token)];
        await Task.WhenAny([.. parts, CancelledAsync(cancellationToken, ending.Token)]);
        if (cancellationToken.IsCancellationRequested)
            await SayGoodbyeAsync();
        await ending.CancelAsync();
        foreach (var part in parts)
            await EndAsync(part);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends a message, one after the other.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(message, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static async Task CancelledAsync(CancellationToken cancellationToken, CancellationToken ending)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ending);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Losing the connection is how a session ends; only what the panel said about it matters.
    private static async Task EndAsync(Task part)
    {
        try
        {
            await part;
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // The connection is gone.
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        while (await socket.ReceiveAsync(cancellationToken) is { } message)
        {
            if (WingsFrame.Read(message.Span) is not { } frame)
                continue;
            // Complaints about the token are all that comes when it has died: that is silence, too.
            if (frame.Event != "jwt error")
                Volatile.Write(ref _heard, clock.GetTimestamp());
            await HandleAsync(frame, cancellationToken);
        }
    }

    private async Task HandleAsync(WingsFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Event)
        {
            case "auth success":
                await OpenAsync(cancellationToken);
                break;
            case "token expiring" or "token expired":
                AskForToken();
                break;
            case "jwt error":
                Refuse();
                AskForToken();
                break;
            case "deleted":
                IsRemoved = true;
                break;
            default:
                memory.Happened(WingsEvents.Of(frame));
                break;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var (isFirst, missedEvents) = (!HasOpened, _missedEvents);
        (HasOpened, _missedEvents, _needsToken) = (true, false, false);
        if (isFirst)
            memory.Opened();
        else if (missedEvents)
        {
            // A renewal is not answered with the state.
            memory.OpenedAgain();
            await SendAsync(WingsFrame.Write("send stats"), cancellationToken);
        }
    }

    // What happens from now on is not told. A first token that is refused has opened nothing.
    private void Refuse()
    {
        if (HasOpened && !_missedEvents)
            memory.Refused();
        _missedEvents = true;
    }

    private void AskForToken()
    {
        _needsToken = true;
        _renewals.Writer.TryWrite(true);
    }

    private async Task RenewAsync(WebsocketCredentials first, CancellationToken cancellationToken)
    {
        await SendAsync(WingsFrame.Write("auth", first.Token), cancellationToken);
        while (true)
        {
            await RenewalDueAsync(cancellationToken);
            await Task.Delay(BetweenTokens, clock, cancellationToken);
            // Errors come in bursts, some of them after the token that mends them.
            if (!_needsToken)
                continue;
            var fresh = await credentials.RenewAsync(cancellationToken);
            // The server has moved to another node.
            if (fresh.Socket != first.Socket)
                return;
            _needsToken = false;
            await SendAsync(WingsFrame.Write("auth", fresh.Token), cancellationToken);
        }
    }

    private async Task RenewalDueAsync(CancellationToken cancellationToken)
    {
        using var due = new CancellationTokenSource(RenewAfter, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellationToken);
        try
        {
            await _renewals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _needsToken = true;
        }
    }

    // A running server tells its figures every second; a stopped one is silent until it is asked.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var silence = clock.GetElapsedTime(Volatile.Read(ref _heard));
            if (silence >= DeadAfter || !HasOpened && silence >= AskAfter)
                return;
            if (silence >= AskAfter)
                await SendAsync(WingsFrame.Write("send stats"), cancellationToken);
        }
    }

    private async Task SayGoodbyeAsync()
    {
        using var limit = new CancellationTokenSource(Farewell);
        await socket.CloseAsync(limit.Token);
    }
}
