namespace Discord.Interactions;

/// <summary>None of a group of alternatives held.</summary>
public class PreconditionGroupResult : PreconditionResult
{
    private PreconditionGroupResult(string reason, IEnumerable<PreconditionResult> results)
        : base(InteractionCommandError.UnmetPrecondition, reason)
        => Results = [.. results];

    public IReadOnlyCollection<PreconditionResult> Results { get; }

    public static PreconditionGroupResult FromError(string reason, IEnumerable<PreconditionResult> results) => new(reason, results);
}
