namespace Discord;

/// <summary>Which message a new one answers.</summary>
public class MessageReference(
    ulong? messageId = null,
    ulong? channelId = null,
    ulong? guildId = null,
    bool? failIfNotExists = null,
    MessageReferenceType referenceType = MessageReferenceType.Default)
{
    public Optional<ulong> MessageId { get; } = messageId is { } message ? message : Optional<ulong>.Unspecified;

    public ulong ChannelId { get; } = channelId ?? 0;

    public Optional<ulong> GuildId { get; } = guildId is { } guild ? guild : Optional<ulong>.Unspecified;

    public Optional<bool> FailIfNotExists { get; } = failIfNotExists is { } fail ? fail : Optional<bool>.Unspecified;

    public Optional<MessageReferenceType> ReferenceType { get; } = referenceType;
}
