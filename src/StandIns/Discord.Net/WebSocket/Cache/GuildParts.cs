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
                parts.OwnRoleIds = ReadOwnRoles(ref reader, ownUserId, scratch.OwnRoles);
            else
                parts.ReadField(ref reader);
        }
        parts.Channels = hasChannels ? scratch.Channels.Build() : null;
        return parts;
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
            Id = JsonFields.Snowflake(ref reader) ?? 0;
        else if (reader.ValueTextEquals("name"u8))
            Name = JsonFields.Text(ref reader);
        else if (reader.ValueTextEquals("owner_id"u8))
            OwnerId = JsonFields.Snowflake(ref reader);
        else if (reader.ValueTextEquals("preferred_locale"u8))
            PreferredLocale = Locales.Intern(JsonFields.Text(ref reader));
        else if (reader.ValueTextEquals("premium_tier"u8))
            PremiumTier = JsonFields.Whole(ref reader);
        else if (reader.ValueTextEquals("unavailable"u8))
            IsUnavailable = JsonFields.Flag(ref reader, 1) != 0;
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

    private static ulong[]? ReadOwnRoles(ref Utf8JsonReader reader, ulong ownUserId, List<ulong> scratch)
    {
        ulong[]? own = null;
        if (!JsonFields.Opens(ref reader))
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (ReadMember(ref reader, scratch) == ownUserId)
                own = [.. scratch];
        }
        return own;
    }

    /// <summary>The member's id; the roles are in <paramref name="roles"/>.</summary>
    private static ulong ReadMember(ref Utf8JsonReader reader, List<ulong> roles)
    {
        ulong id = 0;
        roles.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("roles"u8))
                ReadIds(ref reader, roles);
            else if (reader.ValueTextEquals("user"u8))
                id = ReadId(ref reader);
            else
                reader.Skip();
        }
        return id;
    }

    private static ulong ReadId(ref Utf8JsonReader reader)
    {
        ulong id = 0;
        if (!JsonFields.Opens(ref reader))
            return id;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = JsonFields.Snowflake(ref reader) ?? 0;
            else
                reader.Skip();
        }
        return id;
    }

    private static void ReadIds(ref Utf8JsonReader reader, List<ulong> ids)
    {
        if (!JsonFields.Opens(ref reader))
            return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out ulong id, out _))
                ids.Add(id);
        }
    }
}

/// <summary>Buffers of one shard's read loop, used for one guild after the other.</summary>
internal sealed class GuildScratch
{
    public PackedRecordsBuilder Roles { get; } = new();

    public PackedRecordsBuilder Channels { get; } = new();

    public List<ulong> OwnRoles { get; } = [];

    public void Clear()
    {
        Roles.Clear();
        Channels.Clear();
    }
}
