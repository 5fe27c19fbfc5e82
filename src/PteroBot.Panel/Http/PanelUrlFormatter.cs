using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Refit;

namespace PteroBot.Panel.Http;

/// <summary>Writes values into paths and queries as the panel reads them.</summary>
internal sealed class PanelUrlFormatter : DefaultUrlParameterFormatter
{
    private static readonly ConcurrentDictionary<Enum, string?> Flags = new();

    public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        bool yes => yes ? "true" : "false",
        Enum flags when flags.GetType().IsDefined(typeof(FlagsAttribute)) => Flags.GetOrAdd(flags, Words),
        string text when text.Contains('%', StringComparison.Ordinal) && attributeProvider.IsDefined(typeof(DecodedTwiceAttribute), false) => text.Replace("%", "%25", StringComparison.Ordinal),
        "" or "." or ".." when attributeProvider.IsDefined(typeof(PathSegmentAttribute), false) => throw new ArgumentException("This cannot be part of a route."),
        _ => base.Format(value, attributeProvider, type),
    };

    // Several includes: egg,subusers. None: no parameter at all.
    private static string? Words(Enum flags) =>
        Convert.ToInt32(flags) == 0 ? null : string.Join(',', flags.ToString().Split(", ").Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
