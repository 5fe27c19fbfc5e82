using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal static class AdminServices
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services
        .AddSingleton<AdminShelf>()
        .AddSingleton<AdminServers>()
        .AddSingleton<AdminServersDesk>()
        .AddBotModule<AdminModule>()
        .AddBotModule<AdminServersButtons>();
}
