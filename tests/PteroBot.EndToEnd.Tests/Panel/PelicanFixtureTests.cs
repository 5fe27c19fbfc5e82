using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Every call that was recorded on a real Pelican 1.0.0-beta38, in the same order, answered alike by the simulated one.</summary>
public sealed class PelicanFixtureTests
{
    /// <summary>The stand-in behind the recorded panel took a number as a file's mode; a real node was measured to refuse it.</summary>
    private static readonly Dictionary<int, int> RealWingsSays = new() { [114] = 500 };

    private static readonly Dictionary<string, string> People = new()
    {
        ["client_nora"] = "nora",
        ["client_mia"] = "mia",
        ["client_admin"] = "adam",
        ["application_full"] = "full",
        ["application_readonly"] = "readonly",
        ["bogus"] = "revoked",
    };

    [Fact]
    public async Task The_simulated_pelican_answers_every_recorded_call_with_the_recorded_status_and_shape()
    {
        var calls = RecordedCall.All("pelican-fixtures");
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { Flavour = PanelFlavour.Pelican }, clock);
        var replay = new Replay(stage, People);
        var scene = new PelicanScene(stage, clock, replay);
        scene.Arrange();
        var play = new RecordedPlay(replay, clock) { RealWingsSays = RealWingsSays, UntilLimited = [67, 85, 148, 464, 477, 480] };
        var differences = new List<string>();

        foreach (var call in calls)
        {
            scene.Before(call.Number);
            differences.AddRange(await play.PutAsync(call));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}

/// <summary>The world in which the recording was made, and what its maker did between calls.</summary>
internal sealed class PelicanScene(PanelStage stage, ManualClock clock, Replay replay)
{
    /// <summary>Calls before which more than a minute had passed, so that limits began anew.</summary>
    private static readonly int[] Later = [82, 84, 93, 121, 126, 142, 145, 149, 195, 214, 283, 321, 355, 359, 402, 413, 419, 447, 463, 469, 477];

    private PanelWorld World => stage.Panel.World;

    private Server Row(int id) => World.Servers.Single(server => server.Id == id);

    public void Arrange()
    {
        lock (World.Gate)
        {
            World.AutoAllocation = false;
            World.Servers.RemoveAll(server => server.Id > 5);
            World.DatabaseHosts.Clear();
            AddPeople();
            foreach (var (id, name) in new[] { (2, "Creative"), (3, "Suspended One"), (4, "Olafs Server"), (5, "Old Broken") })
                Dress(id, name);
            Row(1).Subusers.Clear();
            Row(1).Backups.Clear();
            WorldSeed.NewAllocation(World, World.Nodes[0]).Server = Row(1);
            Row(4).Owner = World.FindUser("olaf")!;
            Row(4).FeatureLimits = new FeatureLimits(0, 0, 0);
            Row(2).Subusers.Add(new Subuser { Id = 90, User = World.FindUser("olaf")!, Permissions = ["control.console", "control.start", "websocket.connect"], CreatedAt = World.Now });
        }
        NameThings();
    }

    public void Before(int number)
    {
        if (Later.Contains(number))
            clock.Advance(number is 413 or 463 ? TimeSpan.FromMinutes(16) : TimeSpan.FromSeconds(61));
        Break(number);
        Unmask(number);
        lock (World.Gate)
            Arrange(number);
    }

    // Keys and passwords were masked; here are others of the same kind.
    private void Unmask(int number)
    {
        if (number is 36)
            replay.Name(Masked("public key"), KeyWithSlash());
        if (number is 37)
            replay.Name("RCusKQVuPrZ7yrQJ%2FzceL9VYRJq4cyC8EqFsvZesDjI", Uri.EscapeDataString(World.FindUser("nora")!.SshKeys[^1].Fingerprint));
        if (number is 47 or 48)
            replay.Name($"\"password\":\"{Masked("secret")}\"}}", number == 47 ? "\"password\":\"short\"}" : $"\"password\":\"{Masked("secret")}\"}}");
    }

