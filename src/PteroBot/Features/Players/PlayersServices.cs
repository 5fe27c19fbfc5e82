using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PteroBot.Access.Grants;
using PteroBot.Features.Players.Queries;
using PteroBot.Interactions;

namespace PteroBot.Features.Players;

internal static class PlayersServices
{
    public static IServiceCollection AddPlayers(this IServiceCollection services) => services
        .AddSingleton<IGameQuery, JavaQuery>()
        .AddSingleton<IGameQuery, BedrockQuery>()
        .AddSingleton<IGameQuery, SourceQuery>()
        .AddSingleton<IGameQueries, GameQueries>()
        .AddSingleton<GameChoices>()
        .AddSingleton<PanelCounter>()
        .AddSingleton<PlayerCounting>()
        .AddSingleton<PlayerBook>()
        .AddSingleton<PlayerRounds>()
        .AddSingleton<PlayersWork>()
        .AddSingleton<IPlayersNow, PlayersAsked>()
        .AddHostedService<PlayersWorker>()
        .AddBotModule<PlayersModule>();

    public static IServiceCollection AddPlayersOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PlayersOptions>().Bind(configuration.GetSection(PlayersOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PlayersOptions>, PlayersOptionsValues>()
            .AddSingleton<IValidateOptions<PlayersOptions>, PlayersOptionsRules>();
    }
}
