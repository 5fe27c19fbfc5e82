using System.ComponentModel.DataAnnotations;

namespace PteroBot.Hosting;

/// <summary>A span of time within bounds.</summary>
/// <param name="key">The setting's full name, for the sentence.</param>
/// <param name="shortest">In seconds.</param>
/// <param name="longest">In seconds.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecondsAttribute(string key, double shortest, double longest) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        TimeSpan span when span.TotalSeconds < shortest => new($"{key} is {span}; the shortest allowed is {TimeSpan.FromSeconds(shortest)}."),
        TimeSpan span when span.TotalSeconds > longest => new($"{key} is {span}; the longest allowed is {TimeSpan.FromSeconds(longest)}."),
        _ => ValidationResult.Success,
    };
}

/// <summary>A number within bounds.</summary>
/// <param name="key">The setting's full name, for the sentence.</param>
/// <param name="least">The smallest that is allowed.</param>
/// <param name="most">The largest that is allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(string key, int least, int most) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int number && (number < least || number > most)
            ? new($"{key} is {number}; it has to be between {least} and {most}.")
            : ValidationResult.Success;
}

/// <summary>A text that is not too long.</summary>
/// <param name="key">The setting's full name, for the sentence.</param>
/// <param name="most">How many characters are allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtMostAttribute(string key, int most) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && text.Length > most
            ? new($"{key} has {text.Length} characters; Discord shows {most} at most.")
            : ValidationResult.Success;
}
