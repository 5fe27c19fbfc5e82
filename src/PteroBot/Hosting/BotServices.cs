using Discord;
using Discord.Interactions;
using Discord.WebSocket;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Approvals;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Account;
using PteroBot.Features.Admin;
using PteroBot.Features.Admin.Requests;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Features.Alerts;
using PteroBot.Features.Audit;
using PteroBot.Features.AutoStop;
using PteroBot.Features.Backups;
using PteroBot.Features.Boards;
using PteroBot.Features.Console;
using PteroBot.Features.Console.Streams;
using PteroBot.Features.Files;
using PteroBot.Features.Databases;
using PteroBot.Features.Graphs;
using PteroBot.Features.Help;
using PteroBot.Features.Links;
using PteroBot.Features.Network;
using PteroBot.Features.Players;
using PteroBot.Features.Power;
using PteroBot.Features.Schedules;
using PteroBot.Features.Servers;
using PteroBot.Features.Settings;
using PteroBot.Features.Sharing;
using PteroBot.Features.Setup;
using PteroBot.Features.Startup;
using PteroBot.Features.Status;
using PteroBot.Features.Subusers;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rooms;
using PteroBot.Storage;

namespace PteroBot.Hosting;

/// <summary>Composes the bot.</summary>
internal static class BotServices
{
    /// <summary>Everything.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration) => services
        .AddBotOptions(configuration)
        .AddBotStorage(configuration)
        .AddBotPanel(configuration)
        .AddAccess()
        .AddRooms()
        .AddAuditKeeping()
        .AddLive()
        .AddChannels()
        .AddApprovals()
        .AddInteractions()
        .AddDiscord()
        .AddFeatures()
        .AddRequests(configuration);

    /// <summary>The store with all that lies in it; enough for <c>keys rotate</c>.</summary>
    public static IServiceCollection AddBotStorage(this IServiceCollection services, IConfiguration configuration) => services
        .AddPteroBotStorage(configuration)
        .AddDocumentType(LinkDocuments.Type)
        .AddDocumentType(GuildDocuments.Type)
        .AddDocumentType(GrantDocuments.Type)
        .AddDocumentType(GrantDocuments.Cooldowns)
        .AddDocumentType(ApprovalDocuments.Type)
        .AddDocumentType(AuditDocuments.Type)
        .AddDocumentType(MirrorDocuments.Type)
        .AddRequestDocuments()
        .AddDocumentType(FilePlaceDocuments.Type)
        .AddDocumentType(BoardDocuments.Type)
        .AddDocumentType(PlayerDocuments.Type)
        .AddDocumentType(AlertDocuments.Type)
        .AddDocumentType(AlertDocuments.States)
        .AddDocumentType(AutoStopDocuments.Type)
        .AddDocumentType(StreamDocuments.Type)
        .AddDocumentType(DraftDocuments.Type)
        .AddDocumentType(BulkDocuments.Jobs)
        .AddDocumentType(BulkDocuments.Results)
        .AddDocumentType(RegistrationDocuments.Type);

    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<LinkVault>()
        .AddSingleton<GuildVault>()
        .AddSingleton<Departures>()
        .AddSingleton<GuildLanguages>()
        .AddSingleton<PanelOfPlace>()
        .AddSingleton<PanelReach>()
        .AddSingleton<GrantBook>()
        .AddSingleton<GrantCooldowns>()
        .AddSingleton<GrantTerms>()
        .AddSingleton<SharedServers>()
        .AddSingleton<LentServers>()
        .AddSingleton<ServerDirectory>()
        .AddSingleton<AccessControl>()
        .AddSingleton<Administration>()
        .AddSingleton<AuditLog>()
        .AddSingleton<IRefusalLog, RefusalLog>();

