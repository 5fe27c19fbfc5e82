namespace PteroBot.Audit;

/// <summary>How it ended, and why when it did not go well.</summary>
internal sealed record ChangeEnd(AuditResult Result, string? Reason = null)
{
    public static ChangeEnd Succeeded { get; } = new(AuditResult.Succeeded);

    public static ChangeEnd Refused(string reason) => new(AuditResult.Refused, reason);

    public static ChangeEnd Failed(string reason) => new(AuditResult.Failed, reason);

    /// <summary>The change may have been made or not.</summary>
    public static ChangeEnd Unknown(string reason) => new(AuditResult.Unknown, reason);
}
