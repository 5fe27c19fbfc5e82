namespace Discord.Interactions;

public class InteractionServiceConfig
{
    public LogSeverity LogLevel { get; set; } = LogSeverity.Info;

    public RunMode DefaultRunMode { get; set; } = RunMode.Async;

    /// <summary>Whether what fails outside a command's own method is thrown again.</summary>
    public bool ThrowOnError { get; set; } = true;

    /// <summary>Changes nothing here: methods are always called through emitted code.</summary>
    public bool UseCompiledLambda { get; set; }

    public bool EnableAutocompleteHandlers { get; set; } = true;

    /// <summary>Whether each command gets services from a scope of its own.</summary>
    public bool AutoServiceScopes { get; set; } = true;

    public bool ExitOnMissingModalField { get; set; }
}
