#nullable enable
using System.Collections.Concurrent;

namespace Discord.WebSocket;

/// <summary>One instance of each of the few dozen locale names.</summary>
internal static class Locales
{
    private const int Most = 100;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string? Intern(string? locale) =>
        locale is null ? null : Known.Count < Most ? Known.GetOrAdd(locale, locale) : Known.GetValueOrDefault(locale, locale);
}
