namespace Discord.Interactions;

/// <summary>A command of any kind: slash, component, modal.</summary>
public interface ICommandInfo
{
    /// <summary>The name of a slash command, or the custom id that a component or modal is known by.</summary>
    string Name { get; }

    string MethodName { get; }

    bool IgnoreGroupNames { get; }

    bool SupportsWildCards { get; }

    bool IsTopLevelCommand { get; }

    ModuleInfo Module { get; }

    InteractionService CommandService { get; }

    RunMode RunMode { get; }

    IReadOnlyCollection<Attribute> Attributes { get; }

    IReadOnlyCollection<PreconditionAttribute> Preconditions { get; }

    IReadOnlyCollection<IParameterInfo> Parameters { get; }

    Task<IResult> ExecuteAsync(IInteractionContext context, IServiceProvider services);

    Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, IServiceProvider services);
}
