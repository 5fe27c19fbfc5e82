using Microsoft.Extensions.Options;
using PteroBot.Rendering;

namespace PteroBot.Hosting;

/// <summary><c>Console:*</c></summary>
internal sealed class ConsoleOptions
{
    public const string Section = "Console";

    /// <summary>Regular expressions for what must not be shown of a console, besides the usual ones. Where a pattern has groups, only these are hidden.</summary>
    public string[]? Mask { get; set; }

    /// <summary>Whether passwords, keys and tokens in their usual forms are hidden as well.</summary>
    public bool MaskDefaults { get; set; } = true;
}

/// <summary>A pattern has to compile, and must not match everywhere.</summary>
internal sealed class ConsoleOptionsRules : IValidateOptions<ConsoleOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsoleOptions options)
    {
        var wrong = (options.Mask ?? []).Select(Fault).OfType<string>().ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? Fault(string pattern)
    {
        try
        {
            return SecretMask.Compile(pattern).IsMatch("") ? $"Console:Mask has the pattern '{pattern}', which matches an empty text and would hide everything." : null;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return $"Console:Mask has the pattern '{pattern}', which cannot be used: {failure.Message}";
        }
    }
}
