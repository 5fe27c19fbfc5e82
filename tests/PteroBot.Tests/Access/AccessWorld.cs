using Discord;
using Discord.Interactions;
using Discord.Rest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Moq;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Account;
using PteroBot.Features.Links;
using PteroBot.Features.Setup;
using PteroBot.Hosting;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rooms;
using PteroBot.TestKit;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Access;

/// <summary>Two people, two guilds, a real store in a folder of its own, and a panel that a test scripts.</summary>
internal sealed class AccessWorld : IAsyncDisposable
{
    public const ulong Harbour = 100;
    public const ulong Lighthouse = 200;
    public const ulong AdminRole = 110;
    public const string NoraKey = "ptlc_NoraNoraNoraNoraNoraNoraNoraNoraNoraNoraNor";
    public const string SamKey = "ptlc_SamSamSamSamSamSamSamSamSamSamSamSamSamSamS";
    public const string GuildKey = "ptla_HarbourHarbourHarbourHarbourHarbourHarbourH";

    private readonly ServiceProvider _services;

    public AccessWorld(params (string Key, string? Value)[] settings)
    {
        Folder = Directory.CreateTempSubdirectory("pterobot-test-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:Path", Path.Combine(Folder, "bot.db")),
            new("Security:MasterKeyFile", Path.Combine(Folder, "master.key")),
            new("Panels:AllowPrivate", "true"),
            .. settings.Select(s => KeyValuePair.Create(s.Key, s.Value)),
        ]).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddBotOptions(configuration).AddBotStorage(configuration).AddAccess().AddRooms().AddAuditKeeping().AddInteractions()
            .AddSingleton(Mock.Of<IDiscordClient>())
            .AddSingleton(Mock.Of<IPlayersNow>())
            .AddSingleton(new InteractionService(new DiscordRestClient(), BotServices.ServiceConfig()))
            .AddSingleton<IPanels>(provider => new Panels(new PanelOptions { AllowPrivate = true, Retries = 0 }, Clock, provider.GetService<ILoggerFactory>(), _ => Http))
            .AddChannels().AddLinks().AddAccount().AddSetup();
        _services = services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)).BuildServiceProvider();
    }

    public string Folder { get; }

    public ManualClock Clock { get; } = new();

    public StubHttp Http { get; } = new();

    public LogLines Logs { get; } = new();

    /// <summary>What the panel answers.</summary>
    public PanelScript Script => field ??= new PanelScript(Http);

    public static PanelAddress Panel { get; } = PanelAddress.Parse("https://panel.example.com");

    public static PanelAddress OtherPanel { get; } = PanelAddress.Parse("https://other.example.com");

    /// <summary>Owner of guild Harbour; no panel administrator.</summary>
    public static Actor Nora { get; } = new(1, "nora", Harbour, [], ManagesGuild: true);

    /// <summary>Has the admin role of Harbour.</summary>
    public static Actor Adam { get; } = new(2, "adam", Harbour, [AdminRole], ManagesGuild: false);

    /// <summary>A member without anything.</summary>
    public static Actor Sam { get; } = new(3, "sam", Harbour, [], ManagesGuild: false);

    /// <summary>Brings an interaction through the dispatcher and gives what Discord was told.</summary>
    public async Task<IReadOnlyList<string>> HandleAsync(RecordedReplies replies)
    {
        await Get<ModuleLoader>().LoadAsync();
        await Get<InteractionDispatcher>().HandleAsync(replies.Interaction, null);
        return replies.Calls;
    }

    public IServiceProvider Services => _services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static Actor In(Actor actor, ulong? guild) => actor with { GuildId = guild, RoleIds = guild == Harbour ? actor.RoleIds : [], ManagesGuild = false };

    public Task<Link> LinkAsync(Actor actor, string key, PanelAddress? panel = null) =>
        Get<LinkVault>().SaveAsync(actor.UserId, panel ?? Panel, PanelKey.Parse(key),
            new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = actor.Name } }, CancellationToken.None);

    public Task SetUpAsync(ulong guild = Harbour, PanelAddress? panel = null) =>
        Get<GuildVault>().ChangeAsync(guild, g => g.WithDefault(panel ?? Panel) with { AdminRole = guild == Harbour ? AdminRole : null }, CancellationToken.None);

    public Task KeepGuildKeyAsync(ulong guild = Harbour) =>
        Get<GuildVault>().SaveKeyAsync(guild, Panel, PanelKey.Parse(GuildKey), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
