#nullable enable
using System.Text.Json;

namespace Discord.WebSocket;

/// <summary>What is kept of a guild's description; null for what the description leaves out.</summary>
internal sealed class GuildParts
{
    public ulong Id { get; private set; }
    public bool IsUnavailable { get; private set; }
    public string? Name { get; private set; }
    public ulong? OwnerId { get; private set; }
    public string? PreferredLocale { get; private set; }
    public int? PremiumTier { get; private set; }
    public PackedRecords? Roles { get; private set; }
    public PackedRecords? Channels { get; private set; }
    public ulong[]? OwnRoleIds { get; private set; }

    /// <summary>Walks over the description once; members, emoji, presences and the rest are skipped without being looked at.</summary>
    public static GuildParts Read(ReadOnlySpan<byte> json, ulong ownUserId, GuildScratch scratch)
    {
        var reader = new Utf8JsonReader(json);
        var parts = new GuildParts();
        scratch.Clear();
        var hasChannels = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("channels"u8) || reader.ValueTextEquals("threads"u8))
                hasChannels |= ReadAll(ref reader, scratch.Channels, ChannelRecord.Pack);
            else if (reader.ValueTextEquals("roles"u8))
                parts.Roles = ReadAll(ref reader, scratch.Roles, RoleRecord.Pack) ? scratch.Roles.Build() : null;
            else if (reader.ValueTextEquals("members"u8))
                parts.OwnRoleIds = ReadOwnRoles(ref reader, ownUserId);
            else
                parts.ReadField(ref reader);
        }
        parts.Channels = hasChannels ? scratch.Channels.Build() : null;
        return parts;
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
            Id = Snowflake(ref reader);
        else if (reader.ValueTextEquals("name"u8))
            Name = Text(ref reader);
        else if (reader.ValueTextEquals("owner_id"u8))
            OwnerId = Snowflake(ref reader);
        else if (reader.ValueTextEquals("preferred_locale"u8))
            PreferredLocale = Locales.Intern(Text(ref reader));
        else if (reader.ValueTextEquals("premium_tier"u8))
            PremiumTier = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
        else if (reader.ValueTextEquals("unavailable"u8))
            IsUnavailable = reader.Read() && reader.TokenType == JsonTokenType.True;
        else
            reader.Skip();
    }

    private delegate void Packer(ref Utf8JsonReader reader, PackedRecordsBuilder builder);

    private static bool ReadAll(ref Utf8JsonReader reader, PackedRecordsBuilder builder, Packer pack)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            pack(ref reader, builder);
        return true;
    }

    private static ulong[]? ReadOwnRoles(ref Utf8JsonReader reader, ulong ownUserId)
    {
        ulong[]? own = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var member = JsonSerializer.Deserialize(ref reader, Rest.WireJson.Default.WireMember);
            if (member?.User?.Id == ownUserId)
                own = member.Roles;
        }
        return own;
    }

    private static ulong Snowflake(ref Utf8JsonReader reader)
    {
        reader.Read();
        return System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out _) ? value : 0;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}

/// <summary>Buffers of one shard's read loop, used for one guild after the other.</summary>
internal sealed class GuildScratch
{
    public PackedRecordsBuilder Roles { get; } = new();

    public PackedRecordsBuilder Channels { get; } = new();

    public void Clear()
    {
        Roles.Clear();
        Channels.Clear();
    }
}
