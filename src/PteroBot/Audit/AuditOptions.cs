using Microsoft.Extensions.Options;

namespace PteroBot.Audit;

/// <summary><c>Audit:*</c></summary>
internal sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>How long a record is kept. Zero keeps it for ever.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(365);
}

/// <summary>Either for ever, or long enough that somebody can look at what happened.</summary>
internal sealed class AuditOptionsRules : IValidateOptions<AuditOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
        options.Retention == TimeSpan.Zero || (options.Retention >= Shortest && options.Retention <= Longest)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Audit:Retention is {options.Retention}; it has to be between {Shortest} and {Longest}, or 00:00:00 to keep records for ever.");
}
