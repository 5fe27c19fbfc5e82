using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>Reads what the documentation of a method says about the permission that it needs.</summary>
internal static partial class Documentation
{
    private static readonly Lazy<XDocument> File = new(() => XDocument.Load(Path.ChangeExtension(typeof(IPanels).Assembly.Location, ".xml")));

    public static string PermissionOf(Type api, MethodInfo method)
    {
        var text = Summary($"M:{api.FullName}.{method.Name}(") + " " + Summary($"T:{api.FullName}");
        if (Key().Match(text) is { Success: true } key)
            return $"`{ValueOf(key.Groups[1].Value)}`";
        var resource = Resource().Match(text);
        if (!resource.Success)
            return text.Contains("Needs what", StringComparison.Ordinal) ? "`control.*`" : "-";
        return $"`{resource.Groups[1].Value}` {(text.Contains("Needs write", StringComparison.Ordinal) ? "write" : "read")}";
    }

    private static string Summary(string name)
    {
        var member = File.Value.Descendants("member").FirstOrDefault(m => m.Attribute("name")!.Value.StartsWith(name, StringComparison.Ordinal));
        return member?.Element("summary")?.ToString() ?? "";
    }

    private static object? ValueOf(string field) => typeof(Permissions).GetField(field)!.GetRawConstantValue();

    [GeneratedRegex(@"[Nn]eeds\s+<see cref=""F:PteroBot\.Panel\.Permissions\.(\w+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"Needs read(?: or write)? on <c>(\w+)</c>")]
    private static partial Regex Resource();
}
