using System.Reflection;
using System.Text.RegularExpressions;
using PteroBot.EndToEnd.Tests.Panel;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using Refit;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>Every route that the library knows is one that the simulated panel knows, too, with the same verb.</summary>
public sealed partial class RouteExistenceTests
{
    private static readonly List<(string Verb, string Path)> Routes =
        [.. new[] { typeof(ClientApi), typeof(ApplicationApi) }.SelectMany(way => way.GetProperties()).Select(p => p.PropertyType).Where(t => t.IsInterface)
            .SelectMany(api => api.GetMethods()).Select(m => m.GetCustomAttribute<HttpMethodAttribute>()!).Select(r => (r.Method.Method, r.Path))];

    [Fact]
    public async Task The_simulated_panel_knows_every_route_of_the_library()
    {
        await using var stage = await PanelStage.StartAsync();
        var server = (string)(await stage.GetAsync("nora", "/api/client?filter[name]=Survival")).Rows[0]["identifier"]!;
        var unknown = new List<string>();

        foreach (var (verb, path) in Routes)
        {
            var target = Parameter().Replace(path.Replace("{server}", path.StartsWith("/api/client", StringComparison.Ordinal) ? server : "1", StringComparison.Ordinal), "1");
            var reply = await stage.SendAsync(verb, path.StartsWith("/api/client", StringComparison.Ordinal) ? "nora" : "full", target, verb is "GET" or "DELETE" ? null : "{}");
            if (reply.Status == 405 || reply.Text.Contains("The route", StringComparison.Ordinal))
                unknown.Add($"{verb} {path}: {reply.Status}");
        }

        Assert.Empty(unknown);
        Assert.Equal(111, Routes.Count);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
