using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;

namespace PteroBot.Features.Help;

internal static class HelpServices
{
    public static IServiceCollection AddHelp(this IServiceCollection services) => services
        .AddSingleton<HelpDesk>()
        .AddBotModule<HelpModule>();
}
