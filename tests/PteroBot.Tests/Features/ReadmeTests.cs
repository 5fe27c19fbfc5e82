using System.Reflection;
using System.Text.RegularExpressions;
using Discord.Interactions;
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

        var found = routes.Select(route => (route, Rows: rows.Count(row => row.Routes.Contains(route))));

        Assert.Equal(69, routes.Count);
        Assert.All(found, route => Assert.True(route.Rows == 1, $"{route.route} stands in {route.Rows} rows."));
        Assert.Empty(rows.SelectMany(row => row.Routes).Except(routes));
    }

    [Fact]
    public async Task Every_row_names_commands_that_are_there_or_says_why_there_is_none()
    {
        await using var world = await FeatureWorld.StartAsync();
        var commands = world.Get<InteractionService>().SlashCommands.Select(command => $"/{command}").ToList();

        Assert.All(Rows(), row => Assert.True(row.Commands.Count > 0, $"Nothing is named for {row.Routes[0]}."));
        Assert.All(Rows().SelectMany(row => row.Commands), command => Assert.Contains(command, commands));
    }

    private static List<(List<string> Commands, List<string> Routes)> Rows() =>
    [
        .. File.ReadLines(Path.Combine(Needs.Repository(), "README.md"))
            .SkipWhile(line => !line.StartsWith("| You want to", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')).Select(cells => (Quoted(cells[2]), Quoted(cells[3]))),
    ];

    private static List<string> Quoted(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value)];

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
}
