using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Nodes;

internal static class NodesServices
{
    public static IServiceCollection AddAdminNodes(this IServiceCollection services) => services
        .AddAdminShelf(NodesWork.ReadAsync, TimeSpan.FromSeconds(30))
        .AddSingleton<NodesWork>()
        .AddBotModule<NodesControls>();
}
