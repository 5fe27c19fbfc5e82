using System.Text.Json.Serialization;
using Discord.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>What is done to many servers.</summary>
internal enum BulkKind
{
    [ChoiceDisplay("suspend")]
    Suspend,

    [ChoiceDisplay("unsuspend")]
    Unsuspend,

    [ChoiceDisplay("restart those that run")]
    Restart,

    [ChoiceDisplay("send a line to the console")]
    Message,
}

/// <summary>How far it is.</summary>
internal enum BulkStage
{
    /// <summary>Shown, not begun.</summary>
    Planned,

    Running,

    /// <summary>Done, or given up: <see cref="BulkJob.Reason"/>.</summary>
    Ended,
}

/// <summary>
/// One thing done to many servers. It lies in the store with the servers that were shown, so that just these are touched, that it runs once, and that
/// a restart of the bot loses nothing of what was done.
/// </summary>
internal sealed record BulkJob
{
    /// <summary>Only who planned it begins, ends or goes on with it.</summary>
    public required ulong UserId { get; init; }

    public required ulong GuildId { get; init; }

    public required string Panel { get; init; }

    public required BulkKind Kind { get; init; }

    /// <summary>The line for the console. Sealed: it may hold a password.</summary>
    public SealedText? Command { get; init; }

    /// <summary>Which servers were meant, in words; empty for all.</summary>
    public required string Filter { get; init; }

    public required IReadOnlyList<BulkTarget> Targets { get; init; }

    /// <summary>How many fitted the filter and are left out, because there is nothing to do with them.</summary>
    public int LeftOut { get; init; }

    public required DateTimeOffset At { get; init; }

    public BulkStage Stage { get; init; }

    /// <summary>Its owner asked it to end.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The process that runs it says so every few seconds; when that is long ago, the process has died.</summary>
    public DateTimeOffset? BeatAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it ended before the last server; null when it did not.</summary>
    public string? Reason { get; init; }

    public static string Purpose(string id, BulkJob job) => $"bulk/{job.GuildId}/{job.UserId}/{job.Panel}/{id}";
}

/// <summary>One of its servers, as it was shown.</summary>
internal sealed record BulkTarget(int Id, string Identifier, string Name, string Owner, string Node);

/// <summary>How it went with one server.</summary>
internal enum BulkOutcome
{
    Done,
    Skipped,
    Failed,
}

/// <summary>How it went with one server, under the number of the job and its place in the list.</summary>
internal sealed record BulkResult
{
    public required string Job { get; init; }

    /// <summary>Which of the job's targets.</summary>
    public required int Index { get; init; }

    public required BulkOutcome Outcome { get; init; }

    /// <summary>Why not, as a sentence; null when it is done.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string job, int index) => $"{job}/{index}";
}

/// <summary>How they lie in the store.</summary>
internal static class BulkDocuments
{
    public static DocumentIndex<BulkJob> ByGuild { get; } = new("guild", job => IndexValue.Of(job.GuildId, job.At));

    public static DocumentIndex<BulkJob> ByAge { get; } = new("age", job => IndexValue.Of(job.At));

    public static DocumentType<BulkJob> Jobs { get; } = new("bulkjob", () => BulkJson.Default.BulkJob, ByGuild, ByAge)
    {
        Secrets = [new(job => job.Command, (job, command) => job with { Command = command }, BulkJob.Purpose)],
    };

    public static DocumentIndex<BulkResult> ByJob { get; } = new("job", result => IndexValue.Of(result.Job, result.Index));

    public static DocumentType<BulkResult> Results { get; } = new("bulkresult", () => BulkJson.Default.BulkResult, ByJob);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BulkJob))]
[JsonSerializable(typeof(BulkResult))]
internal sealed partial class BulkJson : JsonSerializerContext;
