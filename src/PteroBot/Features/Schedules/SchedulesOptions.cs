using Microsoft.Extensions.Options;

namespace PteroBot.Features.Schedules;

/// <summary><c>Schedules:*</c></summary>
internal sealed class SchedulesOptions
{
    public const string Section = "Schedules";

    /// <summary>The console command that tells players something, for <c>/schedules restart</c>; the text follows it.</summary>
    public string AnnounceCommand { get; set; } = "say";
}

/// <summary>It is one line, and not empty.</summary>
internal sealed class SchedulesOptionsRules : IValidateOptions<SchedulesOptions>
{
    private const int MaxLength = 100;

    public ValidateOptionsResult Validate(string? name, SchedulesOptions options) =>
        !string.IsNullOrWhiteSpace(options.AnnounceCommand) && options.AnnounceCommand.Length <= MaxLength && options.AnnounceCommand.AsSpan().IndexOfAny('\n', '\r') < 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Schedules:AnnounceCommand is '{options.AnnounceCommand}'; it has to be a console command in one line of 1 to {MaxLength} characters, such as say.");
}
