using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Features.Admin.Servers.Databases;
using PteroBot.Features.Admin.Servers.Drafts;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

internal static class ServersServices
{
    public static IServiceCollection AddAdminServers(this IServiceCollection services) => services
        .AddAdminShelf(AdminServers.ReadAsync, TimeSpan.FromSeconds(30))
        .AddSingleton<AdminServers>()
        .AddSingleton<ServerChoices>()
        .AddSingleton<ServerInstallation>()
        .AddSingleton<AdminServersDesk>()
        .AddBotModule<ServersButtons>()
        .AddDrafts()
        .AddSingleton<DatabaseShelf>()
        .AddSingleton<ServerDatabases>()
        .AddSingleton<ServerDatabasesDesk>()
        .AddBotModule<ServerDatabaseControls>()
        .AddBulk();

    private static IServiceCollection AddDrafts(this IServiceCollection services) => services
        .AddSingleton<DraftVault>()
        .AddSingleton<DraftLists>()
        .AddSingleton<DraftBeginning>()
        .AddSingleton<DraftChanges>()
        .AddSingleton<DraftSending>()
        .AddSingleton<ServerMaking>()
        .AddSingleton<ServerSaving>()
        .AddSingleton<DraftDesk>()
        .AddBotModule<DraftModule>();

    private static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddSecretMask()
        .AddSingleton<BulkVault>()
        .AddSingleton<BulkPlanning>()
        .AddSingleton<BulkAction>()
        .AddSingleton<BulkRunner>()
        .AddSingleton<BulkDesk>()
        .AddBotModule<BulkControls>();
}
