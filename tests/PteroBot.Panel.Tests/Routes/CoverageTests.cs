using System.Reflection;
using System.Text.RegularExpressions;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using PteroBot.TestKit;
using Refit;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>Nothing is forgotten: every route has a method, a test and a line in the library's README.</summary>
public sealed partial class CoverageTests
{
    private const string Head = "| Route | Method | Needs | Test |";
    private static readonly List<(string Route, string Method, string Permission, string Story)> Methods = [.. RoutesOf(typeof(ClientApi)), .. RoutesOf(typeof(ApplicationApi))];

    [Fact]
    public void There_are_as_many_routes_as_the_panel_has()
    {
        var client = Methods.Count(m => m.Route.Contains(" /api/client", StringComparison.Ordinal));
        var application = Methods.Count(m => m.Route.Contains(" /api/application", StringComparison.Ordinal));

        Assert.Equal((69, 42), (client, application));
        Assert.Distinct(Methods.Select(m => m.Route));
    }

    [Fact]
    public void Every_method_is_tested()
    {
        var cases = ClientRoutes.All.Concat(ApplicationRoutes.All).ToList();

        var untested = Methods.Where(m => !cases.Exists(c => Fits(m.Route, c))).Select(m => m.Route);

        Assert.Empty(untested);
        Assert.Equal(Methods.Count, cases.Count);
    }

    /// <summary>Real HTTP and a panel with state: what is made must be found, what is deleted gone.</summary>
    [Fact]
    public void Every_method_is_called_on_the_simulated_panel()
    {
        var uncalled = Methods.Where(m => m.Story == "").Select(m => m.Method);

        Assert.Empty(uncalled);
    }

    /// <summary>With <c>PTEROBOT_WRITE=1</c> in the environment the table is written instead of compared.</summary>
    [Fact]
    public void The_table_in_the_README_is_the_truth()
    {
        var file = Path.Combine(Needs.Repository(), "src", "PteroBot.Panel", "README.md");
        var readme = File.ReadAllText(file);
        var (before, table, after) = (readme[..readme.IndexOf(Head, StringComparison.Ordinal)], TableOf(readme), readme[(readme.IndexOf(Head, StringComparison.Ordinal) + TableOf(readme).Length)..]);

        if (Environment.GetEnvironmentVariable("PTEROBOT_WRITE") == "1")
            File.WriteAllText(file, before + Table() + after);
        else
            Assert.Equal(Table(), table);
    }

    private static string TableOf(string readme) => readme[readme.IndexOf(Head, StringComparison.Ordinal)..].Split("\n\n")[0].TrimEnd();

    private static string Table() => string.Join('\n', Methods.Select(m => $"| `{m.Route}` | `{m.Method}` | {m.Permission} | `RouteTests`, `{m.Story}` |").Prepend("|---|---|---|---|").Prepend(Head));

    private static IEnumerable<(string Route, string Method, string Permission, string Story)> RoutesOf(Type way) =>
        way.GetProperties().Where(p => p.PropertyType.IsInterface).SelectMany(property => property.PropertyType.GetMethods().Select(method =>
        {
            var route = method.GetCustomAttribute<HttpMethodAttribute>()!;
            return ($"{route.Method} {route.Path}", $"{property.PropertyType.Name}.{method.Name}", Documentation.PermissionOf(property.PropertyType, method), Stories.Of(way, property.Name, method.Name));
        }));

    // A parameter of the route stands for one segment, an external id with an escaped slash in it for more.
    private static bool Fits(string route, RouteCase tested)
    {
        var pattern = Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), m => m.Value.Contains("external", StringComparison.Ordinal) ? ".+" : "[^/]+");
        return Regex.IsMatch(tested.Sent.Split('?')[0], $"^{pattern}$") && !IsShadowed(route, tested);
    }

    // {id} would also fit words that are routes of their own.
    private static bool IsShadowed(string route, RouteCase tested) =>
        route.EndsWith('}') && !route.Contains("external", StringComparison.Ordinal) && Methods.Exists(m => m.Route == tested.Sent.Split('?')[0]);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
