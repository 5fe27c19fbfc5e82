using Microsoft.Extensions.DependencyInjection;
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
        .AddBotModule<SetupModule>()
        .AddBotModule<SetupButtons>();
}
