using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<AlertBook>()
        .AddSingleton<IStandsInChannels>(provider => provider.GetRequiredService<AlertBook>())
        .AddSingleton<IAlertPost, AlertPost>()
        .AddSingleton<AlertRights>()
        .AddSingleton<AlertBackups>()
        .AddSingleton<AlertDelivery>()
        .AddSingleton<AlertEnds>()
        .AddSingleton<AlertWatcher>()
        .AddSingleton<AlertDesk>()
        .AddHostedService<AlertWorker>()
        .AddBotModule<AlertModule>()
        .AddBotModule<AlertButtons>();
}
