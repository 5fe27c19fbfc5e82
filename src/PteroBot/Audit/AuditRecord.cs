using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>How a change ended.</summary>
internal enum AuditResult
{
    /// <summary>Begun; stays so when the process died on the way, and then means that nobody knows.</summary>
    Pending,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Refused by a rule of ours or by the panel.</summary>
    Refused,

    /// <summary>Did not work.</summary>
    Failed,
}

/// <summary>One change: who, where, what, on what, how it ended. Holds no secrets.</summary>
internal sealed record AuditRecord
{
    public required DateTimeOffset At { get; init; }

    public required ulong UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>Null in a direct message.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>Area and verb, such as <c>power.restart</c> or <c>link.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, such as a server's identifier; null when that says nothing.</summary>
    public string? Target { get; init; }

    /// <summary>What people call the target.</summary>
    public string? TargetName { get; init; }

    /// <summary>The panel's address.</summary>
    public string? Panel { get; init; }

    /// <summary>What exactly was asked for, such as a command with its secrets hidden; null when the action says it all.</summary>
    public string? Detail { get; init; }

    public AuditResult Result { get; init; }

    /// <summary>Why it was refused or failed, in a few words.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>How audit records lie in the store. Ids are version 7 UUIDs, so they sort by time.</summary>
internal static class AuditDocuments
{
    public static DocumentIndex<AuditRecord> ByGuild { get; } = new("guild", record => IndexValue.Of(record.GuildId, record.At));

    public static DocumentIndex<AuditRecord> ByUser { get; } = new("user", record => IndexValue.Of(record.UserId, record.At));

    public static DocumentType<AuditRecord> Type { get; } = new("audit", AuditJson.Default.AuditRecord, ByGuild, ByUser);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditRecord))]
internal sealed partial class AuditJson : JsonSerializerContext;
