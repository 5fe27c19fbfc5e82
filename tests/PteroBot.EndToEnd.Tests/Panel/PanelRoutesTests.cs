using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.Client;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelRoutesTests
{
    [Fact]
    public async Task All_69_client_and_42_application_routes_of_the_panel_are_there()
    {
        await using var panel = new PanelSimulation(new PanelSimulationOptions(), TimeProvider.System);

        var routes = panel.Routes.Select(route => (route.IsApplication, $"{route.Method} {route.Pattern}")).ToList();

        Assert.Distinct(routes);
        Assert.Equal(69, routes.Count(route => !route.IsApplication));
        Assert.Equal(42, routes.Count(route => route.IsApplication));
    }

    [Theory]
    [InlineData("Pterodactyl", "{}")]
    [InlineData("Pterodactyl", """{"name":"x","files":[1,{"from":2}],"root":7,"limits":[],"feature_limits":3,"environment":"x","permissions":[{}],"signal":["start"],"deploy":1,"ports":["a-b"],"allocation":{"default":[]}}""")]
    [InlineData("Pelican", "{}")]
    [InlineData("Pelican", """{"name":"x","roles":["a",{}],"node_id":[],"files":{"a":1},"eggs":"x","extension":3,"truncate":"maybe","time_offset":{},"email":5}""")]
    public async Task No_route_breaks_on_a_body_that_is_empty_or_nonsense(string flavour, string body)
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = Enum.Parse<PanelFlavour>(flavour), ClientLimit = 1000, ApplicationLimit = 1000 });
        var broken = new List<string>();

        var rows = Rows(stage.Panel.World);
        foreach (var route in stage.Panel.Routes.OrderBy(route => route.Method == "DELETE"))
        {
            var path =
                rows.Aggregate(route.Pattern, (current, row) => current.Replace($"{{{row.Key}}}", route.IsApplication ? row.Value.Application : row.Value.Client, StringComparison.Ordinal));
            var reply =
                await stage.SendAsync(route.Method, route.IsApplication ? "full" : "nora", path, route.Method == "GET" ? null : body);
            if (reply.Status == 500 && reply.ErrorCode is null)
                broken.Add($"{route.Method} {route.Pattern}");
        }

        Assert.Empty(broken);
    }

    /// <summary>What stands for each placeholder, on the client and on the application API.</summary>
    private static Dictionary<string, (string Client, string Application)> Rows(PanelWorld world)
    {
        lock (world.Gate)
        {
            var server = world.Servers[0];
            var database = DatabaseRoutes.Make(world, server, world.DatabaseHosts[0], "one", "%");
            var schedule =
                new Schedule { Id = 1, Name = "s", Cron = new Cron("*", "*", "*", "*", "*"), CreatedAt = world.Now, UpdatedAt = world.Now };
            schedule.Tasks.Add(new ScheduleTask { Id = 1, Sequence = 1, Action = "command", Payload = "list", CreatedAt = world.Now, UpdatedAt = world.Now });
            server.Schedules.Add(schedule);
            world.Mounts.Add(new Mount { Id = 1, Uuid = "00000000-0000-4000-8000-000000000001" });
            var allocation = world.Allocations.First(row => row.Server == server && row != server.Allocation);
            return new()
            {
                ["server"] = (server.Identifier, "1"),
                ["user"] = (world.FindUser("mia")!.Uuid, "3"),
                ["backup"] = (server.Backups[0].Uuid, ""),
                ["database"] = (database.HashId, "1"),
                ["allocation"] = ($"{allocation.Id}", $"{allocation.Id}"),
                ["schedule"] = ("1", ""),
                ["task"] = ("1", ""),
                ["identifier"] = ("unknown", ""),
                ["fingerprint"] = ("unknown", ""),
                ["external"] = ("", "ext-survival"),
                ["uuid"] = ("", "unknown"),
                ["plugin"] = ("", "sample-plugin"),
                ["node"] = ("", "1"),
                ["location"] = ("", "1"),
                ["nest"] = ("", "1"),
                ["egg"] = ("", "1"),
                ["role"] = ("", "2"),
                ["mount"] = ("", "1"),
                ["host"] = ("", "1"),
            };
        }
    }
}
