using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Graphs;

internal static class GraphServices
{
    public static IServiceCollection AddGraphs(this IServiceCollection services) => services
        .AddSingleton<GraphDesk>()
        .AddBotModule<GraphButtons>();
}
