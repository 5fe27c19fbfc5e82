using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Status;

internal static class StatusServices
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<ServerDetailsBook>()
        .AddSingleton<LiveCards>()
        .AddSingleton<CardDesk>()
        .AddBotModule<StatusModule>();
}
