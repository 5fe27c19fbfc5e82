using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Servers;

internal static class ServersServices
{
    public static IServiceCollection AddServers(this IServiceCollection services) => services
        .AddSingleton<ServersDesk>()
        .AddBotModule<ServersModule>();
}
