using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Every call that was recorded on a real panel 1.11.8, in the same order, answered alike by the simulated one.</summary>
public sealed class PanelFixtureTests
{
    /// <summary>
    /// Behind the recorded panel stood a stand-in for Wings; where a real node was measured to answer otherwise, that is what we do.
    /// </summary>
    private static readonly Dictionary<int, int> RealWingsSays = new()
    {
        [54] = 500, // list of a missing folder
        [57] = 500, // contents of a missing file
        [58] = 502, // contents of a folder
        [68] = 500, // decompress of what is no archive
        [69] = 400, // chmod with a number
    };

    private static readonly Dictionary<string, string> People = new()
    {
        ["client_nora"] = "nora",
        ["client_olaf"] = "mia",
        ["client_admin"] = "adam",
        ["application_full"] = "full",
        ["application_readonly"] = "readonly",
        ["bogus"] = "revoked",
    };

    [Fact]
    public async Task The_simulated_panel_answers_every_recorded_call_with_the_recorded_status_and_shape()
    {
        var calls = RecordedCall.All("panel-fixtures");
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Speed = 1 }, clock);
        var scene = new RecordedScene(stage, clock);
        var replay = new Replay(stage, People);
        var play = new RecordedPlay(replay, clock) { RealWingsSays = RealWingsSays, UntilLimited = [297, 300] };
        scene.Arrange(replay);
        var differences = new List<string>();

        foreach (var call in calls)
        {
            scene.Before(call.Number, replay);
            differences.AddRange(await play.PutAsync(call));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}

/// <summary>The world in which the recording was made, and what its maker did between calls.</summary>
internal sealed class RecordedScene(PanelStage stage, ManualClock clock)
{
    private PanelWorld World => stage.Panel.World;

    private Server Row(int id) => World.Servers.Single(server => server.Id == id);

    public void Arrange(Replay replay)
    {
        lock (World.Gate)
        {
            World.AutoAllocation = false;
            World.Servers.RemoveAll(server => server.Id > 5);
            World.Nodes[0].Wings.StartedAt = clock.GetUtcNow().AddDays(-1);
            World.FindUser("mia")!.Email = "olaf@example.com";
            Row(1).Subusers.Clear();
            Row(1).Backups.Clear();
            Dress(2, "Creative", null, PowerState.Offline);
            Dress(3, "Suspended One", null, PowerState.Offline);
            Dress(4, "Olafs Server", null, PowerState.Offline);
            Dress(5, "Old Broken", null, PowerState.Offline);
            Row(4).Owner = World.FindUser("mia")!;
            Row(3).Node = Row(1).Node;
            SeedPeople.AddKey(World, World.FindUser("adam")!, KeyKind.Application, "application_none");
            SeedPeople.AddKey(World, World.FindUser("adam")!, KeyKind.Account, "client_admin_ip_blocked", allowedIps: ["10.1.2.3"]);
        }
        NameThings(replay);
    }

    /// <summary>The recorder's own doings, by the number of the call before which they came.</summary>
    public void Before(int number, Replay replay)
    {
        switch (number)
        {
            case 31 or 33 or 40 or 41 or 81 or 85 or 104 or 205 or 264 or 281:
                clock.Advance(TimeSpan.FromSeconds(number == 33 ? 1 : 8));
                break;
            case 280 or 297:
                clock.Advance(TimeSpan.FromMinutes(10));
                break;
            case 42 or 92 or 149 or 201:
                clock.Advance(TimeSpan.FromSeconds(10));
                break;
        }
        Break(number);
        if (number == 196)
            replay.Name("/application/servers/6", $"/application/servers/{World.Servers[^1].Id}");
        lock (World.Gate)
            Arrange(number);
    }

    private void Break(int number)
    {
        switch (number)
        {
            case 238:
                stage.Panel.ApplyFault("wings", "status", new JsonObject { ["status"] = 500, ["count"] = 3 });
                break;
            case 241:
                stage.Panel.ApplyFault("wings", "hang", null);
                break;
            case 288:
                stage.Panel.ApplyFault("panel", "status", new JsonObject { ["status"] = 503, ["count"] = 2, ["retryAfter"] = 60 });
                break;
            case 290:
                stage.Panel.ApplyFault("panel", "twoFactor", null);
                break;
            case 293 or 294:
                stage.Panel.ClearFaults();
                stage.Panel.ApplyFault("panel", number == 293 ? "databaseDown" : "debug", null);
                break;
            case 243 or 295:
                stage.Panel.ClearFaults();
                break;
        }
    }

    private void Arrange(int number)
    {
        switch (number)
        {
            case 104:
                Row(1).Wings.Seed(PowerState.Offline, TimeSpan.Zero);
                break;
            case 204:
                Row(5).Status = ServerStatus.ReinstallFailed;
                break;
            case 206:
                Row(3).Status = ServerStatus.Suspended;
                break;
            case 235 or 238:
                World.Nodes[0].Maintenance = number == 235;
                break;
            case 243 or 254:
                World.Nodes[0].Wings.IsUp = number == 254;
                break;
            case 261:
                Row(1).Wings.Seed(PowerState.Offline, TimeSpan.Zero);
                Row(1).CachedResources = null;
                break;
            case 266:
                Row(1).Schedules[^1].Tasks.Add(new ScheduleTask { Id = 90, Sequence = 1, Action = "command", Payload = "say hi", CreatedAt = World.Now, UpdatedAt = World.Now });
                break;
            case 267:
                Row(1).Schedules.Add(new Schedule { Id = World.NextId("schedules"), Name = "empty", Cron = Row(1).Schedules[^1].Cron, CreatedAt = World.Now, UpdatedAt = World.Now });
                break;
            case 277:
                Row(5).Status = ServerStatus.InstallFailed;
                break;
            case 281:
                Row(1).Backups[^1].CompletedAt = World.Now;
                Row(1).Backups[^1].Successful = false;
                break;
            case 295:
                World.AutoAllocation = true;
                break;
        }
    }

    private void Dress(int id, string name, string? status, string state)
    {
        (Row(id).Name, Row(id).Status, Row(id).Node) = (name, status, World.Nodes[0]);
        (Row(id).Wings.NeverReady, Row(id).Wings.IgnoresStop) = (false, false);
        Row(id).Wings.Seed(state, TimeSpan.Zero);
    }

    private void NameThings(Replay replay)
    {
        replay.Name("7250dc0e-c690-4559-8595-4a688351bf36", Row(1).Uuid);
        var recorded =
            new Dictionary<int, string> { [1] = "7250dc0e", [2] = "34c6fffc", [3] = "886d561d", [4] = "1a109924", [5] = "e4105bf5" };
        foreach (var (id, identifier) in recorded)
            replay.Name(identifier, Row(id).Identifier);
        var second = World.Allocations.Single(row => row.Server == Row(1) && row != Row(1).Allocation);
        replay.Name("/allocations/2", $"/allocations/{second.Id}");
        replay.Name("/allocations/5", $"/allocations/{Row(5).Allocation.Id}");
        replay.Name("\"allocation\":5", $"\"allocation\":{Row(4).Allocation.Id}");
        replay.Name("\"egg\":5", $"\"egg\":{Row(1).Egg.Id}");
        replay.Name("/eggs/5", $"/eggs/{Row(1).Egg.Id}");
    }
}
