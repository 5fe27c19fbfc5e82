namespace Discord.Interactions;

/// <summary>How a command went.</summary>
public readonly struct ExecuteResult : IResult
{
    // Boxed once: every command that goes well returns it.
    internal static readonly IResult Success = FromSuccess();
    internal static readonly Task<IResult> SuccessTask = Task.FromResult(Success);

    private ExecuteResult(Exception exception, InteractionCommandError? error, string errorReason)
    {
        Exception = exception;
        Error = error;
        ErrorReason = errorReason;
    }

    public Exception Exception { get; }

    public InteractionCommandError? Error { get; }

    public string ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static ExecuteResult FromSuccess() => default;

    public static ExecuteResult FromError(InteractionCommandError commandError, string reason) => new(null, commandError, reason);

    public static ExecuteResult FromError(Exception exception) => new(exception, InteractionCommandError.Exception, exception.Message);

    public static ExecuteResult FromError(IResult result) => new(null, result.Error, result.ErrorReason);

    public override string ToString() => Results.Describe(this);
}
