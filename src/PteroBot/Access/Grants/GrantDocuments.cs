using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Access.Grants;

/// <summary>How grants lie in the store: one document for a role and a server.</summary>
internal static class GrantDocuments
{
    /// <summary>A guild's grants, by age.</summary>
    public static DocumentIndex<Grant> ByGuild { get; } = new("guild", grant => IndexValue.Of(grant.GuildId, grant.GrantedAt));

    public static DocumentType<Grant> Type { get; } = new("grant", () => GrantsJson.Default.Grant, ByGuild);

    /// <summary>When a role last did something that it may do only so often.</summary>
    public static DocumentType<GrantCooldown> Cooldowns { get; } = new("grant-cooldown", () => GrantsJson.Default.GrantCooldown);
}

/// <summary>The last use of a granted action that has a cooldown.</summary>
internal sealed record GrantCooldown(DateTimeOffset UsedAt);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(GrantCooldown))]
internal sealed partial class GrantsJson : JsonSerializerContext;
