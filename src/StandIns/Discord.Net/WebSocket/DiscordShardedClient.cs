using Discord.Net;
using Discord.Net.Gateway;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>Several shards behind one face.</summary>
public class DiscordShardedClient : BaseSocketClient
{
    private readonly int[] _ids;
    private DiscordSocketClient[] _shards = [];

    public DiscordShardedClient()
        : this(null, new DiscordSocketConfig())
    {
    }

    public DiscordShardedClient(DiscordSocketConfig config)
        : this(null, config)
    {
    }

    public DiscordShardedClient(int[] ids)
        : this(ids, new DiscordSocketConfig())
    {
    }

    public DiscordShardedClient(int[] ids, DiscordSocketConfig config)
        : base(config, new RestApi(config))
    {
        if (config.ShardId is not null)
            throw new ArgumentException($"{nameof(config.ShardId)} must not be set.", nameof(config));
        if (ids is not null && config.TotalShards is null)
            throw new ArgumentException($"Custom ids are not supported when {nameof(config.TotalShards)} is not specified.", nameof(config));
        _ids = ids;
    }

    public event Func<DiscordSocketClient, Task> ShardConnected
    {
        add => ShardConnectedEvent.Add(value);
        remove => ShardConnectedEvent.Remove(value);
    }

    public event Func<Exception, DiscordSocketClient, Task> ShardDisconnected
    {
        add => ShardDisconnectedEvent.Add(value);
        remove => ShardDisconnectedEvent.Remove(value);
    }

    public event Func<DiscordSocketClient, Task> ShardReady
    {
        add => ShardReadyEvent.Add(value);
        remove => ShardReadyEvent.Remove(value);
    }

    public event Func<int, int, DiscordSocketClient, Task> ShardLatencyUpdated
    {
        add => ShardLatencyUpdatedEvent.Add(value);
        remove => ShardLatencyUpdatedEvent.Remove(value);
    }

    /// <summary>The mean of the shards'.</summary>
    public override int Latency
    {
        get => _shards.Length == 0 ? 0 : (int)_shards.Average(shard => shard.Latency);
        protected set { }
    }

    public override UserStatus Status { get; protected set; } = UserStatus.Online;
    public override IActivity Activity { get; protected set; }
    public IReadOnlyCollection<DiscordSocketClient> Shards => _shards;
    public override IReadOnlyCollection<SocketGuild> Guilds => [.. _shards.SelectMany(shard => shard.Guilds)];

    internal AsyncEvent<Func<DiscordSocketClient, Task>> ShardConnectedEvent { get; } = new();
    internal AsyncEvent<Func<Exception, DiscordSocketClient, Task>> ShardDisconnectedEvent { get; } = new();
    internal AsyncEvent<Func<DiscordSocketClient, Task>> ShardReadyEvent { get; } = new();
    internal AsyncEvent<Func<int, int, DiscordSocketClient, Task>> ShardLatencyUpdatedEvent { get; } = new();
    internal int TotalShards { get; private set; } = 1;
    internal IdentifyGate IdentifyGate { get; private set; }

    public override Task StartAsync() => Task.WhenAll(_shards.Select(shard => shard.StartAsync()));

    public override Task StopAsync() => Task.WhenAll(_shards.Select(shard => shard.StopAsync()));

    public DiscordSocketClient GetShard(int id) => _shards.FirstOrDefault(shard => shard.ShardId == id);

    public int GetShardIdFor(IGuild guild) => ShardIdFor(guild?.Id ?? 0);

    public DiscordSocketClient GetShardFor(IGuild guild) => GetShard(GetShardIdFor(guild));

    public override SocketGuild GetGuild(ulong id) => GetShard(ShardIdFor(id))?.GetGuild(id);

    public override SocketChannel GetChannel(ulong id) => _shards.Select(shard => shard.GetChannel(id)).FirstOrDefault(channel => channel is not null);

    public override Task SetStatusAsync(UserStatus status)
    {
        Status = status;
        return Task.WhenAll(_shards.Select(shard => shard.SetStatusAsync(status)));
    }

    public override Task SetGameAsync(string name, string streamUrl = null, ActivityType type = ActivityType.Playing)
    {
        Activity = string.IsNullOrEmpty(name) ? null : new Game(name, streamUrl is null ? type : ActivityType.Streaming);
        return Task.WhenAll(_shards.Select(shard => shard.SetGameAsync(name, streamUrl, type)));
    }

    public override Task SetActivityAsync(IActivity activity)
    {
        Activity = activity;
        return Task.WhenAll(_shards.Select(shard => shard.SetActivityAsync(activity)));
    }

    public override Task SetCustomStatusAsync(string status) => SetActivityAsync(string.IsNullOrEmpty(status) ? null : new CustomStatusGame(status));

    public async Task<IReadOnlyCollection<SocketApplicationCommand>> BulkOverwriteGlobalApplicationCommandsAsync(ApplicationCommandProperties[] properties, RequestOptions options = null) =>
        await SocketApplicationCommand.SetAllAsync(_shards[0], properties, options);

    internal void SetCurrentUser(SocketSelfUser user, WireUser wire)
    {
        CurrentUser = user;
        Rest.CurrentUser = new RestSelfUser(Rest, wire);
    }

    internal override IChannel FindCachedChannel(ulong id) => GetChannel(id);

    internal override IGuild FindCachedGuild(ulong id) => GetGuild(id);

    internal override Task StartCoreAsync() => StartAsync();

    internal override Task StopCoreAsync() => StopAsync();

    internal override async Task OnLoginAsync()
    {
        var gateway = await Api.GetGatewayBotAsync(null);
        TotalShards = BaseConfig.TotalShards ?? gateway.Shards;
        IdentifyGate = new IdentifyGate(gateway.SessionStartLimit?.MaxConcurrency ?? 1, BaseConfig.Time);
        _shards = [.. (_ids ?? [.. Enumerable.Range(0, TotalShards)]).Select(id => new DiscordSocketClient(BaseConfig, Api, this, id))];
        foreach (var shard in _shards)
            await shard.LoginAsync(TokenType, Token, validateToken: false);
        await SetActivityAsync(Activity);
        await SetStatusAsync(Status);
    }

    internal override Task OnLogoutAsync() => Task.WhenAll(_shards.Select(shard => shard.LogoutAsync()));

    internal override async ValueTask DisposeAsyncCore()
    {
        foreach (var shard in _shards)
            await shard.DisposeAsync();
        await base.DisposeAsyncCore();
    }

    internal override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        foreach (var shard in _shards)
            shard.Dispose();
    }

    private int ShardIdFor(ulong guildId) => (int)((guildId >> 22) % (ulong)TotalShards);
}
