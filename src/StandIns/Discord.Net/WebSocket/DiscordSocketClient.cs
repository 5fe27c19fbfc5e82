using System.Collections.Concurrent;
using Discord.Net;
using Discord.Net.Gateway;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>One shard: a gateway connection and the guilds that come over it.</summary>
public partial class DiscordSocketClient : BaseSocketClient
{
    private readonly AsyncEvent<Func<Task>> _connected = new();
    private readonly AsyncEvent<Func<Exception, Task>> _disconnected = new();
    private readonly AsyncEvent<Func<Task>> _ready = new();
    private readonly AsyncEvent<Func<int, int, Task>> _latencyUpdated = new();
    private readonly ConcurrentDictionary<ulong, SocketGuild> _guilds = [];
    private readonly DiscordShardedClient _parent;
    private GatewayPresence _presence = new();
    private GatewayShard _shard;
    private CancellationTokenSource _stop;
    private Task _running = Task.CompletedTask;

    public DiscordSocketClient()
        : this(new DiscordSocketConfig())
    {
    }

    public DiscordSocketClient(DiscordSocketConfig config)
        : this(config, new RestApi(config), null, config.ShardId ?? 0)
    {
    }

    internal DiscordSocketClient(DiscordSocketConfig config, RestApi api, DiscordShardedClient parent, int shardId)
        : base(config, api)
    {
        _parent = parent;
        ShardId = shardId;
        _queue = new EventQueue(config.HandlerTimeout, config.Time, WriteLogHere);
        _readiness = new Readiness(TimeSpan.FromMilliseconds(config.MaxWaitBetweenGuildAvailablesBeforeReady), config.Time, OnAllGuildsHere);
    }

    public event Func<Task> Connected
    {
        add => _connected.Add(value);
        remove => _connected.Remove(value);
    }

    public event Func<Exception, Task> Disconnected
    {
        add => _disconnected.Add(value);
        remove => _disconnected.Remove(value);
    }

    /// <summary>The guilds have arrived; raised once for each new session, not when one is resumed.</summary>
    public event Func<Task> Ready
    {
        add => _ready.Add(value);
        remove => _ready.Remove(value);
    }

    public event Func<int, int, Task> LatencyUpdated
    {
        add => _latencyUpdated.Add(value);
        remove => _latencyUpdated.Remove(value);
    }

    public int ShardId { get; }
    public override ConnectionState ConnectionState => _state;
    public override int Latency { get; protected set; }
    public override UserStatus Status { get; protected set; } = UserStatus.Online;
    public override IActivity Activity { get; protected set; }
    public override IReadOnlyCollection<SocketGuild> Guilds => [.. _guilds.Values];

    /// <summary>The bot's own account, as READY gave it.</summary>
    internal WireUser OwnUser { get; private set; }

    public override SocketGuild GetGuild(ulong id) => _guilds.GetValueOrDefault(id);

    public override SocketChannel GetChannel(ulong id)
    {
        // There is no index of channels: it would cost more memory than all the guilds.
        foreach (var guild in _guilds.Values)
        {
            if (guild.GetChannel(id) is { } channel)
                return channel;
        }
        return null;
    }

    public async ValueTask<IChannel> GetChannelAsync(ulong id, RequestOptions options = null) =>
        GetChannel(id) ?? (IChannel)await RestChannel.FindAsync(this, id, options);

    public async ValueTask<IUser> GetUserAsync(ulong id, RequestOptions options = null) => await RestUser.FindAsync(this, id, options);

    /// <summary>Connects in the background, and again whenever the connection is lost.</summary>
    public override Task StartAsync()
    {
        if (!_running.IsCompleted)
            return Task.CompletedTask;
        _stop = new CancellationTokenSource();
        _shard = new GatewayShard(NewSettings(), new Listener(this));
        _running = RunAsync(_shard, _stop.Token);
        return Task.CompletedTask;
    }

    public override async Task StopAsync()
    {
        if (_stop is null)
            return;
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _stop = null;
    }

    public override Task SetStatusAsync(UserStatus status)
    {
        Status = status;
        return SetPresenceAsync(_presence with { Status = status });
    }

    public override Task SetGameAsync(string name, string streamUrl = null, ActivityType type = ActivityType.Playing)
    {
        Activity = string.IsNullOrEmpty(name) ? null : new Game(name, streamUrl is null ? type : ActivityType.Streaming);
        return SetPresenceAsync(_presence with { Activity = Activity, StreamUrl = streamUrl });
    }

    public override Task SetActivityAsync(IActivity activity)
    {
        Activity = activity;
        return SetPresenceAsync(_presence with { Activity = activity, StreamUrl = null });
    }

    public override Task SetCustomStatusAsync(string status) => SetActivityAsync(string.IsNullOrEmpty(status) ? null : new CustomStatusGame(status));

    public async Task<IReadOnlyCollection<SocketApplicationCommand>> BulkOverwriteGlobalApplicationCommandsAsync(ApplicationCommandProperties[] properties, RequestOptions options = null) =>
        await SocketApplicationCommand.SetAllAsync(this, properties, options);

    internal override IChannel FindCachedChannel(ulong id) => GetChannel(id);

    internal override IGuild FindCachedGuild(ulong id) => GetGuild(id);

    internal override Task StartCoreAsync() => StartAsync();

    internal override Task StopCoreAsync() => StopAsync();

    internal override Task OnLogoutAsync() => StopAsync();

    internal override async ValueTask DisposeAsyncCore()
    {
        await StopAsync();
        await base.DisposeAsyncCore();
    }

    internal override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _stop?.Cancel();
        _readiness.Dispose();
    }

    private async Task RunAsync(GatewayShard shard, CancellationToken stop)
    {
        try
        {
            await shard.RunAsync(stop);
        }
        // Nothing is expected here; silence would leave a bot that is up and deaf.
        catch (Exception e)
        {
            WriteLogHere(LogSeverity.Critical, "The gateway loop has failed.", e);
            Raise(e, DisconnectedAsync);
        }
    }

    private Task SetPresenceAsync(GatewayPresence presence)
    {
        _presence = presence;
        return _shard?.SendPresenceAsync(CancellationToken.None) ?? Task.CompletedTask;
    }

    private GatewaySettings NewSettings() => new()
    {
        Token = Token ?? throw new InvalidOperationException("You must be logged in before starting."),
        Intents = (int)BaseConfig.GatewayIntents,
        ShardId = ShardId,
        TotalShards = _parent?.TotalShards ?? BaseConfig.TotalShards ?? 1,
        LargeThreshold = BaseConfig.LargeThreshold,
        ConnectionTimeout = TimeSpan.FromMilliseconds(BaseConfig.ConnectionTimeout),
        Address = FindAddressAsync,
        Presence = () => _presence,
        NewSocket = BaseConfig.NewSocket,
        Identify = _parent?.IdentifyGate ?? new IdentifyGate(1, BaseConfig.Time),
        Time = BaseConfig.Time,
        Jitter = BaseConfig.Jitter,
    };

    private async Task<string> FindAddressAsync(CancellationToken cancellationToken) =>
        BaseConfig.GatewayHost ?? (await Api.GetGatewayBotAsync(new RequestOptions { CancelToken = cancellationToken })).Url + GatewaySettings.Query;
}
