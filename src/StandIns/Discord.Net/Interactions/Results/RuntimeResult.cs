namespace Discord.Interactions;

/// <summary>What a command says about itself, for the executed events.</summary>
public abstract class RuntimeResult : IResult
{
    protected RuntimeResult(InteractionCommandError? error, string reason)
    {
        Error = error;
        ErrorReason = reason;
    }

    public InteractionCommandError? Error { get; }

    public string ErrorReason { get; }

    public bool IsSuccess => Error is null;

    public override string ToString() => Results.Describe(this);
}
