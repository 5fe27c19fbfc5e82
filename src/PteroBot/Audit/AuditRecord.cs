using System.Text.Json.Serialization;

namespace PteroBot.Audit;

/// <summary>How a change ended.</summary>
internal enum AuditResult
{
    /// <summary>Begun. What a process left so when it died is <see cref="Unknown"/> from the next start on.</summary>
    Pending,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Refused by a rule of ours or by the panel.</summary>
    Refused,

    /// <summary>Did not work.</summary>
    Failed,

    /// <summary>Nobody knows how it ended: the bot stopped on the way, or the panel's answer never came.</summary>
    Unknown,
}

/// <summary>One change: who, where, what, on what, how it ended. Holds no secrets.</summary>
internal sealed record AuditRecord
{
    /// <summary>When it was begun, in whole milliseconds.</summary>
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

    /// <summary>The role through whose grant it was done, with the guild's community key; null when the person acted by their own right.</summary>
    public ulong? GrantedRole { get; init; }

    /// <summary>The administrator who approved it; null when nobody had to.</summary>
    public ulong? ApprovedBy { get; init; }

    public AuditResult Result { get; init; }

    /// <summary>Why it was refused or failed, in a few words.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditRecord))]
internal sealed partial class AuditJson : JsonSerializerContext;
