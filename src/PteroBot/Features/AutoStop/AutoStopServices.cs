using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.AutoStop;

internal static class AutoStopServices
{
    public static IServiceCollection AddAutoStop(this IServiceCollection services) => services
        .AddSingleton<AutoStopBook>()
        .AddSingleton<IStandsInChannels>(provider => provider.GetRequiredService<AutoStopBook>())
        .AddSingleton<AutoStopRights>()
        .AddSingleton<AutoStopVoice>()
        .AddSingleton<AutoStopEnds>()
        .AddSingleton<AutoStopRunner>()
        .AddSingleton<AutoStopDesk>()
        .AddHostedService<AutoStopWorker>()
        .AddBotModule<AutoStopModule>()
        .AddBotModule<AutoStopButtons>();
}
