using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Activity;

internal static class ActivityServices
{
    public static IServiceCollection AddActivity(this IServiceCollection services) => services
        .AddSecretMask()
        .AddSingleton<ActivityWords>()
        .AddSingleton<ActivityPages>()
        .AddSingleton<ActivityDesk>()
        .AddBotModule<ActivityModule>();
}
