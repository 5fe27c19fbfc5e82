using System.Text.RegularExpressions;

namespace PteroBot.StandIns.Tests.Surface;

/// <summary>Reads the listing of the real package: a line without indent opens a type, the indented ones are its members.</summary>
internal static partial class SurfaceList
{
    /// <summary>Reads the code blocks of a page.</summary>
    public static Dictionary<string, SurfaceType> Read(string path)
    {
        var isCode = false;
        return Parse(File.ReadLines(path).Where(line =>
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
                return isCode;
            isCode = line == "```csharp";
            return false;
        }));
    }

    public static Dictionary<string, SurfaceType> Parse(IEnumerable<string> lines)
    {
        Dictionary<string, SurfaceType> types = [];
        SurfaceType? type = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                types[type!.Name] = type = type with { Members = [.. type.Members, .. Members(line.Trim(), type)] };
            else if (line.Length > 0)
                types.TryAdd((type = Header(line)).Name, type);
        }
        return types;
    }

    public static SurfaceMember Member(string line)
    {
        var text = line.Replace("[Obsolete] ", "", StringComparison.Ordinal);
        return new SurfaceMember(Modifiers().Replace(text, ""), Modifiers().IsMatch(text));
    }

    private static IEnumerable<SurfaceMember> Members(string line, SurfaceType type)
    {
        if (line.StartsWith("//", StringComparison.Ordinal))
            return [];
        return type.Header.StartsWith("public enum", StringComparison.Ordinal)
            ? line.Split(", ").Select(value => new SurfaceMember(value, false))
            : [Member(line)];
    }

    private static SurfaceType Header(string line)
    {
        if (line.Contains("delegate ", StringComparison.Ordinal))
            return new SurfaceType(DelegateName().Match(line).Groups[1].Value, line, [], []);
        var flags = line.EndsWith(" [Flags]", StringComparison.Ordinal) ? " [Flags]" : "";
        var rest = line[..^flags.Length];
        var constraints = rest.IndexOf(" where ", StringComparison.Ordinal) is > 0 and var where ? rest[where..] : "";
        rest = rest[..^constraints.Length];
        var parts = rest.Split(" : ", 2);
        var name = TypeName().Match(parts[0]).Groups[1].Value;
        return new SurfaceType(name, parts[0] + flags + constraints, parts.Length == 1 ? [] : Commas().Split(parts[1]), []);
    }

    [GeneratedRegex(@"\b(?:virtual|override|abstract) ")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@" (\w+)\(")]
    private static partial Regex DelegateName();

    [GeneratedRegex(@"(?:class|struct|interface|enum) (.+)$")]
    private static partial Regex TypeName();

    // Commas between types, not those between type arguments.
    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex Commas();
}
