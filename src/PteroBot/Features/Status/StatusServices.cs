using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Features.Status;

internal static class StatusServices
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<SeenStates>()
        .AddSingleton<ServerFeeds>()
        .AddSingleton<ServerDetailsBook>()
        .AddSingleton<LiveCards>()
        .AddSingleton<CardDesk>()
        .AddBotModule<StatusModule>();
}
