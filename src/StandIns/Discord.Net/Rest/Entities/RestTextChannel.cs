namespace Discord.Rest;

/// <summary>A channel of a guild in which people write.</summary>
internal class RestTextChannel : RestMessageChannel, ITextChannel
{
    private readonly WireChannel _channel;

    internal RestTextChannel(BaseDiscordClient discord, WireChannel channel, IGuild guild)
        : base(discord, channel)
    {
        _channel = channel;
        Guild = guild;
    }

    public IGuild Guild { get; }
    public ulong GuildId => _channel.GuildId ?? Guild?.Id ?? 0;
    public int Position => _channel.Position ?? 0;
    public ulong? CategoryId => _channel.ParentId;
    public bool IsNsfw => _channel.Nsfw;
    public string Mention => MentionUtils.MentionChannel(Id);

    public Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteChannelAsync(Id, options);
}
