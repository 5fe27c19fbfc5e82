namespace PteroBot.Panel;

/// <summary>One broken rule of a request.</summary>
/// <param name="Field">The field as the panel names it, for example <c>limits.memory</c> or <c>allowed_ips.0</c>.</param>
/// <param name="Rule">The rule in snake case; empty for checks that have no name.</param>
/// <param name="Detail">The panel's sentence.</param>
public sealed record FieldError(string Field, string Rule, string Detail);
