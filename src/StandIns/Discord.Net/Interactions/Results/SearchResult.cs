namespace Discord.Interactions;

/// <summary>The command that an interaction is meant for, with what the wildcards of its custom id stood for.</summary>
public readonly struct SearchResult<T> : IResult
    where T : class, ICommandInfo
{
    private SearchResult(string text, T command, string[] captures, InteractionCommandError? error, string reason)
    {
        Text = text;
        Command = command;
        RegexCaptureGroups = captures;
        Error = error;
        ErrorReason = reason;
    }

    public string Text { get; }

    public T Command { get; }

    public string[] RegexCaptureGroups { get; }

    public InteractionCommandError? Error { get; }

    public string ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static SearchResult<T> FromSuccess(string text, T commandInfo, string[] wildCardMatch = null)
        => new(text, commandInfo, wildCardMatch, null, null);

    public static SearchResult<T> FromError(string text, InteractionCommandError error, string reason) => new(text, null, null, error, reason);

    public override string ToString() => Results.Describe(this);
}
