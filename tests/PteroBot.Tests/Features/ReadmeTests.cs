using System.Reflection;
using System.Text.RegularExpressions;
using PteroBot.Panel.Client;
using PteroBot.TestKit;
using Refit;

namespace PteroBot.Tests.Features;

/// <summary>The table of what the panel can do forgets nothing.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Every_route_of_the_client_API_stands_in_exactly_one_row()
    {
        var rows = Rows();
        var routes = Routes();

        var found = routes.Select(route => (route, Rows: rows.Count(row => row.Exists(pattern => Fits(pattern, route)))));

        Assert.Equal(69, routes.Count);
        Assert.All(found, route => Assert.True(route.Rows == 1, $"{route.route} stands in {route.Rows} rows."));
        Assert.All(rows.SelectMany(row => row), pattern => Assert.True(routes.Exists(route => Fits(pattern, route)), $"{pattern} is no route."));
    }

    private static List<List<string>> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Needs.Repository(), "README.md"))
            .SkipWhile(line => !line.StartsWith("| You want to", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => Regex.Matches(line.Split('|')[3], "`([^`]+)`").Select(match => match.Groups[1].Value).ToList()),
    ];

    private static List<string> Routes() =>
    [
        .. typeof(IServersApi).Assembly.GetTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<HttpMethodAttribute>()).OfType<HttpMethodAttribute>().Where(route => route.Path.StartsWith("/api/client", StringComparison.Ordinal))
            .Select(route => $"{route.Method} {Short(route.Path)}").Distinct(),
    ];

    private static string Short(string path) => path["/api/client".Length..].Split('?')[0].TrimStart('/') switch
    {
        "" => ".",
        "servers/{server}" => "servers/{s}",
        var rest when rest.StartsWith("servers/{server}/", StringComparison.Ordinal) => rest["servers/{server}/".Length..],
        var rest => rest,
    };

    private static bool Fits(string pattern, string route) => pattern.EndsWith('*') ? route.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == route;
}
