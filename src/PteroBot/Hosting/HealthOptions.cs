using Microsoft.Extensions.Options;

namespace PteroBot.Hosting;

/// <summary><c>Health:*</c></summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A file that is touched every few seconds while the bot is connected; <c>pterobot health</c> looks at its age. None by default.</summary>
    public string? File { get; set; }

    /// <summary>How often it is touched.</summary>
    [Seconds("Health:Interval", 1, 60)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From this age on the bot counts as unwell: long enough for a short reconnect.</summary>
    [Seconds("Health:MaxAge", 5, 600)]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromSeconds(45);
}

[OptionsValidator]
internal sealed partial class HealthOptionsValues : IValidateOptions<HealthOptions>;

/// <summary>The age has to outlast the pauses between touches.</summary>
internal sealed class HealthOptionsRules : IValidateOptions<HealthOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthOptions options) => options.MaxAge >= 2 * options.Interval
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Health:MaxAge is {options.MaxAge}; with Health:Interval {options.Interval} the shortest allowed is {2 * options.Interval}.");
}
