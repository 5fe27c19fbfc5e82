using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>The first state: three people, four nodes, Nora's ten servers in ten different states, and what belongs to them.</summary>
internal static class WorldSeed
{
    public static readonly string[] MiaMay = ["control.console", "control.restart", "control.start", "websocket.connect"];

    public static readonly string[] AclResources =
        ["servers", "nodes", "allocations", "users", "locations", "nests", "eggs", "database_hosts", "server_databases", "mounts", "roles", "plugins"];

    public static void Fill(PanelWorld world)
    {
        SeedPeople.Add(world);
        SeedEggs.Add(world);
        AddNodes(world);
        AddServers(world);
        AddThings(world);
        AddExtraServers(world);
        if (world.Options.Games)
            AddGames(world);
        AddFreeAllocations(world);
    }

    /// <summary>Makes a server with a free allocation of its node; also used by the panel's own "create".</summary>
    public static Server NewServer(PanelWorld world, string name, User owner, Node node, Egg egg, Allocation? allocation = null)
    {
        var id = world.NextId("servers");
        allocation ??= world.Allocations.Find(free => free.Node == node && free.Server is null) ?? NewAllocation(world, node);
        var server = new Server
        {
            Id = id,
            Uuid = world.Identities.Uuid($"server {id} {name}"),
            Name = name,
            Owner = owner,
            Node = node,
            Egg = egg,
            Allocation = allocation,
            Image = egg.DockerImages.Count > 0 ? egg.DockerImages[0].Value : "",
            Startup = egg.Startup,
            Wings = new WingsServer(world),
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
        };
        server.Wings.Server = server;
        allocation.Server = server;
        foreach (var variable in egg.Variables)
            server.Variables[variable.Env] = variable.Default;
        world.Servers.Add(server);
        return server;
    }

    public static Allocation NewAllocation(PanelWorld world, Node node, string? ip = null, int? port = null)
    {
        var next = port ?? 25565 + world.Allocations.Count(used => used.Node == node);
        var allocation = new Allocation { Id = world.NextId("allocations"), Node = node, Ip = ip ?? AddressOf(world, node), Port = next, Alias = "play.example.com" };
        world.Allocations.Add(allocation);
        return allocation;
    }

    private static string AddressOf(PanelWorld world, Node node) => world.Options.GamesAt is { } games ? GameHost.On(games, node.Id).ToString() : "127.0.0.1";

    private static void AddNodes(PanelWorld world)
    {
        var harbour =
            new Location { Id = world.NextId("locations"), Short = "harbour", Long = "Harbour cellar", CreatedAt = world.Now, UpdatedAt = world.Now };
        world.Locations.Add(harbour);
        for (var number = 1; number <= 4; number++)
        {
            var address = number <= 2 ? new Uri(world.Addresses.Nodes[number - 1]) : new Uri("http://127.0.0.1:9");
            var node = NewNode(world, harbour, $"node-{number}", address);
            node.Maintenance = number == 3;
            node.Description = number switch { 3 => "Being rebuilt", 4 => "Nobody found the switch yet", _ => "In the cellar" };
            node.Wings.IsUp = number <= 2;
        }
        world.DatabaseHosts.Add(new DatabaseHost
        {
            Id = world.NextId("database_hosts"),
            Name = "cellar-mariadb",
            Host = "127.0.0.1",
            Port = 3306,
            Username = "pterodactyl",
            NodeId = 1,
            CreatedAt = world.Now,
        });
    }

    public static Node NewNode(PanelWorld world, Location location, string name, Uri address)
    {
        var id = world.NextId("nodes");
        var node = new Node
        {
            Id = id,
            Uuid = world.Identities.Uuid($"node {id}"),
            Name = name,
            Location = location,
            Fqdn = address.Host,
            Scheme = address.Scheme,
            DaemonListen = address.Port,
            Memory = 262_144,
            Disk = 4_194_304,
            TokenId = world.Identities.Text($"node {id} token id", 16),
            Token = world.Identities.Text($"node {id} token", 64),
            Wings = new WingsDaemon { StartedAt = world.Now.AddDays(-12) },
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
        };
        foreach (var image in world.Eggs.SelectMany(egg => egg.DockerImages))
            node.Wings.Images.Keep(image.Value);
        world.Nodes.Add(node);
        return node;
    }

