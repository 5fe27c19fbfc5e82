namespace PteroBot.Audit;

/// <summary>What is about to be changed.</summary>
/// <param name="Action">Area and verb: <c>power.restart</c>. <see cref="AuditWords"/> says it in words.</param>
/// <param name="Target">What it is done to, such as a server's identifier.</param>
/// <param name="TargetName">What people call it.</param>
/// <param name="Panel">The panel's address.</param>
internal sealed record Change(string Action, string? Target = null, string? TargetName = null, string? Panel = null)
{
    /// <summary>What exactly was asked for, such as a command. Without secrets.</summary>
    public string? Detail { get; init; }
}
