using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Links;

internal static class LinkServices
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddSingleton<Linking>()
        .AddSingleton<Unlinking>()
        .AddBotModule<LinkModule>()
        .AddBotModule<UnlinkModule>();
}
