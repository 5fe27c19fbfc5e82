using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Servers of which a test tells, alerts that listen, and a Discord that keeps what it is told.</summary>
internal sealed class AlertStage : IAsyncDisposable
{
    private readonly List<string> _ids = [];
    private Dictionary<int, DirectSource> _sources = [];
    private ServerFeeds _feeds = null!;

    private AlertStage(FeatureWorld world) => (World, Post) = (world, new FakePost(world.Clock));

    public FeatureWorld World { get; }

    public FakePost Post { get; }

    public AlertWatcher Alerts { get; private set; } = null!;

    public AlertRights Rights { get; private set; } = null!;

    public AlertBook Book => World.Get<AlertBook>();

    public DateTimeOffset Now => World.Clock.GetUtcNow();

    public static async Task<AlertStage> StartAsync(int servers = 1, bool areRunning = true)
    {
        var stage = new AlertStage(await FeatureWorld.StartAsync());
        stage.Start(servers);
        for (var server = 0; areRunning && server < servers; server++)
            stage.Tell(server, ServerCondition.Running);
        return stage;
    }

    /// <summary>An alert of Nora's in Harbour, for the first servers. It stands for the guild, so that her own rights play no part.</summary>
    public static Alert Of(string id, int servers, params AlertKind[] kinds) => new()
    {
        Id = id,
        Standing = new Standing { GuildId = FeatureWorld.Harbour, CreatorId = 1, Panel = PanelStub.Address.ToString(), IsCommunity = true },
        CreatorName = "nora",
        Covers = BoardKind.Servers,
        Servers = [.. Enumerable.Range(0, servers).Select(ServerOf)],
        Kinds = kinds,
        ChannelId = 7,
        Rules = new AlertRules(),
        CreatedAt = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public static BoardServer ServerOf(int server) => new($"aaaaa{server:000}", UuidOf(server), NameOf(server));

    public static string NameOf(int server) => $"Server {server:00}";

    public static Guid UuidOf(int server) => new($"{server + 1:00000000000000000000000000000000}");

    public async Task AddAsync(Alert alert)
    {
        await Book.AddAsync(alert, 100, CancellationToken.None);
        await Alerts.OpenAsync(alert, CancellationToken.None);
        _ids.Add(alert.Id);
        await TickAsync();
    }

    public void Tell(int server, ServerCondition condition, bool live = true) => _sources[server].Tell(new ServerNews.State(condition, live));

    public void Tell(int server, ServerHappening happening) => _sources[server].Tell(new ServerNews.Happening(happening));

    public void TellUsage(int server, double cpu) => _sources[server].Tell(new ServerNews.Figures(new ServerUsage(cpu, 1, 1, 1, 1, TimeSpan.FromHours(1))));

    public void TellPlayers(int server, int online) => _feeds.Tell(new FeedKey(PanelStub.Address.ToString(), UuidOf(server).ToString()), new PlayerCount(online, 20));

    public void Silence(int server, SilenceReason reason) => _sources[server].Tell(new ServerNews.Silence(reason));

    /// <summary>As the node tells it: offline, and a moment later why.</summary>
    public void Crash(int server, int? code = 1)
    {
        Tell(server, ServerCondition.Offline);
        Tell(server, new ServerHappening.Crashed(code, code == 137));
    }

    public void Stop(int server)
    {
        Tell(server, ServerCondition.Stopping);
        Tell(server, ServerCondition.Offline);
    }

    /// <summary>So many seconds, with a tick in each.</summary>
    public async Task TickAsync(int seconds = 1)
    {
        for (var second = 0; second < seconds; second++)
        {
            await Alerts.TickAsync(CancellationToken.None);
            World.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The process is gone from one moment to the next; nothing is said goodbye to.</summary>
    public void Kill()
    {
        foreach (var id in _ids)
            Alerts.Close(id);
        foreach (var source in _sources.Values)
            source.End();
    }

    /// <summary>A new process, which knows what lies in the store.</summary>
    public void Start(int servers)
    {
        _feeds = new ServerFeeds(new SeenStates(World.Clock), World.Clock, NullLogger<ServerFeeds>.Instance);
        _sources = Enumerable.Range(0, servers).ToDictionary(server => server, _ => new DirectSource());
        foreach (var (server, source) in _sources)
            _feeds.Watch(new FeedKey(PanelStub.Address.ToString(), UuidOf(server).ToString()), "script", source);
        var watches = new StandingWatches(_feeds, World.Get<StandingKeys>(), World.Get<StandingLists>(), World.Get<SocketPace>(), World.Clock);
        Rights = new AlertRights(World.Get<AccessControl>(), World.Get<Administration>(), World.Get<ServerDirectory>(), World.Get<SharedServers>(), Post);
        Alerts = new AlertWatcher(Book, new AlertDelivery(Book, Rights, Post, new ChannelPace(World.Clock), World.Clock, NullLogger<AlertDelivery>.Instance), Rights,
            new AlertEnds(Book, World.Get<AuditLog>(), Post, World.Get<GuildLanguages>(), NullLogger<AlertEnds>.Instance), new AlertBackups(World.Get<StandingKeys>(), World.Clock), Post, World.Get<GuildLanguages>(), watches, World.Clock, NullLogger<AlertWatcher>.Instance);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
