using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>A job with how it went so far.</summary>
internal sealed record BulkProgress(Stored<BulkJob> Kept, IReadOnlyList<BulkResult> Results, bool IsInterrupted)
{
    public string Id => Kept.Id;

    public BulkJob Job => Kept.Value;

    public int Tried => Results.Count;

    public int Left => Job.Targets.Count - Tried;

    /// <summary>Nothing happens any more by itself.</summary>
    public bool IsOver => Job.Stage == BulkStage.Ended || IsInterrupted;

    public int Count(BulkOutcome outcome) => Results.Count(result => result.Outcome == outcome);
}
