using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Console.Streams;

internal static class StreamServices
{
    public static IServiceCollection AddConsoleStreams(this IServiceCollection services) => services
        .AddSingleton<StreamBook>()
        .AddSingleton<IStandsInChannels>(provider => provider.GetRequiredService<StreamBook>())
        .AddSingleton<IReadsMessages>(provider => provider.GetRequiredService<StreamBook>())
        .AddSingleton<StreamRights>()
        .AddSingleton<IStreamPlaces, StreamPlaces>()
        .AddSingleton<StreamEnds>()
        .AddSingleton<StreamDelivery>()
        .AddSingleton<StreamDesk>()
        .AddSingleton<StreamTyping>()
        .AddHostedService<StreamWorker>()
        .AddBotModule<StreamButtons>();
}
