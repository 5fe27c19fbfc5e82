namespace Discord.Rest;

/// <summary>A channel as the API gave it.</summary>
public class RestChannel : RestEntity<ulong>, IChannel
{
    internal RestChannel(BaseDiscordClient discord, WireChannel channel)
        : base(discord, channel.Id) => Name = channel.Name;

    public string Name { get; }
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    public override string ToString() => Name;

    internal static async Task<RestChannel> FindAsync(BaseDiscordClient discord, ulong id, RequestOptions options) =>
        await discord.Api.FindChannelAsync(id, options) is { } channel ? Create(discord, channel, guild: null) : null;

    /// <param name="guild">The guild of the channel, where it is known.</param>
    internal static RestChannel Create(BaseDiscordClient discord, WireChannel channel, IGuild guild) => channel.Type switch
    {
        ChannelType.DM => new RestDMChannel(discord, channel),
        ChannelType.NewsThread or ChannelType.PublicThread or ChannelType.PrivateThread => new RestThreadChannel(discord, channel, guild),
        ChannelType.Text or ChannelType.News or ChannelType.Voice or ChannelType.Stage => new RestTextChannel(discord, channel, guild),
        ChannelType.Group => new RestMessageChannel(discord, channel),
        _ => new RestChannel(discord, channel),
    };
}
