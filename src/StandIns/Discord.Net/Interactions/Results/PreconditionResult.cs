namespace Discord.Interactions;

public class PreconditionResult : IResult
{
    private static readonly PreconditionResult Success = new(null, null);

    protected PreconditionResult(InteractionCommandError? error, string reason)
    {
        Error = error;
        ErrorReason = reason;
    }

    public InteractionCommandError? Error { get; }

    public string ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public static PreconditionResult FromSuccess() => Success;

    public static PreconditionResult FromError(Exception exception) => new(InteractionCommandError.Exception, exception.Message);

    public static PreconditionResult FromError(IResult result) => new(result.Error, result.ErrorReason);

    public static PreconditionResult FromError(string reason) => new(InteractionCommandError.UnmetPrecondition, reason);

    public override string ToString() => Results.Describe(this);
}
