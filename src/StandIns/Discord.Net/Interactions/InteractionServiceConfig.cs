namespace Discord.Interactions;

public class InteractionServiceConfig
{
    public RunMode DefaultRunMode { get; set; } = RunMode.Async;

    /// <summary>Whether what fails outside a command's own method is thrown again.</summary>
    public bool ThrowOnError { get; set; } = true;

    /// <summary>Whether each command gets services from a scope of its own.</summary>
    public bool AutoServiceScopes { get; set; } = true;
}
