using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Live;

/// <summary>Listening to the live socket, with an eye on the panel.</summary>
internal sealed partial class PanelSource
{
    /// <summary>After so many attempts in a row the panel is asked instead.</summary>
    private const int Attempts = 3;

    private readonly CrashWords _crash = new();
    private readonly Nudge _look = new(clock);
    private Sight _looked;
    private int _failures;

    /// <summary>Listens until the server closes, the socket cannot be opened, the key may not, or the link is gone.</summary>
    private async Task<Sight> ListenAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        (_isLive, _failures, _looked) = (false, 0, Sight.Silent);
        var check = CheckAsync(client, stop, tell);
        var heard = await HearAllAsync(client, tell, stop.Token, cancellationToken);
        BeUnheard(tell);
        await stop.CancelAsync();
        return await check ?? heard;
    }

    private async Task<Sight> HearAllAsync(ClientApi client, Action<ServerNews> tell, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            await using var socket = client.OpenSocket(server);
            await foreach (var happened in socket.ReadAsync(stop))
                if (await HearAsync(happened, client, socket, tell, stop) is { } end)
                    return end;
            return Sight.Silent;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The eye on the panel has seen something.
            return Sight.Silent;
        }
        catch (NotPermittedException)
        {
            RestSocket();
            return await LookAsync(client, tell, cancellationToken);
        }
        catch (ServerStateException)
        {
            return await AskAsync(client, tell, cancellationToken);
        }
        catch (PanelException failure)
        {
            return Failed(failure, tell);
        }
    }

    /// <summary>Null while there is more to hear.</summary>
    private async Task<Sight?> HearAsync(ServerEvent happened, ClientApi client, ServerSocket socket, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        if (ServerHappening.Of(happened) is { } what)
            tell(new ServerNews.Happening(what));
        switch (happened)
        {
            case SocketOpened:
                (_isLive, _failures) = (true, 0);
                tell(new ServerNews.Happening(new ServerHappening.Heard(LogOf(socket, tell))));
                return null;
            case TokenRefused:
                BeUnheard(tell);
                return null;
            case SocketLost { Failure: ServerStateException }:
                return await AskAsync(client, tell, cancellationToken) is var closed and not Sight.Open ? closed : null;
            case SocketLost:
                return Lose(tell);
            case StateChanged { State: PowerState.Offline }:
                tell(new ServerNews.State(ServerCondition.Offline, IsLive: true));
                // A suspension is not told on the socket: it looks like a stop.
                return await EndAsync(client, tell, cancellationToken);
            case InstallStarted or InstallCompleted or RestoreCompleted or TransferStatus or ServerRemoved:
                return await EndAsync(client, tell, cancellationToken);
            default:
                Tell(happened, tell);
                return null;
        }
    }

    /// <summary>Asks for the log of this opening, once.</summary>
    private static Action LogOf(ServerSocket socket, Action<ServerNews> tell)
    {
        var asked = 0;
        return () =>
        {
            if (Interlocked.Exchange(ref asked, 1) == 0)
                _ = AskLogAsync(socket, tell);
        };
    }

    private static async Task AskLogAsync(ServerSocket socket, Action<ServerNews> tell)
    {
        tell(new ServerNews.Happening(new ServerHappening.LogBegins()));
        try
        {
            await socket.RequestLogsAsync();
        }
        catch (InvalidOperationException)
        {
            // The socket is gone again; whoever waits for the log sees that nothing comes.
        }
    }

    /// <summary>Whether what happened has closed the server, or taken it away.</summary>
    private async Task<Sight?> EndAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken) =>
        await AskAsync(client, tell, cancellationToken) is var seen && seen is Sight.Closed or Sight.Refused ? seen : null;

    private Sight? Lose(Action<ServerNews> tell)
    {
        if (_isLive || _failures == 0)
            _look.Ring();
        BeUnheard(tell);
        if (++_failures < Attempts)
            return null;
        RestSocket();
        return _looked;
    }

    private void BeUnheard(Action<ServerNews> tell)
    {
        if (!_isLive)
            return;
        _isLive = false;
        tell(new ServerNews.Happening(new ServerHappening.Unheard()));
    }

    private void Tell(ServerEvent happened, Action<ServerNews> tell)
    {
        Hear();
        switch (happened)
        {
            case StateChanged changed when Conditions.Of(changed.State) is { } condition:
                tell(new ServerNews.State(condition, IsLive: true));
                break;
            case StatsReceived { Stats: var stats }:
                // Figures only: a state inside them may be older than the last change, and the socket tells when they contradict it for good.
                tell(new ServerNews.Figures(new(
                    stats.CpuAbsolute, stats.MemoryBytes, stats.DiskBytes, stats.Network.RxBytes, stats.Network.TxBytes, stats.Uptime)));
                break;
            case ConsoleLine line:
                tell(new ServerNews.Line(line.Text));
                if (_crash.Read(line.Text) is { } crash)
                    tell(new ServerNews.Happening(crash));
                break;
        }
    }

    /// <summary>While the socket is open: is the link still there, and is the server still open to it? While it is not: what does the panel say?</summary>
    /// <returns>What ended the listening; null when something else did.</returns>
    private async Task<Sight?> CheckAsync(ClientApi client, CancellationTokenSource stop, Action<ServerNews> tell)
    {
        try
        {
            for (var pause = FirstWord; ; pause = Interval)
            {
                await _look.WaitAsync(pause, stop.Token);
                if (await CheckOnceAsync(client, tell, stop.Token) is not { } end)
                    continue;
                await stop.CancelAsync();
                return end;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<Sight?> CheckOnceAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        if (await open(cancellationToken) is null)
            return Refuse(SilenceReason.NoAccess);
        if (!_isLive)
            _looked = await LookAsync(client, tell, cancellationToken);
        else if (Look is not null)
            _looked = await GlanceAsync(client, await Look(client, cancellationToken), tell, cancellationToken);
        return _looked is Sight.Closed or Sight.Refused ? _looked : null;
    }

    /// <summary>A list may be a minute old: what it says is confirmed before it counts.</summary>
    private async Task<Sight> GlanceAsync(ClientApi client, Glance glance, Action<ServerNews> tell, CancellationToken cancellationToken) => glance switch
    {
        { IsKeyRefused: true } => Refuse(SilenceReason.KeyRejected),
        { IsMissing: true } or { Entry.Obstacle: not ServerObstacle.None } => await AskAsync(client, tell, cancellationToken),
        _ => Sight.Open,
    };
}
