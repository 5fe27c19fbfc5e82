using Microsoft.Extensions.DependencyInjection;
using PteroBot.Approvals;
using PteroBot.Interactions;

namespace PteroBot.Features.Power;

internal static class PowerServices
{
    public static IServiceCollection AddPower(this IServiceCollection services) => services
        .AddSingleton<PowerControl>()
        .AddSingleton<PowerDesk>()
        .AddSingleton<IApprovedWork, ApprovedPower>()
        .AddBotModule<PowerModule>()
        .AddBotModule<PowerButtons>();
}
