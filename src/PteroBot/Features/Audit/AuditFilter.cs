using PteroBot.Audit;

namespace PteroBot.Features.Audit;

/// <summary>Which records are wanted; what is null does not matter.</summary>
/// <param name="Member">The Discord user.</param>
/// <param name="Target">What it was done to: a server's identifier.</param>
/// <param name="Action">An area (<c>power</c>) or one action of it (<c>power.restart</c>).</param>
/// <param name="Result">How it ended.</param>
/// <param name="From">The earliest.</param>
/// <param name="Until">The first that is too late.</param>
internal sealed record AuditFilter(
    ulong? Member = null, string? Target = null, string? Action = null, AuditResult? Result = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>So that it fits into a custom id with all the rest.</summary>
    public const int MaxTarget = 8;

    /// <inheritdoc cref="MaxTarget"/>
    public const int MaxAction = 22;

    public static AuditFilter Everything { get; } = new();

    public bool Fits(AuditRecord record) =>
        (Member is null || record.UserId == Member)
        && (Target is null || record.Target == Target)
        && (Action is null || record.Action == Action || AuditDocuments.AreaOf(record.Action) == Action)
        && (Result is null || record.Result == Result);
}
