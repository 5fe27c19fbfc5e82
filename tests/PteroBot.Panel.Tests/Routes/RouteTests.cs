using System.Net;
using System.Text.Json.Nodes;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>One test per route.</summary>
public sealed class RouteTests
{
    private static readonly Dictionary<string, RouteCase> Cases = ClientRoutes.All.Concat(ApplicationRoutes.All).ToDictionary(c => c.Sent);

    public static TheoryData<string> Routes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_route_sends_what_the_panel_wants_and_reads_what_it_answers(string sent)
    {
        var route = Cases[sent];
        using var rig = NewRig(route, route.Answer);

        var read = await route.Call(rig);

        var request = Assert.Single(rig.Http.Requests);
        Assert.Equal((route.Sent, route.Body, route.Read), ($"{request.Method} {request.Path}", Plain(request.Body), read));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_refusal_of_any_route_is_told(string sent)
    {
        var route = Cases[sent];
        using var rig = new Rig().On(route.Verb, route.Path, HttpStatusCode.Conflict,
            """{"errors":[{"code":"ServerStateConflictException","status":"409","detail":"This server is currently suspended and the functionality requested is unavailable."}]}""");

        var failure = await Assert.ThrowsAsync<ServerStateException>(() => route.Call(rig));

        Assert.Equal(ServerObstacle.Suspended, failure.Obstacle);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Fields_that_a_panel_leaves_out_or_adds_do_no_harm(string sent)
    {
        var route = Cases[sent];
        if (route.Answer is null || !route.Answer.TrimStart().StartsWith('{'))
            return;
        foreach (var thinner in Thinner(JsonNode.Parse(route.Answer)!))
        {
            using var rig = NewRig(route, thinner);

            var trouble = await Record.ExceptionAsync(() => route.Call(rig));

            // The line that a case reads may look for what is gone; the library itself must not stumble.
            Assert.True(trouble is null or PanelException or ArgumentOutOfRangeException or NullReferenceException or InvalidOperationException or KeyNotFoundException, $"{thinner}: {trouble}");
            Assert.DoesNotContain("PteroBot.Panel.Json", trouble is PanelException ? "" : trouble?.StackTrace ?? "", StringComparison.Ordinal);
        }
    }

    private static Rig NewRig(RouteCase route, string? answer)
    {
        var rig = new Rig();
        var type = route.Path.Contains("/files/contents", StringComparison.Ordinal) ? "text/plain" : "application/json";
        rig.Http.On(route.Verb, route.Path, _ => StubHttp.Answer(route.Status, answer, type));
        return rig;
    }

    // Each field of the attributes gone, and each replaced by something that a newer panel might add.
    private static IEnumerable<string> Thinner(JsonNode answer)
    {
        foreach (var path in Objects(answer).ToList())
            foreach (var name in path.Select(p => p.Key).ToList())
            {
                var kept = path[name]?.DeepClone();
                path.Remove(name);
                yield return answer.ToJsonString();
                path["from_a_newer_panel"] = new JsonArray(1, new JsonObject { ["x"] = null });
                path[name] = kept;
                yield return answer.ToJsonString();
                path.Remove("from_a_newer_panel");
            }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => [map, .. map.SelectMany(p => Objects(p.Value))],
        JsonArray list => [.. list.SelectMany(Objects)],
        _ => [],
    };

    private static string Plain(string body) => body.Replace("\\u002B", "+", StringComparison.Ordinal);
}
