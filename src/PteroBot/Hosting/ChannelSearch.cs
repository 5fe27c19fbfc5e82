using Discord;
using Discord.Rest;

namespace PteroBot.Hosting;

/// <summary>Finds channels, those included that the gateway did not tell of, such as archived threads.</summary>
internal static class ChannelSearch
{
    /// <summary>Null where Discord knows of none. A client of several shards looks into its memory only; Discord itself is asked then.</summary>
    public static async Task<IChannel?> FindChannelAsync(this IDiscordClient client, ulong id, RequestOptions options) =>
        await client.GetChannelAsync(id, options: options) ?? await client.ReadChannelAsync(id, options);

    /// <summary>As Discord has it now, with what it allows and denies by itself; null where Discord knows of none.</summary>
    public static async Task<IChannel?> ReadChannelAsync(this IDiscordClient client, ulong id, RequestOptions options) =>
        client is IRestClientProvider { RestClient: { } rest } ? await rest.GetChannelAsync(id, options) : null;
}
