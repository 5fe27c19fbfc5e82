namespace Discord.Rest;

/// <summary>A message as Discord answered it. Its parts are made when they are asked for.</summary>
public abstract class RestMessage : RestEntity<ulong>, IMessage
{
    private readonly WireMessage _message;

    internal RestMessage(BaseDiscordClient discord, IMessageChannel channel, WireMessage message)
        : base(discord, message.Id)
    {
        _message = message;
        Channel = channel;
    }

    public IMessageChannel Channel { get; }
    public IUser Author => _message.Author is { } author ? new RestUser(Discord, author) : null;
    public MessageSource Source => MessageReading.Source(_message);
    public string Content => _message.Content;
    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);
    public DateTimeOffset Timestamp => _message.Timestamp;
    public DateTimeOffset? EditedTimestamp => _message.EditedTimestamp;
    public MessageFlags? Flags => _message.Flags;
    public IReadOnlyCollection<Attachment> Attachments => field ??= MessageReading.Attachments(_message);
    public IReadOnlyCollection<Embed> Embeds => field ??= MessageReading.Embeds(_message);
    public IReadOnlyCollection<IMessageComponent> Components => field ??= MessageReading.Components(_message);
    IReadOnlyCollection<IAttachment> IMessage.Attachments => Attachments;
    IReadOnlyCollection<IEmbed> IMessage.Embeds => Embeds;

    internal ulong ChannelId => _message.ChannelId;

    public Task AddReactionAsync(IEmote emote, RequestOptions options = null) => Discord.Api.AddReactionAsync(ChannelId, Id, emote, options);

    public abstract Task DeleteAsync(RequestOptions options = null);

    public override string ToString() => Content;
}
