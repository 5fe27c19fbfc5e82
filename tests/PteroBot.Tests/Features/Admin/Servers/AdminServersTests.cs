using System.Net;
using PteroBot.Audit;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Admin.Servers;

public sealed class AdminServersTests
{
    private const string List = "/api/application/servers";

    [Fact]
    public async Task The_list_can_be_searched_by_name_owner_node_and_state()
    {
        await using var world = await StartAsync();

        foreach (var (search, found) in new[] { ("surv", 1), ("mia", 1), ("node-2", 1), ("suspended", 1), ("nora node-1", 1), ("zzz", 0) })
        {
            var calls = await world.HandleAsync(Typed.Command("admin servers list", FeatureWorld.Adam, ("search", search)));

            Assert.Equal($"edit: Servers with {search} · {found} of 2", calls[^1]);
        }
        Assert.Single(world.Asked, asked => asked == $"GET {List}");
    }

    [Fact]
    public async Task A_suspension_is_asked_carried_out_by_number_and_recorded()
    {
        await using var world = await StartAsync();
        world.Http.On("POST", $"{List}/1/suspend", HttpStatusCode.NoContent);

        var asked = await world.HandleAsync(Typed.Command("admin servers suspend", FeatureWorld.Adam, ("server", "Survival")));
        var before = world.Asked.Count(a => a.StartsWith("POST", StringComparison.Ordinal));
        world.Http.On("GET", $"{List}/1", HttpStatusCode.OK, Server(1, "Survival", "nora", "node-1", "suspended"));
        var done = await world.HandleAsync(Typed.Press($"adminservers/suspend/1/{Confirmation.For(2, world.Clock)}", FeatureWorld.Adam));

        Assert.Equal("edit: Suspend Survival?", asked[^1]);
        Assert.Equal(0, before);
        Assert.Equal("edit: **Survival** is suspended. Its people see that, and cannot start it.", done[^1]);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("server.suspend", "00000001", AuditResult.Succeeded), (record.Action, record.Target, record.Result));
    }

    [Fact]
    public async Task A_key_without_the_right_is_told_as_the_guild_s_matter_and_recorded()
    {
        await using var world = await StartAsync();
        world.Http.On("POST", $"{List}/1/suspend", HttpStatusCode.Forbidden,
            """{"errors":[{"code":"AccessDeniedHttpException","status":"403","detail":"This action is unauthorized."}]}""");

        var calls = await world.HandleAsync(Typed.Press($"adminservers/suspend/1/{Confirmation.For(2, world.Clock)}", FeatureWorld.Adam));

        Assert.Equal(
            "note: This Discord server's application key may not do that: it lacks **Read & Write** on **Servers**. Make a key that has it at <https://panel.example.com/admin/api>, and add it with /setup show.",
            calls[^1]);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Theory]
    [InlineData("1a109924")]
    [InlineData("0")]
    [InlineData("Surv")]
    public async Task What_is_not_in_the_list_is_not_sent_to_the_panel(string typed)
    {
        await using var world = await StartAsync();

        var calls = await world.HandleAsync(Typed.Command("admin servers show", FeatureWorld.Adam, ("server", typed)));

        Assert.StartsWith("edit: No server of the panel is called ", calls[^1], StringComparison.Ordinal);
        Assert.All(world.Asked, asked => Assert.Equal($"GET {List}", asked));
    }

    private static async Task<FeatureWorld> StartAsync()
    {
        var world = await FeatureWorld.StartAsync();
        world.Http.On("GET", List, HttpStatusCode.OK, $$"""
            {"object":"list","data":[{{Server(1, "Survival", "nora", "node-1")}},{{Server(2, "Old Hub", "mia", "node-2", "suspended")}}],
            "meta":{"pagination":{"total":2,"count":2,"per_page":100,"current_page":1,"total_pages":1,"links":[]} } }
            """);
        world.Http.On("GET", $"{List}/1", HttpStatusCode.OK, Server(1, "Survival", "nora", "node-1"));
        return world;
    }

    private static string Server(int id, string name, string owner, string node, string? status = null) =>
        """
        {"object":"server","attributes":{"id":ID,"external_id":null,"uuid":"0000000ID-0000-4000-8000-000000000000","identifier":"0000000ID","name":"NAME","description":"",
        "status":STATUS,"suspended":SUSPENDED,"limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":null,"oom_disabled":true},
        "feature_limits":{"databases":2,"allocations":3,"backups":3},"user":1,"node":1,"allocation":1,"nest":1,"egg":1,
        "container":{"startup_command":"","image":"","installed":1,"environment":[]},"updated_at":null,"created_at":null,
        "relationships":{"user":{"object":"user","attributes":{"id":1,"username":"OWNER","email":"o@example.com"}},
        "node":{"object":"node","attributes":{"id":1,"name":"NODE","maintenance_mode":false}}}}}
        """
        .Replace("0000000ID", id.ToString("x8")).Replace("ID", id.ToString()).Replace("NAME", name).Replace("OWNER", owner).Replace("NODE", node)
        .Replace("STATUS", status is null ? "null" : $"\"{status}\"").Replace("SUSPENDED", status == "suspended" ? "true" : "false");
}
