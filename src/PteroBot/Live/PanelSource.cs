using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// News of a server from its panel: over the live socket where the person's key may open one, otherwise by asking as often as the
/// panel renews its answer.
/// </summary>
/// <param name="open">Opens the panel with the person's key; asked again and again, so that an unlinked key is not used any more. Null when it may not.</param>
/// <param name="server">The server.</param>
/// <param name="clock">The time.</param>
internal sealed partial class PanelSource(Func<CancellationToken, Task<ClientApi?>> open, ServerId server, TimeProvider clock) : IServerSource
{
    /// <summary>The panel keeps its answer about a server for 20 s; asking more often says nothing new.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>What closes a server for longer than <see cref="JustClosed"/> is looked at so often; a failed installation too, which stays until somebody repeats it.</summary>
    private static readonly TimeSpan ClosedInterval = TimeSpan.FromMinutes(1);

    /// <summary>Most installations are over by then.</summary>
    private static readonly TimeSpan JustClosed = TimeSpan.FromMinutes(2);

    /// <summary>A socket that cannot be opened, or that the key may not open, is tried again after this time; sooner when the node answers again.</summary>
    public static readonly TimeSpan SocketRest = TimeSpan.FromMinutes(10);

    /// <summary>What nobody has confirmed for so long is not known any more.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(90);

    /// <summary>A node that is slow to open the socket is given this long before the panel is asked as well.</summary>
    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(1.5);

    private DateTimeOffset _listensFrom = DateTimeOffset.MinValue;
    private DateTimeOffset _heardAt = clock.GetUtcNow();
    private bool _hasHeard;
    private Sight _seen = Sight.Open;
    private TimeSpan _pause = Interval;
    private DateTimeOffset? _closedAt;
    private SilenceReason _refusal;
    private SilenceReason? _trouble;
    private bool _isLive;

    /// <summary>Waits until another socket may be opened; null opens at once. For what nobody waits for, so that many boards do not storm the panel.</summary>
    public Func<ClientApi, CancellationToken, Task>? Pace { get; init; }

    /// <summary>
    /// The server in a list that is read once a minute for all servers of the key together. It tells what a live socket does not: that a stopped
    /// server was suspended, or that the key lost it.
    /// </summary>
    public Func<ClientApi, CancellationToken, Task<Glance>>? Look { get; init; }

    public async Task<SilenceReason> WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        if (Pace is not null && await open(cancellationToken) is { } first)
            await Pace(first, cancellationToken);
        while (await open(cancellationToken) is { } client)
        {
            var glance = await ListedAsync(client, tell, cancellationToken);
            if (glance.IsKeyRefused)
                return SilenceReason.KeyRejected;
            var (before, listens) = (_seen, _seen == Sight.Open && MayListen);
            _seen = await SeeAsync(client, glance, tell, cancellationToken);
            if (_seen == Sight.Refused)
                return _refusal;
            if (_seen == Sight.Open && before != Sight.Open)
                _listensFrom = DateTimeOffset.MinValue;
            if (_seen == Sight.Open)
                _closedAt = null;
            if (listens || _seen != Sight.Open || !MayListen)
                await Task.Delay(_seen == Sight.Closed ? _pause : Interval, clock, cancellationToken);
        }
        return SilenceReason.NoAccess;
    }

    public Task<ClientApi?> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);

    private bool MayListen => clock.GetUtcNow() >= _listensFrom;

    /// <summary>A closed server has no socket; the plain view tells when it opens. What could not be seen is asked for before a socket is opened.</summary>
    private Task<Sight> SeeAsync(ClientApi client, Glance glance, Action<ServerNews> tell, CancellationToken cancellationToken) => _seen switch
    {
        Sight.Closed when glance.Entry?.Obstacle is (ServerObstacle.Suspended or ServerObstacle.NodeMaintenance) and var obstacle => Task.FromResult(Confirm(obstacle, tell)),
        Sight.Closed => AskAsync(client, tell, cancellationToken),
        Sight.Open when MayListen => ListenAsync(client, tell, cancellationToken),
        _ => LookAsync(client, tell, cancellationToken),
    };

    /// <summary>These last for days: the list, which is read for all servers together, is quick enough to see their end.</summary>
    private Sight Confirm(ServerObstacle obstacle, Action<ServerNews> tell)
    {
        Hear();
        if (Conditions.Of(obstacle) is { } closed)
            tell(new ServerNews.State(closed, IsLive: false));
        return Sight.Closed;
    }

    private void Hear() => (_heardAt, _hasHeard, _trouble) = (clock.GetUtcNow(), true, null);

    private Sight Refuse(SilenceReason reason)
    {
        _refusal = reason;
        return Sight.Refused;
    }

    private void RestSocket() => _listensFrom = clock.GetUtcNow() + SocketRest;
}

/// <summary>How a look at a server went.</summary>
internal enum Sight
{
    /// <summary>It answers.</summary>
    Open,

    /// <summary>Its panel told what closes it.</summary>
    Closed,

    /// <summary>Nobody could tell.</summary>
    Silent,

    /// <summary>This key may not see it.</summary>
    Refused,
}

/// <summary>What a list of the key's servers says of one; nothing when the list could not be read.</summary>
internal readonly record struct Glance(ServerEntry? Entry, bool IsMissing, bool IsKeyRefused);
