using System.Collections.Concurrent;
using System.Net;
using Discord;
using Discord.Interactions;
using Discord.Rest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Moq;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Players.Queries;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Storage;
using PteroBot.TestKit;
using PteroBot.Tests.Access;
using PteroBot.Tests.Features.Players;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>The whole bot without Discord's network: interactions go in, answers come out; the store is real and the panel is a route table.</summary>
internal sealed class FeatureWorld : IAsyncDisposable
{
    public const ulong Harbour = 100;
    public const ulong Lighthouse = 200;
    public const ulong AdminRole = 110;
    public const string Survival = "7250dc0e";

    private readonly string _folder = Directory.CreateTempSubdirectory("pterobot-test-").FullName;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;

    private FeatureWorld((string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:Path", Path.Combine(_folder, "bot.db")),
            new("Security:MasterKeyFile", Path.Combine(_folder, "master.key")),
            new("Panels:Default", PanelStub.Address.ToString()),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
        ]).Build();
        var lifetime = new Mock<IHostApplicationLifetime>();
        lifetime.Setup(l => l.ApplicationStopping).Returns(_stopping.Token);
        _services = new ServiceCollection().AddLogging().AddBot(configuration)
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .Replace(ServiceDescriptor.Singleton<IPanels>(new Panels(new PanelOptions { Retries = 0 }, Clock, null, _ => Http)))
            .Replace(ServiceDescriptor.Singleton(Mock.Of<IDiscordClient>()))
            .Replace(ServiceDescriptor.Singleton<IGameQueries>(Games))
            .Replace(ServiceDescriptor.Singleton(Mock.Of<IChannelRights>()))
            .Replace(ServiceDescriptor.Singleton(new InteractionService(new DiscordRestClient(), BotServices.ServiceConfig())))
            .AddSingleton(lifetime.Object)
            .BuildServiceProvider();
        Http.Watching = NoteAsync;
    }

    /// <summary>What was changed on the panel while no record of it was there: nothing ever is. A record is written before the panel is called, and completed after.</summary>
    public ConcurrentQueue<string> Unrecorded { get; } = [];

    public ManualClock Clock { get; } = new();

    public StubHttp Http { get; } = new();

    /// <summary>The game servers themselves.</summary>
    public FakeGames Games { get; } = new();

    public PanelScript Script => field ??= new PanelScript(Http);

    /// <summary>Owns Survival.</summary>
    public static IGuildUser Nora { get; } = FakeInteractions.Member(1, Harbour, []);

    /// <summary>Has the admin role of Harbour, and an account without servers.</summary>
    public static IGuildUser Adam { get; } = FakeInteractions.Member(2, Harbour, [AdminRole], name: "adam");

    /// <summary>Has an account without servers.</summary>
    public static IGuildUser Mia { get; } = FakeInteractions.Member(3, Harbour, [], name: "mia");

    /// <summary>Has linked nothing.</summary>
    public static IGuildUser Sam { get; } = FakeInteractions.Member(4, Harbour, [], name: "sam");

    public IEnumerable<string> Asked => Http.Requests.Select(r => $"{r.Method} {r.Uri.AbsolutePath}");

    /// <summary>What was asked of servers, lists of one's own apart.</summary>
    public IEnumerable<string> AskedOfServers => Asked.Where(a => a.Contains("/servers", StringComparison.Ordinal));

    public static async Task<FeatureWorld> StartAsync(params (string Key, string? Value)[] settings)
    {
        var world = new FeatureWorld(settings);
        await world._services.GetRequiredService<ModuleLoader>().LoadAsync();
        world.Script.Servers(AccessWorld.NoraKey, (Survival, "Survival"));
        world.Script.Servers(AccessWorld.SamKey);
        await world.LinkAsync(1, AccessWorld.NoraKey);
        await world.LinkAsync(2, AccessWorld.SamKey);
        await world.LinkAsync(3, AccessWorld.SamKey);
        await world.Get<GuildVault>().ChangeAsync(Harbour, g => (g with { AdminRole = AdminRole }).With(PanelStub.Address, kept => kept with { Software = PanelDialect.Pterodactyl.Name }), CancellationToken.None);
        await world.Get<GuildVault>().SaveKeyAsync(Harbour, PanelStub.Address, PanelKey.Parse(AccessWorld.GuildKey), CancellationToken.None);
        return world;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs an interaction to its end; the clock goes on whenever nothing else does.</summary>
    public async Task<IReadOnlyList<string>> HandleAsync(RecordedReplies replies)
    {
        var handling = Get<InteractionDispatcher>().HandleAsync(replies.Interaction, null);
        for (var i = 0; i < 500 && !handling.IsCompleted; i++)
        {
            await UntilIdleAsync(replies, handling);
            // Whoever waits for long waits for a timer.
            Clock.AdvanceToNext(TimeSpan.FromSeconds(1), i < 5 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(10));
        }
        await handling.WaitAsync(TimeSpan.FromSeconds(10));
        return replies.Calls;
    }

    private async Task UntilIdleAsync(RecordedReplies replies, Task handling)
    {
        var before = (-1, -1, -1);
        for (var quiet = 0; quiet < 20 && !handling.IsCompleted; quiet++)
        {
            await Task.WhenAny(handling, Task.Delay(2));
            var now = (Http.Requests.Count, replies.Calls.Count, Clock.PendingTimers);
            quiet = now == before ? quiet : 0;
            before = now;
        }
    }

    /// <summary>Survival in this state, for a key that may not listen to it.</summary>
    public FeatureWorld WithSurvival(string state)
    {
        Http.On("GET", $"/api/client/servers/{Survival}", HttpStatusCode.OK, PanelStub.Server(Survival, "Survival"));
        Http.On("GET", $"/api/client/servers/{Survival}/resources", HttpStatusCode.OK, PanelStub.Resources(state));
        Http.On("GET", $"/api/client/servers/{Survival}/websocket", HttpStatusCode.Forbidden,
            """{"errors":[{"code":"HttpForbiddenException","status":"403","detail":"You do not have permission to connect to this server's websocket."}]}""");
        return this;
    }

    /// <summary>The changes that are on record; whoever was not even let in changed nothing.</summary>
    public async Task<IReadOnlyList<AuditRecord>> AuditAsync(ulong guild = Harbour) => [.. (await RecordsAsync(guild)).Where(record => record.Action != "gate.refuse")];

    /// <summary>Who was refused by our own rules.</summary>
    public async Task<IReadOnlyList<AuditRecord>> RefusalsAsync(ulong guild = Harbour) => [.. (await RecordsAsync(guild)).Where(record => record.Action == "gate.refuse")];

    private async Task<IReadOnlyList<AuditRecord>> RecordsAsync(ulong guild) =>
        [.. (await Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.ByGuild.Where(guild), CancellationToken.None)).Select(r => r.Value)];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _services.DisposeAsync();
        _stopping.Dispose();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Unrecorded);
    }

    private async Task NoteAsync(SeenRequest request)
    {
        if (request.Method == "GET" || IsOffer(request))
            return;
        var pending = await Get<IDocumentStore>().QueryAsync(AuditDocuments.Type, AuditDocuments.Pending.Where(), CancellationToken.None);
        if (pending.Count == 0)
            Unrecorded.Enqueue($"{request.Method} {request.Path}");
    }

    /// <summary>What <c>/setup</c> offers to learn what a key may: it has no name, so that the panel cannot take it.</summary>
    private static bool IsOffer(SeenRequest request) => Offers.Any(start => request.Body.StartsWith(start, StringComparison.Ordinal));

    private static readonly string[] Offers = ["""{"name":"",""", """{"email":"",""", """{"short":"",""", """{"short":""}""", """{"ip":"",""", """{"database":"","""];

    /// <summary>Links a person with a key; which servers it opens, the script tells.</summary>
    public Task LinkAsync(ulong user, string key) => Get<LinkVault>().SaveAsync(user, PanelStub.Address, PanelKey.Parse(key),
        new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "nora" } }, CancellationToken.None);
}
