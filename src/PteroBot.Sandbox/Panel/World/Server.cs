using System.Text.Json.Nodes;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>Values of <c>server.status</c>; null is the normal state.</summary>
internal static class ServerStatus
{
    public const string Installing = "installing";
    public const string InstallFailed = "install_failed";
    public const string ReinstallFailed = "reinstall_failed";
    public const string Suspended = "suspended";
    public const string RestoringBackup = "restoring_backup";
}

internal sealed class Server
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public string Identifier => Uuid[..8];

    public string? ExternalId { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public required User Owner { get; set; }

    public required Node Node { get; set; }

    /// <summary>The node that a running transfer goes to; null when none runs.</summary>
    public Node? TransferTarget { get; set; }

    public required Allocation Allocation { get; set; }

    public required Egg Egg { get; set; }

    public string? Status { get; set; }

    public bool Installed { get; set; } = true;

    public required string Image { get; set; }

    public required string Startup { get; set; }

    public bool SkipScripts { get; set; }

    /// <summary>What was set, by environment name; a variable that is not here was never set.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public Limits Limits { get; set; } = new();

    public FeatureLimits FeatureLimits { get; set; } = new(2, 3, 3);

    public List<Subuser> Subusers { get; } = [];

    public List<Backup> Backups { get; } = [];

    /// <summary>Deleted ones too: they still count for the throttle.</summary>
    public List<Backup> BackupsEverMade { get; } = [];

    public List<Schedule> Schedules { get; } = [];

    public List<Database> Databases { get; } = [];

    /// <summary>The game process and its files, as the node sees them.</summary>
    public required WingsServer Wings { get; set; }

    /// <summary>The panel keeps an answer about resources for 20 seconds, for all users.</summary>
    public (DateTimeOffset Until, JsonObject Stats)? CachedResources { get; set; }

    /// <summary>Who plays there.</summary>
    public Crowd Crowd { get; set; } = new(0, 20);

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public bool IsSuspended => Status == ServerStatus.Suspended;

    public bool IsInstalling => Status is ServerStatus.Installing or ServerStatus.InstallFailed;

    public bool IsTransferring => TransferTarget is not null;
}

internal sealed record Limits
{
    public int Memory { get; init; } = 1024;

    public int Swap { get; init; }

    public int Disk { get; init; } = 5120;

    public int Io { get; init; } = 500;

    public int Cpu { get; init; } = 200;

    public string? Threads { get; init; }

    public bool OomDisabled { get; init; } = true;
}

internal sealed record FeatureLimits(int? Databases, int? Allocations, int Backups);

internal sealed class Subuser
{
    public required int Id { get; init; }

    public required User User { get; init; }

    public required IReadOnlyList<string> Permissions { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Backup
{
    public required string Uuid { get; init; }

    public required string Name { get; set; }

    public IReadOnlyList<string> Ignored { get; init; } = [];

    public bool Successful { get; set; }

    public bool Locked { get; set; }

    public string? Checksum { get; set; }

    /// <summary>The archive as it lies on the node; null until it is made, or when somebody has removed it there.</summary>
    public byte[]? Archive { get; set; }

    public long Bytes { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Running or successful: what counts towards limits.</summary>
    public bool Counts => CompletedAt is null || Successful;
}

internal sealed class Schedule
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public required Cron Cron { get; set; }

    public bool Active { get; set; }

    public bool OnlyWhenOnline { get; set; }

    public bool Processing { get; set; }

    public DateTimeOffset? LastRunAt { get; set; }

    public DateTimeOffset? NextRunAt { get; set; }

    public List<ScheduleTask> Tasks { get; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class ScheduleTask
{
    public required int Id { get; init; }

    public required int Sequence { get; set; }

    public required string Action { get; set; }

    public required string Payload { get; set; }

    public int TimeOffset { get; set; }

    public bool Queued { get; set; }

    public bool ContinueOnFailure { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class Database
{
    public required int Id { get; init; }

    public required string HashId { get; init; }

    public required DatabaseHost Host { get; init; }

    public required string Name { get; init; }

    public required string Username { get; init; }

    public required string Remote { get; init; }

    public required string Password { get; set; }

    public int MaxConnections { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>One line of the activity log; <see cref="Server"/> is null for account events.</summary>
internal sealed record Activity(
    int Id, string Event, User? Actor, Server? Server, string? Ip, bool IsApi, JsonObject Properties, DateTimeOffset At);
