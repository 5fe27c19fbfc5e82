using PteroBot.Features.Players.Queries;

namespace PteroBot.Features.Players;

/// <summary>What the bot knows by itself of eggs that are around. Special ones stand before general ones.</summary>
internal static class KnownGames
{
    private static readonly string[] Bedrock = ["bedrock", "pocketmine", "nukkit", "powernukkit", "powernukkitx", "gomint", "waterdogpe", "levilamina", "liteloader"];

    private static readonly string[] Java =
    [
        "minecraft", "paper", "spigot", "bukkit", "purpur", "folia", "pufferfish", "fabric", "forge", "neoforge", "quilt", "sponge", "spongevanilla", "spongeforge", "mohist", "magma",
        "arclight", "bungeecord", "waterfall", "velocity", "gate", "curseforge", "modrinth", "ftb", "feed the beast", "technic", "tekkit",
    ];

    private static readonly string[] Source =
    [
        "team fortress", "tf2", "garry's mod", "garrys mod", "gmod", "counter-strike", "counter strike", "csgo", "cs:go", "cs2", "left 4 dead", "left 4 dead 2", "half-life", "day of defeat",
        "no more room in hell", "insurgency", "black mesa", "source engine", "sven co-op", "7 days to die", "project zomboid", "unturned", "rust", "ark", "squad", "conan exiles", "dayz",
    ];

    /// <summary>These listen for questions one port behind the game's.</summary>
    private static readonly string[] SourceNext = ["valheim", "arma 3", "v rising", "barotrauma"];

    public static IReadOnlyList<GameRule> All { get; } =
    [
        .. Bedrock.Select(egg => new GameRule { Egg = egg, Game = GameKind.MinecraftBedrock }),
        .. SourceNext.Select(egg => new GameRule { Egg = egg, Game = GameKind.Source, PortOffset = 1 }),
        .. Source.Select(egg => new GameRule { Egg = egg, Game = GameKind.Source }),
        .. Java.Select(egg => new GameRule { Egg = egg, Game = GameKind.MinecraftJava }),
        new GameRule { Startup = "bedrock_server", Game = GameKind.MinecraftBedrock },
        new GameRule { Startup = "srcds_run", Game = GameKind.Source },
        new GameRule { Startup = "srcds_linux", Game = GameKind.Source },
        new GameRule { Image = "java", Startup = "nogui", Game = GameKind.MinecraftJava },
        new GameRule { Image = "java", Startup = "server.jar", Game = GameKind.MinecraftJava },
    ];
}
