using System.Text.RegularExpressions;
using PteroBot.Panel.Application;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>Finds the end-to-end test in which a method is called: by its text, as these tests live in another project.</summary>
internal static class Stories
{
    private static readonly Lazy<List<(string Name, string Text)>> Files = new(() =>
        [.. Directory.GetFiles(Path.Combine(Needs.Repository(), "tests", "PteroBot.EndToEnd.Tests", "Library"), "*.cs").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))]);

    /// <summary>The name of the test class; empty when there is none.</summary>
    public static string Of(Type way, string property, string method)
    {
        var call = new Regex($@"\b{property}\.{method}\(", RegexOptions.IgnoreCase);
        var prefix = way == typeof(ApplicationApi) ? "Application" : "Client";
        return Files.Value.Find(f => f.Name.StartsWith(prefix, StringComparison.Ordinal) && call.IsMatch(f.Text)).Name ?? "";
    }
}
