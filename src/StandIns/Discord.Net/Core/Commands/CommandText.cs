#nullable enable

using System.Text.RegularExpressions;

namespace Discord;

/// <summary>What Discord takes as the name and the description of a command or option.</summary>
internal static partial class CommandText
{
    /// <exception cref="ArgumentException">The name is not 1 to 32 letters, digits, hyphens or underscores.</exception>
    /// <exception cref="FormatException">The name has upper-case letters.</exception>
    public static string Name(string? name)
    {
        if (name is null || !Allowed().IsMatch(name))
            throw new ArgumentException($"Name must be 1 to 32 letters, digits, hyphens or underscores: \"{name}\".", nameof(name));
        if (name.Any(char.IsUpper))
            throw new FormatException($"Name cannot contain any uppercase characters: \"{name}\".");
        return name;
    }

    /// <exception cref="ArgumentException">The description has not 1 to 100 characters.</exception>
    public static string Description(string? description)
        => description is { Length: >= 1 and <= 100 }
            ? description
            : throw new ArgumentException($"Description length must be between 1 and 100: \"{description}\".", nameof(description));

    [GeneratedRegex(@"^[-_\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Allowed();
}
