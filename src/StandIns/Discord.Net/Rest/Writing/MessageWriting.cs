#nullable enable
using System.Text.Json;

namespace Discord.Rest;

/// <summary>Writes the parts of a message as Discord reads them.</summary>
internal static class MessageWriting
{
    public static void WriteEmbeds(this Utf8JsonWriter json, IEnumerable<Embed>? embeds)
    {
        json.WriteStartArray("embeds"u8);
        foreach (var embed in embeds ?? [])
            WriteEmbed(json, embed);
        json.WriteEndArray();
    }

    public static void WriteMentions(this Utf8JsonWriter json, AllowedMentions mentions)
    {
        json.WriteStartObject("allowed_mentions"u8);
        if (mentions.AllowedTypes is { } types)
        {
            json.WriteStartArray("parse"u8);
            if (types.HasFlag(AllowedMentionTypes.Everyone))
                json.WriteStringValue("everyone"u8);
            if (types.HasFlag(AllowedMentionTypes.Roles))
                json.WriteStringValue("roles"u8);
            if (types.HasFlag(AllowedMentionTypes.Users))
                json.WriteStringValue("users"u8);
            json.WriteEndArray();
        }
        json.WriteIds("roles"u8, mentions.RoleIds);
        json.WriteIds("users"u8, mentions.UserIds);
        if (mentions.MentionRepliedUser is { } replied)
            json.WriteBoolean("replied_user"u8, replied);
        json.WriteEndObject();
    }

    public static void WriteAttachments(this Utf8JsonWriter json, IReadOnlyList<FileAttachment> files)
    {
        json.WriteStartArray("attachments"u8);
        for (var i = 0; i < files.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, i);
            json.WriteString("filename"u8, Net.Rest.UploadBody.FileName(files[i]));
            json.WriteIfGiven("description"u8, files[i].Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteIfGiven(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public static void WriteIfGiven(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }

    private static void WriteIds(this Utf8JsonWriter json, ReadOnlySpan<byte> name, List<ulong>? ids)
    {
        if (ids is not { Count: > 0 })
            return;
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteId(id);
        json.WriteEndArray();
    }

    /// <summary>Ids are strings: JavaScript's numbers are too short for them.</summary>
    public static void WriteId(this Utf8JsonWriter json, ulong id)
    {
        Span<byte> digits = stackalloc byte[20];
        id.TryFormat(digits, out var length);
        json.WriteStringValue(digits[..length]);
    }

    public static void WriteId(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ulong id)
    {
        json.WritePropertyName(name);
        json.WriteId(id);
    }

    private static void WriteEmbed(Utf8JsonWriter json, Embed embed)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "rich"u8);
        json.WriteIfGiven("title"u8, embed.Title);
        json.WriteIfGiven("description"u8, embed.Description);
        json.WriteIfGiven("url"u8, embed.Url);
        if (embed.Timestamp is { } timestamp)
            json.WriteString("timestamp"u8, timestamp);
        if (embed.Color is { } color)
            json.WriteNumber("color"u8, color.RawValue);
        WriteImage(json, "image"u8, embed.Image?.Url);
        WriteImage(json, "thumbnail"u8, embed.Thumbnail?.Url);
        if (embed.Author is { } author)
            WriteAuthor(json, author);
        if (embed.Footer is { } footer)
            WriteFooter(json, footer);
        WriteFields(json, embed);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? url)
    {
        if (url is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("url"u8, url);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, EmbedAuthor author)
    {
        json.WriteStartObject("author"u8);
        json.WriteIfGiven("name"u8, author.Name);
        json.WriteIfGiven("url"u8, author.Url);
        json.WriteIfGiven("icon_url"u8, author.IconUrl);
        json.WriteEndObject();
    }

    private static void WriteFooter(Utf8JsonWriter json, EmbedFooter footer)
    {
        json.WriteStartObject("footer"u8);
        json.WriteIfGiven("text"u8, footer.Text);
        json.WriteIfGiven("icon_url"u8, footer.IconUrl);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Embed embed)
    {
        if (embed.Fields.IsDefaultOrEmpty)
            return;
        json.WriteStartArray("fields"u8);
        foreach (var field in embed.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, field.Name);
            json.WriteString("value"u8, field.Value);
            json.WriteBoolean("inline"u8, field.Inline);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
