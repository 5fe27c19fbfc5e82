using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>Asking the panel.</summary>
internal sealed partial class PanelSource
{
    /// <summary>Asks the panel once.</summary>
    private async Task<Sight> LookAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        await using var stale = Patience(tell);
        try
        {
            return Tell(await client.Servers.ResourcesAsync(server, cancellationToken), tell);
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

    /// <summary>The plain view works in every state and tells what closes a server.</summary>
    private async Task<Sight> AskAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        await using var stale = Patience(tell);
        try
        {
            var seen = await client.Servers.GetAsync(server, cancellationToken: cancellationToken);
            Hear();
            if (seen.Status == ServerStatus.ReinstallFailed)
                tell(new ServerNews.Happening(new ServerHappening.InstallFailed()));
            if (Conditions.Of(seen, client.Dialect) is not { } closed)
                return Sight.Open;
            _closedAt ??= clock.GetUtcNow();
            _pause = closed == ServerCondition.InstallFailed || clock.GetUtcNow() - _closedAt >= JustClosed ? ClosedInterval : Interval;
            tell(new ServerNews.State(closed, IsLive: false));
            return Sight.Closed;
        }
        catch (PanelException failure)
        {
            return Failed(failure, tell);
        }
    }

    /// <summary>What the list says, where there is one.</summary>
    private async Task<Glance> ListedAsync(ClientApi client, Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        if (Look is null)
            return default;
        await using var stale = Patience(tell);
        return await Look(client, cancellationToken);
    }

    /// <summary>A call may wait for its turn in the request budget; what is shown meanwhile must not grow old in silence.</summary>
    private ITimer Patience(Action<ServerNews> tell) => clock.CreateTimer(_ => TellStale(tell), null, Later(_heardAt + StaleAfter - clock.GetUtcNow()), Timeout.InfiniteTimeSpan);

    private Sight Failed(PanelException failure, Action<ServerNews> tell)
    {
        switch (failure)
        {
            case KeyRejectedException or PanelNotFoundException or NotPermittedException or TwoFactorRequiredException:
                return Refuse(SilenceReasons.Of(failure));
            case RateLimitedException when _hasHeard && clock.GetUtcNow() - _heardAt < StaleAfter:
                // Told to slow down: the last answer is not that old yet.
                return Sight.Silent;
            default:
                _trouble = SilenceReasons.Of(failure);
                tell(new ServerNews.Silence(_trouble.Value));
                return Sight.Silent;
        }
    }

    private Sight Tell(ServerResources resources, Action<ServerNews> tell)
    {
        Hear();
        switch (Conditions.Of(resources.State))
        {
            case null:
                return Sight.Silent;
            case ServerCondition.NodeDown:
                tell(new ServerNews.Silence(SilenceReason.NodeDown));
                return Sight.Silent;
            case { } condition:
                var usage = resources.Usage;
                tell(new ServerNews.State(condition, IsLive: false));
                tell(new ServerNews.Figures(new(
                    usage.CpuAbsolute, usage.MemoryBytes, usage.DiskBytes, usage.NetworkRxBytes, usage.NetworkTxBytes, usage.Uptime)));
                return Sight.Open;
        }
    }

    /// <summary>A call that waits long waits for its turn, or is one more to a panel that does not answer.</summary>
    private void TellStale(Action<ServerNews> tell)
    {
        if (!_isLive)
            tell(new ServerNews.Silence(_trouble ?? SilenceReason.SlowedDown));
    }

    private static TimeSpan Later(TimeSpan due) => due > TimeSpan.Zero ? due : TimeSpan.Zero;
}
