using PteroBot.Panel;
using PteroBot.Panel.Live;

namespace PteroBot.Features.Console;

/// <summary>A live socket, as far as a console needs it.</summary>
internal interface IConsoleSocket : IAsyncDisposable
{
    IAsyncEnumerable<ServerEvent> ReadAsync(CancellationToken cancellationToken);

    Task RequestLogsAsync(CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class ConsoleSocket(ServerSocket socket) : IConsoleSocket
{
    public IAsyncEnumerable<ServerEvent> ReadAsync(CancellationToken cancellationToken) => socket.ReadAsync(cancellationToken);

    public Task RequestLogsAsync(CancellationToken cancellationToken) => socket.RequestLogsAsync(cancellationToken);

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}

/// <summary>Listens to a console for one question, and closes the socket at once after. Used by one caller at a time.</summary>
internal sealed class ConsoleTap : IAsyncDisposable
{
    // The state follows the opening at once, where it follows at all.
    private static readonly TimeSpan FirstState = TimeSpan.FromSeconds(1);

    private readonly IConsoleSocket _socket;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _closing = new();
    private readonly IAsyncEnumerator<ServerEvent> _events;
    private Task<bool>? _next;

    public ConsoleTap(IConsoleSocket socket, TimeProvider clock)
    {
        (_socket, _clock) = (socket, clock);
        _events = socket.ReadAsync(_closing.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>The server's state as last told; null before.</summary>
    public PowerState? State { get; private set; }

    /// <summary>Waits until the socket is open and the server's state is told. False when that takes too long.</summary>
    /// <exception cref="PanelException">The panel or the node does not let us listen.</exception>
    public async Task<bool> OpenAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var until = _clock.GetUtcNow() + patience;
        var isOpen = false;
        while (await NextAsync(until, cancellationToken) is { } happened)
        {
            if (happened is SocketLost { Failure: { } failure })
                throw failure;
            if (happened is SocketOpened)
                (isOpen, until) = (true, _clock.GetUtcNow() + FirstState);
            if (isOpen && State is not null)
                break;
        }
        return isOpen;
    }

    /// <summary>Asks for the lines that the node has kept. False when the socket is not open any more.</summary>
    public async Task<bool> RequestLogsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _socket.RequestLogsAsync(cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Lines, for at most <paramref name="whole"/>; after the first one a pause of <paramref name="quiet"/> ends it, before it <paramref name="first"/> does.</summary>
    public async Task<IReadOnlyList<string>> CollectAsync(TimeSpan whole, TimeSpan first, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var end = _clock.GetUtcNow() + whole;
        var until = _clock.GetUtcNow() + first;
        var lines = new List<string>();
        while (await NextAsync(until < end ? until : end, cancellationToken) is { } happened and not SocketLost)
            if (happened is ConsoleLine line)
            {
                lines.Add(line.Text);
                until = _clock.GetUtcNow() + quiet;
            }
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_next is not null)
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _events.DisposeAsync();
        await _socket.DisposeAsync();
        _closing.Dispose();
    }

    /// <summary>The next event; null when it is late, or nothing comes any more. A late one is there for the next call.</summary>
    private async Task<ServerEvent?> NextAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        _next ??= _events.MoveNextAsync().AsTask();
        var left = until - _clock.GetUtcNow();
        try
        {
            if (!_next.IsCompleted && left <= TimeSpan.Zero || !await _next.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _clock, cancellationToken))
                return null;
        }
        catch (TimeoutException)
        {
            return null;
        }
        _next = null;
        var happened = _events.Current;
        if (happened is StateChanged changed)
            State = changed.State;
        return happened;
    }
}