    public static IServiceCollection AddInteractions(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<InteractionMetrics>()
        .AddSingleton<CooldownLedger>()
        .AddSingleton<CommandMentions>()
        .AddSingleton<ICommandRegistry, CommandRegistry>()
        .AddSingleton<CommandRegistrar>()
        .AddSingleton<ModuleLoader>()
        .AddSingleton<InteractionDispatcher>();

    private static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddLinks()
        .AddAccount()
        .AddSetup()
        .AddSharing()
        .AddServers()
        .AddStatus()
        .AddGraphs()
        .AddPower()
        .AddBackups()
        .AddConsole()
        .AddFiles()
        .AddSchedules()
        .AddStartup()
        .AddDatabases()
        .AddNetwork()
        .AddSubusers()
        .AddServerSettings()
        .AddBoards()
        .AddPlayers()
        .AddAlerts()
        .AddAutoStop()
        .AddAdmin()
        .AddAudit()
        .AddHelp();

    internal static IServiceCollection AddBotOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateOnStart();
        services.AddOptions<PanelsOptions>().Bind(configuration.GetSection(PanelsOptions.Section)).ValidateOnStart();
        services.AddOptions<AdminOptions>().Bind(configuration.GetSection(AdminOptions.Section)).ValidateOnStart();
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section)).ValidateOnStart();
        services.AddOptions<AlertsOptions>().Bind(configuration.GetSection(AlertsOptions.Section)).ValidateOnStart();
        services.AddOptions<BoardsOptions>().Bind(configuration.GetSection(BoardsOptions.Section)).ValidateOnStart();
        services.AddOptions<ConsoleOptions>().Bind(configuration.GetSection(ConsoleOptions.Section)).ValidateOnStart();
        services.AddOptions<SchedulesOptions>().Bind(configuration.GetSection(SchedulesOptions.Section)).ValidateOnStart();
        return services
            .AddAuditOptions(configuration)
            .AddPlayersOptions(configuration)
            .AddSingleton<IPostConfigureOptions<DiscordOptions>, TokenFromFile>()
            .AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValues>()
            .AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsRules>()
            .AddSingleton<IValidateOptions<PanelsOptions>, PanelsOptionsValues>()
            .AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValues>()
            .AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsRules>()
            .AddSingleton<IValidateOptions<AlertsOptions>, AlertsOptionsValues>()
            .AddSingleton<IValidateOptions<BoardsOptions>, BoardsOptionsValues>()
            .AddSingleton<IValidateOptions<ConsoleOptions>, ConsoleOptionsRules>()
            .AddSingleton<IValidateOptions<SchedulesOptions>, SchedulesOptionsRules>();
    }

    private static IServiceCollection AddBotPanel(this IServiceCollection services, IConfiguration configuration)
    {
        var panels = new PanelsOptions();
        configuration.GetSection(PanelsOptions.Section).Bind(panels);
        return services.AddPanel(options => options.AllowPrivate = panels.AllowPrivate);
    }

    private static IServiceCollection AddDiscord(this IServiceCollection services) => services
        .AddSingleton<ExitStatus>()
        .AddSingleton<DiscordLogBridge>()
        .AddSingleton<WarmUp>()
        .AddSingleton(provider => DiscordClients.Create(provider.GetRequiredService<IOptions<DiscordOptions>>().Value))
        .AddSingleton<IDiscordClient>(provider => provider.GetRequiredService<DiscordShardedClient>())
        .AddSingleton(provider => new InteractionService(provider.GetRequiredService<DiscordShardedClient>(), ServiceConfig()))
        .AddSingleton<DiscordWorker>()
        .AddSingleton<IGatewayState>(provider => provider.GetRequiredService<DiscordWorker>())
        .AddSingleton<IStatusLine>(provider => provider.GetRequiredService<DiscordWorker>())
        .AddSingleton<PresenceLine>()
        .AddHostedService<PresenceWorker>()
        .AddHostedService<HealthWorker>()
        .AddHostedService(provider => provider.GetRequiredService<DiscordWorker>());

    // The dispatcher waits for the handler, has a scope of its own, and reads the result.
    internal static InteractionServiceConfig ServiceConfig() => new()
    {
        DefaultRunMode = RunMode.Sync,
        AutoServiceScopes = false,
        ThrowOnError = false,
    };
}
