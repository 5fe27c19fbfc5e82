using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

internal static class StartupServices
{
    public static IServiceCollection AddStartup(this IServiceCollection services) => services
        .AddSingleton<RoomShelf<EggVariable>>()
        .AddSingleton<RoomShelf<ImageChoice>>()
        .AddSingleton<IRoomMemory, StartupMemory>()
        .AddSingleton<StartupWork>()
        .AddSingleton<StartupForms>()
        .AddBotModule<StartupModule>()
        .AddBotModule<StartupControls>();
}
