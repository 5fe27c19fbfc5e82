using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;
using PteroBot.Rendering;

namespace PteroBot.Live;

/// <summary>
/// News of a server from its panel: over the live socket where the person's key may open one, otherwise by asking as often as the
/// panel renews its answer.
/// </summary>
/// <param name="open">Opens the panel with the person's key; asked again and again, so that an unlinked key is not used any more. Null when it may not.</param>
/// <param name="server">The server.</param>
/// <param name="clock">The time.</param>
internal sealed class PanelSource(Func<CancellationToken, Task<ClientApi?>> open, ServerId server, TimeProvider clock) : IServerSource
{
    /// <summary>The panel keeps its answer about a server for 20 s; asking more often says nothing new.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>A node that is slow to open the socket is given this long before the panel is asked as well.</summary>
    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(1.5);

    private bool _mayListen = true;
    private bool _isLive;

    public async Task WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        while (await open(cancellationToken) is { } client)
        {
            if (_mayListen)
                await ListenAsync(client, tell, cancellationToken);
            else
                await LookAsync(client, tell, cancellationToken);
            await Task.Delay(Interval, clock, cancellationToken);
        }
        tell(new ServerNews.Silence(SilenceReason.NoAccess));
    }

    /// <summary>Asks the panel once.</summary>
    private async Task LookAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        try
        {
            Tell(await client.Servers.ResourcesAsync(server, cancellationToken), tell);
        }
        catch (ServerStateException)
        {
            await AskAsync(client, tell, cancellationToken);
        }
        catch (PanelException failure)
        {
            tell(new ServerNews.Silence(failure));
        }
    }

    /// <summary>The plain view works in every state and tells what closes a server. False when it is open.</summary>
    private async Task<bool> AskAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        try
        {
            if (Conditions.Of(await client.Servers.GetAsync(server, cancellationToken: cancellationToken)) is not { } closed)
                return false;
            tell(new ServerNews.State(closed, IsLive: false));
            return true;
        }
        catch (PanelException failure)
        {
            tell(new ServerNews.Silence(failure));
            return false;
        }
    }

    private static void Tell(ServerResources resources, Action<ServerNews> tell)
    {
        if (Conditions.Of(resources.State) is not { } condition)
            return;
        if (condition == ServerCondition.NodeDown)
        {
            tell(new ServerNews.Silence(SilenceReason.NodeDown));
            return;
        }
        var usage = resources.Usage;
        tell(new ServerNews.State(condition, IsLive: false));
        tell(new ServerNews.Figures(new(
            usage.CpuAbsolute, usage.MemoryBytes, usage.DiskBytes, usage.NetworkRxBytes, usage.NetworkTxBytes, usage.Uptime)));
    }

    /// <summary>Listens until the server closes, the key may not, or the link is gone.</summary>
    private async Task ListenAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _isLive = false;
        var check = CheckAsync(stop, tell);
        try
        {
            await using var socket = client.OpenSocket(server);
            await foreach (var happened in socket.ReadAsync(stop.Token))
                if (await HearAsync(happened, client, tell, stop.Token))
                    break;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The link is gone.
        }
        catch (NotPermittedException)
        {
            _mayListen = false;
            await LookAsync(client, tell, cancellationToken);
        }
        catch (ServerStateException)
        {
            await AskAsync(client, tell, cancellationToken);
        }
        catch (PanelException failure)
        {
            tell(new ServerNews.Silence(failure));
        }
        _isLive = false;
        await stop.CancelAsync();
        await check;
    }

    /// <summary>True when the server turned out to be closed.</summary>
    private async Task<bool> HearAsync(ServerEvent happened, ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case SocketOpened:
                _isLive = true;
                return false;
            case SocketLost:
                _isLive = false;
                await LookAsync(client, tell, cancellationToken);
                return false;
            case StateChanged { State: PowerState.Offline }:
                tell(new ServerNews.State(ServerCondition.Offline, IsLive: true));
                // A suspension is not told on the socket: it looks like a stop.
                return await AskAsync(client, tell, cancellationToken);
            case StateChanged changed:
                Tell(changed.State, tell);
                return false;
            case StatsReceived received:
                Tell(received.Stats, tell);
                return false;
            case ConsoleLine line:
                tell(new ServerNews.Line(Ansi.Strip(line.Text)));
                return false;
            case InstallStarted or InstallCompleted or RestoreCompleted or TransferStatus or ServerRemoved:
                return await AskAsync(client, tell, cancellationToken);
            default:
                return false;
        }
    }

    private static void Tell(PowerState state, Action<ServerNews> tell)
    {
        if (Conditions.Of(state) is { } condition)
            tell(new ServerNews.State(condition, IsLive: true));
    }

    /// <summary>Figures only: a state inside them may be older than the last change, and the socket tells when they contradict it for good.</summary>
    private static void Tell(ServerStats stats, Action<ServerNews> tell) =>
        tell(new ServerNews.Figures(new(
            stats.CpuAbsolute, stats.MemoryBytes, stats.DiskBytes, stats.Network.RxBytes, stats.Network.TxBytes, stats.Uptime)));

    /// <summary>While the socket is open: is the link still there? While it is not: what does the panel say?</summary>
    private async Task CheckAsync(CancellationTokenSource stop, Action<ServerNews> tell)
    {
        try
        {
            for (var pause = FirstWord; ; pause = Interval)
            {
                await Task.Delay(pause, clock, stop.Token);
                if (await open(stop.Token) is not { } client)
                    await stop.CancelAsync();
                else if (!_isLive)
                    await LookAsync(client, tell, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
    }
}