    private static void AddServers(PanelWorld world)
    {
        var (nora, adam) = (world.FindUser("nora")!, world.FindUser("adam")!);
        var (one, two, three, four) = (world.Nodes[0], world.Nodes[1], world.Nodes[2], world.Nodes[3]);
        var (paper, proxy) = (world.Eggs.First(egg => egg.Name == "Paper"), world.Eggs.First(egg => egg.Name == "Velocity"));

        Add(world, "Survival", nora, one, paper, "Main survival world", server => server.Wings.Seed(PowerState.Running, TimeSpan.FromHours(7)));
        Add(world, "Creative", nora, one, paper, "Flat world; its egg waits for a line that never comes", server =>
        {
            server.Wings.NeverReady = true;
            server.Wings.Seed(PowerState.Starting, TimeSpan.FromMinutes(9));
        });
        Add(world, "Skyblock", nora, one, paper, "", _ => { });
        Add(world, "Lobby", nora, two, proxy, "Proxy in front of the others; does not like to stop", server =>
        {
            server.Wings.IgnoresStop = true;
            server.Wings.Seed(PowerState.Stopping, TimeSpan.FromDays(3));
        });
        Add(world, "Old Hub", nora, one, paper, "Suspended", server => server.Status = ServerStatus.Suspended);
        Add(world, "Modpack", nora, two, paper, "Being installed", server => Install(server, ServerStatus.Installing));
        Add(world, "Broken Pack", nora, two, paper, "Its installer failed", server => Install(server, ServerStatus.InstallFailed));
        Add(world, "Archive", nora, one, paper, "Being restored from a backup", server =>
        {
            server.Status = ServerStatus.RestoringBackup;
            server.Wings.SeedBusy("restoring");
        });
        Add(world, "Wanderer", nora, two, paper, "On its way to node-1", server =>
        {
            server.TransferTarget = one;
            server.Wings.SeedBusy("transferring");
        });
        Add(world, "**@everyone** `isle` 🏝️ <@1> [link](https://example.com) _#1_", nora, four, paper, "On a machine that is down\n@here ```", server =>
            server.Wings.Seed(PowerState.Running, TimeSpan.FromDays(1)));
        Add(world, "Attic", adam, three, paper, "On a node in maintenance", server => server.Wings.Seed(PowerState.Running, TimeSpan.FromDays(2)));
        world.Servers[0].ExternalId = "ext-survival";
    }

    private static void Add(PanelWorld world, string name, User owner, Node node, Egg egg, string description, Action<Server> state)
    {
        var server = NewServer(world, name, owner, node, egg);
        server.Description = description;
        state(server);
    }

    private static void Install(Server server, string status)
    {
        server.Status = status;
        server.Installed = false;
        if (status == ServerStatus.Installing)
            server.Wings.SeedBusy("installing");
    }

    private static void AddExtraServers(PanelWorld world)
    {
        var (nora, paper) = (world.FindUser("nora")!, world.Eggs.First(egg => egg.Name == "Paper"));
        for (var number = 1; number <= world.Options.ExtraServers; number++)
        {
            var server = NewServer(world, $"Fleet {number:000}", nora, world.Nodes[number % 2], paper);
            if (world.Identities.Share(server.Uuid) < 0.6)
                server.Wings.Seed(PowerState.Running, TimeSpan.FromMinutes(3 + (number * 7)));
        }
    }

    // Behind all others, so that the rest of the world is the same without them.
    private static void AddGames(PanelWorld world)
    {
        var (nora, two) = (world.FindUser("nora")!, world.Nodes[1]);
        var (bedrock, fortress) = SeedEggs.AddGames(world);
        Add(world, "Pocket", nora, two, bedrock, "Bedrock, for those on phones", server => server.Wings.Seed(PowerState.Running, TimeSpan.FromHours(30)));
        Add(world, "Fortress", nora, two, fortress, "Hats", server => server.Wings.Seed(PowerState.Running, TimeSpan.FromHours(2)));
        var online = 5;
        foreach (var server in world.Servers.Where(server => server.Wings.State == PowerState.Running))
            server.Crowd = new Crowd(Math.Max(0, online--), 20);
    }

    private static void AddFreeAllocations(PanelWorld world)
    {
        foreach (var node in world.Nodes)
        {
            for (var i = 0; i < 4; i++)
                NewAllocation(world, node);
        }
    }

    private static void AddThings(PanelWorld world)
    {
        var survival = world.Servers[0];
        var spare = NewAllocation(world, survival.Node);
        spare.Server = survival;
        spare.Notes = "query port";
        survival.Subusers.Add(new Subuser { Id = world.NextId("subusers"), User = world.FindUser("mia")!, Permissions = MiaMay, CreatedAt = world.Now });
        var archive =
            Wings.Archive.Pack(FileTree.Files(survival.Wings.Files.Root).Where(file => !file.Path.EndsWith(".log", StringComparison.Ordinal)));
        survival.Backups.Add(new Backup
        {
            Uuid = world.Identities.Uuid("first backup"), Name = "Before the update", Successful = true, Locked = true,
            Archive = archive, Bytes = archive.LongLength, Checksum = WingsServer.Checksum(archive),
            CreatedAt = world.Now.AddDays(-2), CompletedAt = world.Now.AddDays(-2).AddSeconds(40),
        });
    }
}
