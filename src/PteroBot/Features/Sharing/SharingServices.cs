using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Sharing;

internal static class SharingServices
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services
        .AddSingleton<SharingDesk>()
        .AddSingleton<SharingCheck>()
        .AddBotModule<AccessModule>()
        .AddBotModule<SharingButtons>();
}
