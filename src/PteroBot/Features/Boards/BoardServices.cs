using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Boards;

internal static class BoardServices
{
    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton<BoardBook>()
        .AddSingleton<IStandsInChannels>(provider => provider.GetRequiredService<BoardBook>())
        .AddSingleton<NodesReader>()
        .AddSingleton<BoardContents>()
        .AddSingleton<BoardEnds>()
        .AddSingleton<BoardRefresher>()
        .AddSingleton<BoardServers>()
        .AddSingleton<BoardDesk>()
        .AddSingleton<BoardList>()
        .AddSingleton<BoardPresses>()
        .AddHostedService<BoardWorker>()
        .AddBotModule<BoardModule>()
        .AddBotModule<BoardButtons>();
}
