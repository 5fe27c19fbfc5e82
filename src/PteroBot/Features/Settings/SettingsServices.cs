using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddServerSettings(this IServiceCollection services) => services
        .AddSingleton<SettingsWork>()
        .AddBotModule<SettingsModule>()
        .AddBotModule<SettingsControls>();
}
