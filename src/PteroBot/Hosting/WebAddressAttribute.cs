using System.ComponentModel.DataAnnotations;

namespace PteroBot.Hosting;

/// <summary>An absolute address with one of the schemes, or nothing.</summary>
/// <param name="key">The setting's full name, for the sentence.</param>
/// <param name="schemes">What it may begin with.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute(string key, params string[] schemes) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string text || text.Length == 0)
            return ValidationResult.Success;
        var good = Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.UserInfo.Length == 0;
        return good ? ValidationResult.Success : new ValidationResult($"{key} is {Shown(text)}; it has to be an address that begins with {string.Join(" or ", schemes.Select(s => $"{s}://"))}.");
    }

    // Whoever put a name and password into an address does not want to read them in a log.
    private static string Shown(string text) => text.Contains('@', StringComparison.Ordinal) ? "an address with a name or password in it" : text;
}
