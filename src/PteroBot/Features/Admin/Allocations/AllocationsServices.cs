using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Allocations;

internal static class AllocationsServices
{
    public static IServiceCollection AddAdminAllocations(this IServiceCollection services) => services
        .AddSingleton<AllocationsWork>()
        .AddBotModule<AllocationsControls>();
}
