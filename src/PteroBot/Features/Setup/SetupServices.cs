using Microsoft.Extensions.DependencyInjection;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;

namespace PteroBot.Features.Setup;

internal static class SetupServices
{
    public static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddSingleton<PanelCheck>()
        .AddSingleton<AuditChannel>()
        .AddSingleton<SetupLook>()
        .AddSingleton<GuildSetup>()
        .AddSingleton<NodeCheck>()
        .AddSingleton<HealthCheck>()
        .AddStreamBook()
        .AddBotModule<SetupModule>()
        .AddBotModule<SetupButtons>();
}
