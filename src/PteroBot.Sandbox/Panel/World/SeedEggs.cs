namespace PteroBot.Sandbox.Panel.World;

/// <summary>Two nests with three eggs, written for the sandbox in the shape of the well-known ones.</summary>
internal static class SeedEggs
{
    private static readonly KeyValuePair<string, string>[] JavaImages =
    [
        new("Java 21", "ghcr.io/pterodactyl/yolks:java_21"),
        new("Java 17", "ghcr.io/pterodactyl/yolks:java_17"),
        new("Java 11", "ghcr.io/pterodactyl/yolks:java_11"),
    ];

    public static void Add(PanelWorld world)
    {
        var minecraft = AddNest(world, "Minecraft", "Block games.");
        AddEgg(world, minecraft, "Paper", "A fast Minecraft server.", ")! For help, type ", "stop", JavaImages, ["eula", "java_version", "pid_limit"], PaperVariables(world));
        AddEgg(world, minecraft, "Velocity", "A proxy in front of Minecraft servers.", "Done (", "end", JavaImages, [], [Jar(world)]);
        var others = AddNest(world, "Others", "Everything that is no block game.");
        AddEgg(world, others, "Plain Process", "Runs what you give it.", "ready", "^C", [], [], []);
    }

    /// <summary>Two more, for games that speak other protocols.</summary>
    public static (Egg Bedrock, Egg Fortress) AddGames(PanelWorld world)
    {
        var (minecraft, others) = (world.Nests[0], world.Nests[1]);
        AddEgg(world, minecraft, "Vanilla Bedrock", "Minecraft for phones and consoles.", "Server started.", "stop", [new("Debian", "ghcr.io/ptero-eggs/yolks:debian")], [], []);
        AddEgg(world, others, "Team Fortress 2", "Nine classes and their hats.", "gameserver Steam ID", "quit", [new("Source", "ghcr.io/ptero-eggs/games:source")], [], []);
        return (minecraft.Eggs[^1], others.Eggs[^1]);
    }

    private static Nest AddNest(PanelWorld world, string name, string description)
    {
        var nest =
            new Nest { Id = world.NextId("nests"), Uuid = world.Identities.Uuid($"nest {name}"), Name = name, Description = description, CreatedAt = world.Now };
        world.Nests.Add(nest);
        return nest;
    }

    private static void AddEgg(
        PanelWorld world, Nest nest, string name, string description, string done, string stop,
        IReadOnlyList<KeyValuePair<string, string>> images, IReadOnlyList<string> features, EggVariable[] variables) => nest.Eggs.Add(new Egg
        {
            Id = world.NextId("eggs"),
            Uuid = world.Identities.Uuid($"egg {name}"),
            Nest = nest,
            Name = name,
            Description = description,
            DockerImages = images,
            Startup = variables.Length > 0 ? "java -Xms128M -XX:MaxRAMPercentage=95.0 -jar {{SERVER_JARFILE}}" : "./run",
            Done = done,
            Stop = stop,
            InstallScript = "#!/bin/ash\r\ncd /mnt/server\r\necho \"Nothing to fetch in a sandbox\"\r\n",
            Features = features,
            Variables = variables,
            CreatedAt = world.Now,
        });

    private static EggVariable[] PaperVariables(PanelWorld world) =>
    [
        new(world.NextId("egg_variables"), "Minecraft Version", "The version to run. \r\n\r\nLeave at latest to always get the latest version.", "MINECRAFT_VERSION", "latest", "nullable|string|max:20", true, true),
        Jar(world),
        new(world.NextId("egg_variables"), "Download Path", "Where to load the jar from instead. Users do not see this.", "DL_PATH", "", "nullable|string", false, false),
        new(world.NextId("egg_variables"), "Build Number", "The build to run.\r\n\r\nLeave at latest to always get the latest build.", "BUILD_NUMBER", "latest", "required|string|max:20", true, true),
    ];

    private static EggVariable Jar(PanelWorld world) =>
        new(world.NextId("egg_variables"), "Server Jar File", "The name of the jar file to run.", "SERVER_JARFILE", "server.jar", @"required|regex:/^([\w\d._-]+)(\.jar)$/", true, true);
}
