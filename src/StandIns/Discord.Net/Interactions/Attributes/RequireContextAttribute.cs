namespace Discord.Interactions;

/// <summary>Runs a command only in guilds, direct messages or group messages.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class RequireContextAttribute(ContextType contexts) : PreconditionAttribute
{
    public ContextType Contexts { get; } = contexts;

    public override Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo command, IServiceProvider services)
        => Task.FromResult(IsMet(context)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"Invalid context for command; accepted contexts: {Contexts}."));

    private bool IsMet(IInteractionContext context)
        => (Contexts.HasFlag(ContextType.Guild) && context.Interaction.GuildId is not null)
            || (Contexts.HasFlag(ContextType.DM) && context.Channel is IDMChannel)
            || (Contexts.HasFlag(ContextType.Group) && context.Interaction.ContextType is InteractionContextType.PrivateChannel);
}
