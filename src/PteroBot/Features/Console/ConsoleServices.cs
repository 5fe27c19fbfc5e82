using Microsoft.Extensions.DependencyInjection;
using PteroBot.Approvals;
using PteroBot.Features.Console.Streams;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services) => services
        .AddSecretMask()
        .AddSingleton<ConsoleReader>()
        .AddSingleton<ConsoleDesk>()
        .AddSingleton<IApprovedWork, ApprovedCommand>()
        .AddBotModule<ConsoleModule>()
        .AddBotModule<ConsoleButtons>()
        .AddConsoleStreams();
}
