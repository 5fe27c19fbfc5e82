using System.Runtime.CompilerServices;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Live;

/// <summary>
/// The live socket of one server: opens it, keeps it open with fresh tokens, opens it again when it breaks, and tells what happens.
/// One reader at a time; sending is safe from anywhere.
/// </summary>
public sealed class ServerSocket : IAsyncDisposable
{
    private const int MostLines = 5_000;

    // A connection that held this long was a good one.
    private static readonly TimeSpan Proven = TimeSpan.FromMinutes(1);

    // While the server is installed, restored or moved, or the node is in maintenance.
    private static readonly TimeSpan ClosedServer = TimeSpan.FromSeconds(20);

    // Commands that are sent together run in any order.
    private static readonly TimeSpan BetweenCommands = TimeSpan.FromMilliseconds(100);

    private readonly IWingsConnector _connector;
    private readonly CredentialSource _credentials;
    private readonly TimeProvider _clock;
    private readonly EventQueue _events = new(MostLines);
    private readonly SocketMemory _memory;
    private readonly CancellationTokenSource _disposed = new();
    private readonly SemaphoreSlim _commands = new(1, 1);
    private volatile SocketSession? _session;
    private Task? _running;

    internal ServerSocket(CredentialSource credentials, ServerId server, IWingsConnector connector, TimeProvider clock)
    {
        (Server, _credentials, _connector, _clock) = (server, credentials, connector, clock);
        _memory = new SocketMemory(_events);
    }

    /// <summary>The server.</summary>
    public ServerId Server { get; }

    /// <summary>The state as last told; null before the first word and while the connection is lost.</summary>
    public PowerState? State => _memory.State;

    /// <summary>Whether the socket is open and authenticated now.</summary>
    public bool IsOpen => _session is { HasOpened: true };

    /// <summary>
    /// Opens the socket and gives what happens, over any number of reconnections. Ends when the socket is disposed or the server is removed (then
    /// <see cref="ServerRemoved"/> is last).
    /// </summary>
    /// <exception cref="PanelException">The panel gives no credentials, and trying again would not help: key rejected, no access, no permission, suspended.</exception>
    /// <exception cref="InvalidOperationException">The socket was read before.</exception>
    public async IAsyncEnumerable<ServerEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        if (_running is not null)
            throw new InvalidOperationException("A socket is read once.");
        _running = RunAsync(ending.Token);
        try
        {
            while (await _events.TakeAsync(cancellationToken) is { } happened)
                yield return happened;
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await ending.CancelAsync();
            await _running;
        }
    }

    /// <summary>Sends one line to the console; the console echoes it. Without the permission, or while the server is off, the node ignores it in silence.</summary>
    /// <exception cref="ArgumentException">The line is empty or more than one.</exception>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public async Task SendCommandAsync(string command, CancellationToken cancellationToken = default)
    {
        var line = new ConsoleCommand(command).Command;
        await _commands.WaitAsync(cancellationToken);
        try
        {
            await SendAsync(WingsFrame.Write("send command", line), cancellationToken);
            await Task.Delay(BetweenCommands, _clock, cancellationToken);
        }
        finally
        {
            _commands.Release();
        }
    }

    /// <summary>Sends a power signal. What goes wrong comes back as <see cref="DaemonError"/>, some of it only when the action ends; without the permission nothing comes.</summary>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public Task SendSignalAsync(PowerSignal signal, CancellationToken cancellationToken = default) =>
        SendAsync(WingsFrame.Write("set state", PowerSignalConverter.WordOf(signal)), cancellationToken);

    /// <summary>Asks for the last lines of the console (150 by default); they come as <see cref="ConsoleLine"/>. None come while the server is off.</summary>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public Task RequestLogsAsync(CancellationToken cancellationToken = default) => SendAsync(WingsFrame.Write("send logs"), cancellationToken);

    /// <summary>Asks for the figures now, which also works while the server is off.</summary>
    /// <exception cref="InvalidOperationException">The socket is not open now.</exception>
    public Task RequestStatsAsync(CancellationToken cancellationToken = default) => SendAsync(WingsFrame.Write("send stats"), cancellationToken);

    /// <summary>Closes the socket in good order.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_running is { } running)
            await running;
    }

    private Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        _session is { HasOpened: true } session
            ? session.SendAsync(message, cancellationToken)
            : throw new InvalidOperationException("The socket is not open.");

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReconnectForEverAsync(cancellationToken);
            _events.Complete();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _events.Complete();
        }
        catch (Exception exception)
        {
            _events.Complete(exception);
        }
    }

    private async Task ReconnectForEverAsync(CancellationToken cancellationToken)
    {
        var plan = new ReconnectPlan();
        var wasRemoved = false;
        while (true)
        {
            var began = _clock.GetTimestamp();
            PanelException? trouble = null;
            try
            {
                var first = await _credentials.FetchAsync(cancellationToken);
                wasRemoved = await ConnectOnceAsync(first, cancellationToken);
            }
            catch (PanelNotFoundException) when (wasRemoved)
            {
                _events.Add(new ServerRemoved());
                return;
            }
            catch (PanelException failure) when (!CredentialSource.IsFinal(failure))
            {
                trouble = failure;
            }
            if (trouble is null && _clock.GetElapsedTime(began) >= Proven)
                plan.Reset();
            var wait = WaitAfter(trouble, plan);
            _memory.Lost(trouble, wait);
            await Task.Delay(wait, _clock, cancellationToken);
        }
    }

    private static TimeSpan WaitAfter(PanelException? trouble, ReconnectPlan plan) => trouble switch
    {
        RateLimitedException limited => limited.RetryAfter + plan.Next(),
        ServerStateException => ClosedServer,
        _ => plan.Next(),
    };

    /// <summary>One connection. True when the node has the server no more; after a transfer the panel then names another node.</summary>
    private async Task<bool> ConnectOnceAsync(WebsocketCredentials first, CancellationToken cancellationToken)
    {
        await using var socket = await _connector.ConnectAsync(first.Socket, cancellationToken);
        var session = new SocketSession(socket, _credentials, _memory, _clock);
        _session = session;
        try
        {
            await session.RunAsync(first, cancellationToken);
            return session.IsRemoved;
        }
        finally
        {
            _session = null;
        }
    }
}
