namespace Discord.Rest;

/// <summary>The conversation with one person.</summary>
internal sealed class RestDMChannel : RestMessageChannel, IDMChannel
{
    internal RestDMChannel(BaseDiscordClient discord, WireChannel channel)
        : base(discord, channel)
    {
    }

    internal static async Task<IDMChannel> OpenAsync(BaseDiscordClient discord, ulong userId, RequestOptions options) =>
        new RestDMChannel(discord, await discord.Api.OpenDmAsync(userId, options));
}
