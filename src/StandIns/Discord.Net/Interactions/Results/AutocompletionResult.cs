namespace Discord.Interactions;

/// <summary>The suggestions for an option.</summary>
public readonly struct AutocompletionResult : IResult
{
    private AutocompletionResult(IEnumerable<AutocompleteResult> suggestions, InteractionCommandError? error, string reason)
    {
        Suggestions = suggestions is null ? null : [.. suggestions];
        Error = error;
        ErrorReason = reason;
    }

    public InteractionCommandError? Error { get; }

    public string ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public IReadOnlyCollection<AutocompleteResult> Suggestions { get; }

    public static AutocompletionResult FromSuccess() => default;

    public static AutocompletionResult FromSuccess(IEnumerable<AutocompleteResult> suggestions) => new(suggestions, null, null);

    public static AutocompletionResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public static AutocompletionResult FromError(Exception exception) => new(null, InteractionCommandError.Exception, exception.Message);

    public static AutocompletionResult FromError(InteractionCommandError error, string reason) => new(null, error, reason);

    public override string ToString() => Results.Describe(this);
}