    private static string Masked(string what) => $"\\u003C{what}\\u003E";

    private static string KeyWithSlash() => Enumerable.Range(0, 1000).Select(number => $"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample{number} nora")
        .First(key => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(key))).Contains('/', StringComparison.Ordinal));

    private void Break(int number)
    {
        switch (number)
        {
            case 422:
                stage.Panel.ApplyFault("wings", "status", new JsonObject { ["status"] = 500 });
                break;
            case 447:
                stage.Panel.ApplyFault("panel", "status", new JsonObject { ["status"] = 503, ["count"] = 2, ["retryAfter"] = 60 });
                break;
            case 449:
                stage.Panel.ApplyFault("panel", "twoFactor", null);
                break;
            case 429:
                stage.Panel.ClearFaults();
                stage.Panel.ApplyFault("wings", "hang", null);
                break;
            case 451 or 452:
                stage.Panel.ClearFaults();
                stage.Panel.ApplyFault("panel", number == 451 ? "databaseDown" : "debug", null);
                break;
            case 431 or 453:
                stage.Panel.ClearFaults();
                break;
        }
    }

    private void Arrange(int number)
    {
        var nora = World.FindUser("nora") ?? World.FindUser("nora2")!;
        nora.Password = number is 41 or 44 ? "something else" : "<secret>";
        World.Keys.Single(key => key.Description == "client_otto").ExpiresAt = number == 401 ? World.Now : null;
        switch (number)
        {
            case 48:
                nora.Email = "nora@example.com";
                break;
            case 43:
                nora.Username = "nora";
                break;
            case 62 or 408:
                Row(2).Wings.Seed(PowerState.Running, TimeSpan.Zero);
                break;
            case 208 or 422 or 431:
                Row(2).Wings.Seed(PowerState.Offline, TimeSpan.Zero);
                Row(1).CachedResources = null;
                break;
            case 263:
                replay.Name("/nodes/2", $"/nodes/{World.Nodes[^1].Id}");
                replay.Name("\"node_id\":2", $"\"node_id\":{World.Nodes[^1].Id}");
                replay.Name("\"allocation_id\":15", $"\"allocation_id\":{WorldSeed.NewAllocation(World, World.Nodes[^1]).Id}");
                break;
            case 279:
                Row(5).TransferTarget = null;
                Row(5).Wings.Seed(PowerState.Offline, TimeSpan.Zero);
                break;
            case 326:
                Row(1).Status = null;
                break;
            case 347:
                replay.Name("/application/servers/6", $"/application/servers/{World.Servers[^1].Id}");
                break;
            case 359 or 362:
                Row(5).Status = number == 359 ? ServerStatus.ReinstallFailed : ServerStatus.InstallFailed;
                break;
            case 365 or 465:
                Row(3).Status = ServerStatus.Suspended;
                break;
            case 374 or 378:
                World.Nodes[0].Maintenance = number == 374;
                break;
            case 414:
                (Row(1).Backups[^1].CompletedAt, Row(1).Backups[^1].Successful, Row(1).Backups[^1].Archive) = (World.Now, false, null);
                break;
            case 417:
                Row(1).FeatureLimits = Row(1).FeatureLimits with { Backups = 1 };
                break;
            case 432 or 447:
                World.Nodes[0].Wings.IsUp = number == 447;
                break;
            case 441 or 443 or 446:
                (Row(2).Status, Row(5).Status) = (null, null);
                break;
            case 453:
                World.ClientDatabases = false;
                break;
            case 454:
                (World.ClientDatabases, World.EditableDescriptions) = (true, false);
                break;
            case 456:
                (World.AutoAllocation, World.EditableDescriptions) = (true, true);
                break;
        }
        if (number == 431)
            (World.Nodes[0].Wings.IsUp, Row(2).Status) = (false, null);
    }

    private void AddPeople()
    {
        var (adam, mia) = (World.FindUser("adam")!, World.FindUser("mia")!);
        var olaf = SeedPeople.AddUser(World, "olaf", "Olaf", "Other");
        var otto = SeedPeople.AddUser(World, "otto", "Otto", "Operator");
        var operators =
            new Role { Id = World.NextId("roles"), Name = "Operator", Permissions = [Role.UpdateServer], CreatedAt = World.Now };
        World.Roles.Add(operators);
        otto.Roles.Add(operators);
        SeedPeople.AddKey(World, olaf, KeyKind.Account, "client_olaf");
        SeedPeople.AddKey(World, otto, KeyKind.Account, "client_otto");
        SeedPeople.AddKey(World, adam, KeyKind.Application, "application_none");
        SeedPeople.AddKey(World, mia, KeyKind.Application, "application_of_support", acl: 3);
        SeedPeople.AddKey(World, adam, KeyKind.Account, "client_admin_ip_blocked", allowedIps: ["10.1.2.3"]);
        var some = SeedPeople.AddKey(World, adam, KeyKind.Application, "spare", acl: 0);
        World.Keys.Remove(some);
        World.Keys.Add(new ApiKey
        {
            Identifier = some.Identifier,
            Secret = some.Secret,
            Owner = adam,
            Kind = KeyKind.Application,
            Description = "application_servers_only",
            CreatedAt = World.Now,
            Acl = new Dictionary<string, int> { ["servers"] = 3 },
        });
    }

    private void Dress(int id, string name)
    {
        (Row(id).Name, Row(id).Status, Row(id).Node) = (name, null, World.Nodes[0]);
        (Row(id).Wings.NeverReady, Row(id).Wings.IgnoresStop) = (false, false);
        Row(id).Wings.Seed(PowerState.Offline, TimeSpan.Zero);
    }

    private void NameThings()
    {
        var recorded =
            new Dictionary<int, string> { [1] = "2b8dabf3", [2] = "4393865c", [3] = "bc9fe252", [4] = "9d285064", [5] = "6db3f19f" };
        foreach (var (id, identifier) in recorded)
            replay.Name($"/servers/{identifier}", $"/servers/{Row(id).Identifier}");
        replay.Name("/api/client/servers/2b8dabf3-9f85-418c-ab1a-a354b3487d30", $"/api/client/servers/{Row(1).Uuid}");
        // Read as the number 2; only the first digit counts.
        replay.Name("/api/application/servers/2b8dabf3-9f85-418c-ab1a-a354b3487d30", "/api/application/servers/2b8d0000-9f85-418c-ab1a-a354b3487d30");
        replay.Name("[uuid_short]=2b8dabf3", $"[uuid_short]={Row(1).Identifier}");
        replay.Name("2961a83e-a811-4d01-84f2-03fc3e60c0dc", World.FindUser("olaf")!.Uuid);
        var own = World.Allocations.Where(row => row.Server == Row(1)).ToList();
        for (var i = 0; i < 3; i++)
            replay.Name($"/network/allocations/{i + 1}", $"/network/allocations/{own[i].Id}");
        replay.Name("/network/allocations/5", $"/network/allocations/{Row(3).Allocation.Id}");
        replay.Name("/network/allocations/6", $"/network/allocations/{Row(4).Allocation.Id}");
        replay.Name("/nodes/1/allocations/14", $"/nodes/1/allocations/{World.Allocations.Last(row => row.Node == World.Nodes[0] && row.Server is null).Id}");
        replay.Name("\"add_allocations\":[2,3]", $"\"add_allocations\":[{own[1].Id},{own[2].Id}]");
        replay.Name("/database-hosts/1", "/database-hosts/2");
        replay.Name("\"host\":1}", "\"host\":2}");
        replay.Name("ghcr.io/parkervcp/", "ghcr.io/pterodactyl/");
        replay.Name("\"fqdn\":\"127.0.0.2\"", "\"fqdn\":\"node.example.com\"");
        replay.Name(Masked("public key"), "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample nora");
    }
}
