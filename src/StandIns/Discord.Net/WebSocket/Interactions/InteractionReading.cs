#nullable enable
using System.Text.Json;
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>Reads INTERACTION_CREATE in one pass.</summary>
internal static class InteractionReading
{
    /// <summary>Null for a kind that is not known here.</summary>
    public static SocketInteraction? Read(DiscordSocketClient client, ReadOnlySpan<byte> json)
    {
        var payload = ReadPayload(json);
        return payload.Type switch
        {
            InteractionType.ApplicationCommand when payload.Data.CommandType == ApplicationCommandType.Slash => new SocketSlashCommand(client, payload),
            InteractionType.MessageComponent => new SocketMessageComponent(client, payload),
            InteractionType.ApplicationCommandAutocomplete => new SocketAutocompleteInteraction(client, payload),
            InteractionType.ModalSubmit => new SocketModal(client, payload),
            _ => null,
        };
    }

    private static InteractionPayload ReadPayload(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var payload = new InteractionPayload();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadAddress(ref reader, payload) && !ReadPlace(ref reader, payload, json))
                reader.Skip();
        }
        return payload;
    }

    private static bool ReadAddress(ref Utf8JsonReader reader, InteractionPayload payload)
    {
        if (reader.ValueTextEquals("id"u8))
            payload.Id = JsonFields.Snowflake(ref reader) ?? 0;
        else if (reader.ValueTextEquals("application_id"u8))
            payload.ApplicationId = JsonFields.Snowflake(ref reader) ?? 0;
        else if (reader.ValueTextEquals("type"u8))
            payload.Type = (InteractionType)JsonFields.Whole(ref reader);
        else if (reader.ValueTextEquals("token"u8))
            payload.Token = JsonFields.Text(ref reader) ?? "";
        else if (reader.ValueTextEquals("version"u8))
            payload.Version = JsonFields.Whole(ref reader);
        else if (reader.ValueTextEquals("data"u8))
            ReadData(ref reader, payload.Data);
        else if (reader.ValueTextEquals("member"u8))
            payload.Member = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireMember);
        else if (reader.ValueTextEquals("user"u8))
            payload.User = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireUser);
        else
            return false;
        return true;
    }

    private static bool ReadPlace(ref Utf8JsonReader reader, InteractionPayload payload, ReadOnlySpan<byte> json)
    {
        if (reader.ValueTextEquals("guild_id"u8))
            payload.GuildId = JsonFields.Snowflake(ref reader);
        else if (reader.ValueTextEquals("channel_id"u8))
            payload.ChannelId = JsonFields.Snowflake(ref reader);
        else if (reader.ValueTextEquals("channel"u8))
            payload.ChannelJson = Copy(ref reader, json);
        else if (reader.ValueTextEquals("message"u8))
            payload.MessageJson = Copy(ref reader, json);
        else if (reader.ValueTextEquals("locale"u8))
            payload.Locale = Locales.Intern(JsonFields.Text(ref reader));
        else if (reader.ValueTextEquals("guild_locale"u8))
            payload.GuildLocale = Locales.Intern(JsonFields.Text(ref reader));
        else if (reader.ValueTextEquals("app_permissions"u8))
            payload.AppPermissions = JsonFields.Snowflake(ref reader) ?? 0;
        else if (reader.ValueTextEquals("context"u8))
            payload.Context = reader.Read() && reader.TokenType == JsonTokenType.Number ? (InteractionContextType)reader.GetInt32() : null;
        else if (reader.ValueTextEquals("authorizing_integration_owners"u8))
            ReadOwners(ref reader, payload.IntegrationOwners);
        else
            return false;
        return true;
    }

    private static void ReadData(ref Utf8JsonReader reader, InteractionData data)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                data.Id = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("name"u8))
                data.Name = JsonFields.Text(ref reader) ?? "";
            else if (reader.ValueTextEquals("type"u8))
                data.CommandType = (ApplicationCommandType)JsonFields.Whole(ref reader);
            else if (reader.ValueTextEquals("version"u8))
                data.Version = JsonFields.Snowflake(ref reader) ?? 0;
            else if (reader.ValueTextEquals("options"u8))
                data.Options = ReadOptions(ref reader);
            else if (reader.ValueTextEquals("resolved"u8))
                data.Resolved = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireResolved);
            else if (reader.ValueTextEquals("custom_id"u8))
                data.CustomId = JsonFields.Text(ref reader) ?? "";
            else if (reader.ValueTextEquals("component_type"u8))
                data.ComponentType = (ComponentType)JsonFields.Whole(ref reader);
            else if (reader.ValueTextEquals("values"u8))
                data.Values = JsonSerializer.Deserialize(ref reader, WireJson.Default.StringArray) ?? [];
            else if (reader.ValueTextEquals("components"u8))
                data.Components = JsonSerializer.Deserialize(ref reader, WireJson.Default.WireComponentArray) ?? [];
            else
                reader.Skip();
        }
    }

    private static List<RawOption> ReadOptions(ref Utf8JsonReader reader)
    {
        var options = new List<RawOption>();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return options;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            options.Add(ReadOption(ref reader));
        return options;
    }

    private static RawOption ReadOption(ref Utf8JsonReader reader)
    {
        var option = new RawOption();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8))
                option.Name = JsonFields.Text(ref reader) ?? "";
            else if (reader.ValueTextEquals("type"u8))
                option.Type = (ApplicationCommandOptionType)JsonFields.Whole(ref reader);
            else if (reader.ValueTextEquals("value"u8))
                option.Value = Value(ref reader);
            else if (reader.ValueTextEquals("focused"u8))
                option.IsFocused = reader.Read() && reader.TokenType == JsonTokenType.True;
            else if (reader.ValueTextEquals("options"u8))
                option.Options = ReadOptions(ref reader);
            else
                reader.Skip();
        }
        return option;
    }

    private static void ReadOwners(ref Utf8JsonReader reader, Dictionary<ApplicationIntegrationType, ulong> owners)
    {
        if (!JsonFields.Opens(ref reader))
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var type = (ApplicationIntegrationType)(reader.ValueTextEquals("1"u8) ? 1 : 0);
            owners[type] = JsonFields.Snowflake(ref reader) ?? 0;
        }
    }

    private static object? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
    }

    private static byte[]? Copy(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed].ToArray();
    }
}
