#nullable enable

using System.Runtime.CompilerServices;

namespace Discord;

/// <summary>The checks that builders share. They throw what Discord.Net throws.</summary>
internal static class Limits
{
    public static string? Text(string? value, int longest, [CallerMemberName] string name = "")
    {
        if (value?.Length > longest)
            throw new ArgumentException($"{name} length must be less than or equal to {longest}.", name);
        return value;
    }

    /// <summary>Null passes; anything else has one to <paramref name="longest"/> characters.</summary>
    public static string? Label(string? value, int longest, [CallerMemberName] string name = "")
        => value?.Length switch
        {
            0 => throw new ArgumentOutOfRangeException(name, $"{name} length must be at least 1."),
            { } length when length > longest => throw new ArgumentOutOfRangeException(name, $"{name} length must be less or equal to {longest}."),
            _ => value,
        };

    public static int AtMost(int value, int most, [CallerMemberName] string name = "")
        => value <= most ? value : throw new ArgumentException($"Value must be at most {most}.", name);

    public static void LessThan(int value, int bound, string name)
    {
        if (value >= bound)
            throw new ArgumentException($"Value must be less than {bound}.", name);
    }

    /// <exception cref="InvalidOperationException">The address is there but no web address.</exception>
    public static void WebAddress(string? url, bool allowAttachment)
    {
        if (string.IsNullOrEmpty(url) || (allowAttachment && url.StartsWith("attachment://", StringComparison.Ordinal)))
            return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"The url {url} must include a protocol (either HTTP or HTTPS).");
    }
}
