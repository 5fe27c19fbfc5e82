namespace Discord.Interactions;

/// <summary>A command threw; <see cref="Exception.InnerException"/> is what.</summary>
public class InteractionException(ICommandInfo commandInfo, IInteractionContext context, Exception exception)
    : Exception($"Error occurred executing {commandInfo}.", exception)
{
    public ICommandInfo CommandInfo { get; } = commandInfo;

    public IInteractionContext InteractionContext { get; } = context;
}
