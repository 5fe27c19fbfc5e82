namespace Discord;

public interface IMessage : ISnowflakeEntity, IDeletable
{
    MessageSource Source { get; }

    string Content { get; }

    DateTimeOffset Timestamp { get; }

    DateTimeOffset? EditedTimestamp { get; }

    IMessageChannel Channel { get; }

    IUser Author { get; }

    IReadOnlyCollection<IAttachment> Attachments { get; }

    IReadOnlyCollection<IEmbed> Embeds { get; }

    IReadOnlyCollection<IMessageComponent> Components { get; }

    MessageFlags? Flags { get; }

    Task AddReactionAsync(IEmote emote, RequestOptions options = null);
}
