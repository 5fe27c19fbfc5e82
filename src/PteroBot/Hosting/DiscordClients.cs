using Discord;
using Discord.Net.Rest;
using Discord.WebSocket;

namespace PteroBot.Hosting;

/// <summary>Makes the Discord client from the settings.</summary>
internal static class DiscordClients
{
    private const string GatewayQuery = "?v=10&encoding=json&compress=zlib-stream";

    public static DiscordShardedClient Create(DiscordOptions options) => options.ShardIds is { Length: > 0 } ids
        ? new DiscordShardedClient(ids, Config(options))
        : new DiscordShardedClient(Config(options));

    internal static DiscordSocketConfig Config(DiscordOptions options)
    {
        var config = new DiscordSocketConfig
        {
            GatewayIntents = options.MessageContent ? GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.MessageContent : GatewayIntents.Guilds,
            LogLevel = LogSeverity.Info,
            TotalShards = options.TotalShards,
            // A clock that is wrong by seconds must not make us miss Discord's three.
            UseInteractionSnowflakeDate = false,
            // A guild with an outage does not hold up the rest.
            MaxWaitBetweenGuildAvailablesBeforeReady = 2000,
        };
        if (options.GatewayUrl is { Length: > 0 } gateway)
            config.GatewayHost = WithQuery(gateway);
        if (options.ApiBaseUrl is { Length: > 0 } api)
            config.RestClientProvider = _ => DefaultRestClientProvider.Instance(api.TrimEnd('/') + '/');
        return config;
    }

    // Discord.Net uses the address as it stands.
    private static string WithQuery(string gateway) => gateway.Contains('?', StringComparison.Ordinal) ? gateway : gateway + GatewayQuery;
}
