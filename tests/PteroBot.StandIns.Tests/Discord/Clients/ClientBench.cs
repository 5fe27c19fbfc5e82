using System.Net;
using System.Threading.Channels;
using Discord;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Clients;

/// <summary>A sharded client against the fake Discord.</summary>
internal sealed class ClientBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<string> _happened = Channel.CreateUnbounded<string>();
    private readonly Channel<SocketInteraction> _interactions = Channel.CreateUnbounded<SocketInteraction>();
    private readonly Channel<LogMessage> _log = Channel.CreateUnbounded<LogMessage>();
    private readonly Channel<Exception?> _disconnects = Channel.CreateUnbounded<Exception?>();

    private ClientBench(FakeDiscord discord, DiscordSocketConfig config)
    {
        Discord = discord;
        Client = new DiscordShardedClient(config);
        Client.Log += Quietly<LogMessage>(line => _log.Writer.TryWrite(line));
        Client.ShardConnected += Quietly<DiscordSocketClient>(_ => _happened.Writer.TryWrite("connected"));
        Client.ShardReady += Quietly<DiscordSocketClient>(_ => _happened.Writer.TryWrite("ready"));
        Client.GuildAvailable += Quietly<SocketGuild>(guild => _happened.Writer.TryWrite($"available {guild.Id}"));
        Client.GuildUnavailable += Quietly<SocketGuild>(guild => _happened.Writer.TryWrite($"unavailable {guild.Id}"));
        Client.JoinedGuild += Quietly<SocketGuild>(guild => _happened.Writer.TryWrite($"joined {guild.Id}"));
        Client.LeftGuild += Quietly<SocketGuild>(guild => _happened.Writer.TryWrite($"left {guild.Id}"));
        Client.InteractionCreated += Quietly<SocketInteraction>(interaction => _interactions.Writer.TryWrite(interaction));
        Client.ShardDisconnected += (exception, _) =>
        {
            _disconnects.Writer.TryWrite(exception);
            return Task.CompletedTask;
        };
    }

    public FakeDiscord Discord { get; }

    public DiscordShardedClient Client { get; }

    public GatewayPeer Gateway { get; private set; } = null!;

    public static async Task<ClientBench> StartAsync(Action<DiscordSocketConfig>? configure = null)
    {
        var discord = await FakeDiscord.StartAsync();
        var config = discord.Config();
        configure?.Invoke(config);
        var bench = new ClientBench(discord, config);
        await bench.Client.LoginAsync(TokenType.Bot, FakeDiscord.Token);
        await bench.Client.StartAsync();
        bench.Gateway = await discord.NextPeerAsync();
        return bench;
    }

    /// <summary>Up to the point where one guild is there.</summary>
    public static async Task<ClientBench> ReadyAsync(Action<DiscordSocketConfig>? configure = null)
    {
        var bench = await StartAsync(configure);
        await bench.Gateway.ReadyAsync(FakeDiscord.GuildId);
        await bench.Gateway.EventAsync("GUILD_CREATE", Samples.Guild());
        while (await bench.NextAsync() != "ready")
        {
        }
        return bench;
    }

    public async Task<T> InteractAsync<T>(string json) where T : SocketInteraction => Assert.IsType<T>(await InteractAsync(json));

    public async Task<SocketInteraction> InteractAsync(string json)
    {
        await Gateway.EventAsync("INTERACTION_CREATE", json);
        return await _interactions.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    /// <summary>Gives a callback its 204.</summary>
    public void AcceptCallback(ulong id = 600000000000000001) => Discord.Answers[$"POST /api/v10/interactions/{id}/a-token/callback"] = (HttpStatusCode.NoContent, "");

    /// <summary>The next line of the log that is meant; those before it are dropped.</summary>
    public async Task<LogMessage> NextLogAsync(Func<LogMessage, bool> isMeant)
    {
        while (true)
        {
            var line = await _log.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            if (isMeant(line))
                return line;
        }
    }

    public Task<string> NextAsync() => _happened.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<Exception?> NextDisconnectAsync() => _disconnects.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private static Func<T, Task> Quietly<T>(Action<T> act) => argument =>
    {
        act(argument);
        return Task.CompletedTask;
    };
}
