using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PteroBot.Interactions;

namespace PteroBot.Features.Console.Streams;

internal static class StreamServices
{
    public static IServiceCollection AddConsoleStreams(this IServiceCollection services) => services
        .AddStreamBook()
        .AddSingleton<StreamRights>()
        .AddSingleton<IStreamPlaces, StreamPlaces>()
        .AddSingleton<StreamEnds>()
        .AddSingleton<StreamDelivery>()
        .AddSingleton<StreamDesk>()
        .AddSingleton<StreamTyping>()
        .AddHostedService<StreamWorker>()
        .AddBotModule<StreamButtons>();

    /// <summary>For those who only read which consoles are shown.</summary>
    public static IServiceCollection AddStreamBook(this IServiceCollection services)
    {
        services.TryAddSingleton<StreamBook>();
        return services;
    }
}
