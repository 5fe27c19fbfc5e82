using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Approvals;

internal static class ApprovalServices
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddSingleton<ApprovalBook>()
        .AddSingleton<ApprovalDesk>()
        .AddSingleton<ApprovalUpkeep>()
        .AddHostedService<ApprovalWorker>()
        .AddBotModule<ApprovalButtons>();
}
