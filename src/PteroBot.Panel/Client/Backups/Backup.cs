using System.Text.Json.Serialization;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>A copy of a server's files.</summary>
public sealed record Backup
{
    /// <summary>What names it.</summary>
    public Guid Uuid { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it was finished well; see <see cref="State"/>.</summary>
    public bool IsSuccessful { get; init; }

    /// <summary>Whether it is safe from deletion.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether a schedule made it; only Pelican tells.</summary>
    public bool? IsScheduled { get; init; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> IgnoredFiles { get => field ?? []; init; }

    /// <summary>Kind and value, <c>sha1:…</c>.</summary>
    public string? Checksum { get; init; }

    /// <summary>Its size.</summary>
    public long Bytes { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended, well or not.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How it stands.</summary>
    [JsonIgnore]
    public BackupState State => CompletedAt is null ? BackupState.Running : IsSuccessful ? BackupState.Finished : BackupState.Failed;
}

/// <summary>How a backup stands.</summary>
public enum BackupState
{
    /// <summary>It is being made.</summary>
    Running,

    /// <summary>It can be used.</summary>
    Finished,

    /// <summary>It is of no use.</summary>
    Failed,
}

/// <summary>Which page of the backups.</summary>
public sealed record BackupQuery
{
    /// <summary>From 1.</summary>
    [AliasAs("page")]
    public int Page { get; init; } = 1;

    /// <summary>1 to 50.</summary>
    [AliasAs("per_page")]
    public int PerPage { get; init; } = 50;
}

/// <summary>A page of backups.</summary>
/// <param name="Page">The page.</param>
/// <param name="Counted">How many count against the server's limit: all that have not failed.</param>
public sealed record BackupPage(Page<Backup> Page, int Counted);

/// <summary>A backup to be made.</summary>
public sealed record NewBackup
{
    /// <summary>At most 191 characters; the panel makes one from the time when null.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is locked from the start; ignored without <see cref="Permissions.BackupDelete"/>.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What to leave out, one per line, as in <c>.gitignore</c>; the server's <c>.pteroignore</c> when empty.</summary>
    public string Ignored { get; init; } = "";
}

/// <summary>How a backup is put back.</summary>
/// <param name="Truncate">Whether everything that is there is deleted first.</param>
public sealed record BackupRestoration(bool Truncate);
