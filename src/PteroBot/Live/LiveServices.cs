using Microsoft.Extensions.DependencyInjection;

namespace PteroBot.Live;

internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<SeenStates>()
        .AddSingleton<ServerFeeds>()
        .AddSingleton<StandingKeys>()
        .AddSingleton<StandingLists>()
        .AddSingleton<SocketPace>()
        .AddSingleton<StandingWatches>();
}
