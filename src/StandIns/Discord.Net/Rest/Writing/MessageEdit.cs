#nullable enable
using System.Text.Json;
using Discord.Net.Rest;

namespace Discord.Rest;

/// <summary>A change to a message: only what was set is written.</summary>
internal sealed class MessageEdit
{
    private readonly MessageProperties _change;

    public MessageEdit(Action<MessageProperties> func)
    {
        _change = new MessageProperties();
        func(_change);
        Files = _change.Attachments is { IsSpecified: true, Value: { } files } ? [.. files] : [];
    }

    public IReadOnlyList<FileAttachment> Files { get; }

    private bool HasEmbeds => _change.Embed.IsSpecified || _change.Embeds.IsSpecified;

    private Embed[] Embeds => NewMessage.Join(_change.Embed.GetValueOrDefault(), _change.Embeds.GetValueOrDefault());

    /// <exception cref="ArgumentException">Discord would refuse it.</exception>
    public MessageEdit Check()
    {
        if (_change.Content is { IsSpecified: true, Value.Length: > DiscordConfig.MaxMessageSize })
            throw new ArgumentOutOfRangeException(nameof(MessageProperties.Content), $"Message content is too long, length must be less or equal to {DiscordConfig.MaxMessageSize}.");
        if (Embeds.Length > DiscordConfig.MaxEmbedsPerMessage)
            throw new ArgumentException($"A max of {DiscordConfig.MaxEmbedsPerMessage} embeds are permitted.", nameof(MessageProperties.Embeds));
        NewMessage.CheckMentions(_change.AllowedMentions.GetValueOrDefault());
        return this;
    }

    /// <exception cref="ArgumentException">The change would leave nothing of the message.</exception>
    public MessageEdit CheckNotEmpty()
    {
        var hasText = _change.Content.IsSpecified && !string.IsNullOrEmpty(_change.Content.Value);
        var changesMore = Embeds.Length > 0 || Files.Count > 0 || _change.Components.GetValueOrDefault() is not null || _change.Flags.IsSpecified;
        if (!hasText && !changesMore && !_change.Content.IsSpecified)
            throw new ArgumentException("Message content cannot be empty.", nameof(MessageProperties.Content));
        return this;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (_change.Content.IsSpecified)
            json.WriteString("content"u8, _change.Content.Value);
        if (HasEmbeds)
            json.WriteEmbeds(Embeds);
        if (_change.Components.IsSpecified)
            json.WriteComponents(_change.Components.Value?.Components);
        if (_change.Flags is { IsSpecified: true, Value: { } flags })
            json.WriteNumber("flags"u8, (int)flags);
        if (_change.AllowedMentions is { IsSpecified: true, Value: { } mentions })
            json.WriteMentions(mentions);
        if (_change.Attachments.IsSpecified)
            json.WriteAttachments(Files);
        json.WriteEndObject();
    }

    public HttpContent ToBody() => NewMessage.WithFiles(JsonBody.Write(this, static (json, edit) => edit.Write(json)), Files);
}
