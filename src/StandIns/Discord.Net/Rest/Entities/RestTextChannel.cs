namespace Discord.Rest;

/// <summary>A channel of a guild in which people write.</summary>
internal class RestTextChannel : RestMessageChannel, ITextChannel
{
    internal RestTextChannel(BaseDiscordClient discord, WireChannel channel, IGuild guild)
        : base(discord, channel)
    {
        Guild = guild;
        GuildId = channel.GuildId ?? guild?.Id ?? 0;
    }

    public IGuild Guild { get; }
    public ulong GuildId { get; }
    public string Mention => MentionUtils.MentionChannel(Id);

    public Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteChannelAsync(Id, options);
}
