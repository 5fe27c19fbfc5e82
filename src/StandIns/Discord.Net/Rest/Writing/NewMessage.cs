#nullable enable
using System.Text.Json;
using Discord.Net.Rest;

namespace Discord.Rest;

/// <summary>A message to send: checked against Discord's limits, then written.</summary>
internal sealed record NewMessage
{
    public string? Text { get; init; }
    public bool IsTts { get; init; }
    public IReadOnlyList<Embed> Embeds { get; init; } = [];
    public MessageComponent? Components { get; init; }
    public AllowedMentions? Mentions { get; init; }
    public MessageReference? Reference { get; init; }
    public IReadOnlyList<FileAttachment> Files { get; init; } = [];
    public MessageFlags Flags { get; init; }

    /// <summary>Discord takes one list; the single embed comes first.</summary>
    public static Embed[] Join(Embed? embed, Embed[]? embeds) => (embed, embeds) switch
    {
        (null, null) => [],
        (null, _) => embeds,
        (_, null) => [embed],
        _ => [embed, .. embeds],
    };

    /// <exception cref="ArgumentException">Discord would refuse it.</exception>
    public NewMessage Check(bool mayBeEmpty = false)
    {
        if (Text?.Length > DiscordConfig.MaxMessageSize)
            throw new ArgumentException($"Message content is too long, length must be less or equal to {DiscordConfig.MaxMessageSize}.");
        if (Embeds.Count > DiscordConfig.MaxEmbedsPerMessage)
            throw new ArgumentException($"A max of {DiscordConfig.MaxEmbedsPerMessage} embeds are permitted.");
        if (!mayBeEmpty && string.IsNullOrEmpty(Text) && Embeds.Count == 0 && Files.Count == 0 && Components is null)
            throw new ArgumentException("A message needs text, embeds, components or files.");
        CheckMentions(Mentions);
        return this;
    }

    public static void CheckMentions(AllowedMentions? mentions)
    {
        if (mentions is null)
            return;
        if (mentions.RoleIds?.Count > 100)
            throw new ArgumentOutOfRangeException(nameof(mentions), "A max of 100 role Ids are allowed.");
        if (mentions.UserIds?.Count > 100)
            throw new ArgumentOutOfRangeException(nameof(mentions), "A max of 100 user Ids are allowed.");
        if (mentions.AllowedTypes is { } types && types.HasFlag(AllowedMentionTypes.Users) && mentions.UserIds is { Count: > 0 })
            throw new ArgumentException("The Users flag is mutually exclusive with the list of user Ids.", nameof(mentions));
        if (mentions.AllowedTypes is { } flags && flags.HasFlag(AllowedMentionTypes.Roles) && mentions.RoleIds is { Count: > 0 })
            throw new ArgumentException("The Roles flag is mutually exclusive with the list of role Ids.", nameof(mentions));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("tts"u8, IsTts);
        json.WriteIfGiven("content"u8, Text);
        json.WriteEmbeds(Embeds);
        if (Flags != MessageFlags.None)
            json.WriteNumber("flags"u8, (int)Flags);
        if (Mentions is not null)
            json.WriteMentions(Mentions);
        if (Components is not null)
            json.WriteComponents(Components.Components);
        if (Reference is { MessageId.IsSpecified: true })
            WriteReference(json, Reference);
        if (Files.Count > 0)
            json.WriteAttachments(Files);
        json.WriteEndObject();
    }

    /// <summary>The message as a request's body: JSON, or a form when files go with it.</summary>
    public HttpContent ToBody() => WithFiles(JsonBody.Write(this, static (json, message) => message.Write(json)), Files);

    public static HttpContent WithFiles(JsonBody json, IReadOnlyList<FileAttachment> files) => files.Count == 0 ? json : new UploadBody(json, files);

    private static void WriteReference(Utf8JsonWriter json, MessageReference reference)
    {
        json.WriteStartObject("message_reference"u8);
        json.WriteId("message_id"u8, reference.MessageId.Value);
        if (reference.FailIfNotExists.IsSpecified)
            json.WriteBoolean("fail_if_not_exists"u8, reference.FailIfNotExists.Value);
        json.WriteEndObject();
    }
}
