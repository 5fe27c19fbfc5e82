using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>What a Minecraft server (or a proxy) prints: times are from the start, in real seconds.</summary>
internal static class GameScript
{
    public const string Stopped = "ThreadedAnvilChunkStorage: All dimensions are saved";

    public const string CheckingDisk = "Checking server disk space usage, this could take a few seconds...";

    public const string Pulling = "Pulling Docker container image, this could take a few minutes to complete...";

    public const string Pulled = "Finished pulling Docker container image";

    private static readonly string[] Players = ["Alex", "Steve", "Robin", "Kim", "Jules", "Noor"];

    private static readonly string[] Talk =
        ["hello", "anyone at spawn?", "I found diamonds", "back in five", "who moved my sheep", "good night"];

    public static string Daemon(string text) => $"\e[33m\e[1m[Pterodactyl Daemon]:\e[39m {text}\e[0m";

    public static string Prompt(string command) => $"\e[1m\e[33mcontainer@pterodactyl~ \e[0m{command}";

    public static string Info(DateTimeOffset now, string text) => $"[{now:HH:mm:ss} INFO]: {text}";

    public static string Warn(DateTimeOffset now, string text) => $"\e[38;5;214m[{now:HH:mm:ss} WARN]: {text}\e[m";

    /// <summary>The lines up to the one that says it is ready, which is left out.</summary>
    public static IEnumerable<(double At, Func<DateTimeOffset, string> Line)> Boot(Server server, string invocation)
    {
        yield return (0.5, _ => Prompt("java -version"));
        yield return (0.5, _ => "openjdk version \"21.0.7\" 2025-04-15 LTS");
        yield return (0.5, _ => "OpenJDK Runtime Environment Temurin-21.0.7+6 (build 21.0.7+6-LTS)");
        yield return (0.5, _ => Prompt(invocation));
        yield return (0.6, _ => "Starting org.bukkit.craftbukkit.Main");
        yield return (0.6, now => Info(now, "Starting minecraft server version 1.21.4"));
        yield return (1.6, now => Info(now, "Loading properties"));
        yield return (1.6, now => Info(now, $"Starting Minecraft server on 0.0.0.0:{server.Allocation.Port}"));
        yield return (2.6, now => Info(now, "Preparing level \"world\""));
        yield return (2.6, now => Warn(now, "Plugin Signposts v1.4 asks for an old API level"));
    }

    public static string Ready(DateTimeOffset now, double seconds) => Info(now, $"Done ({seconds:0.000}s)! For help, type \"help\"");

    public static IEnumerable<string> Stopping(DateTimeOffset now)
    {
        yield return Info(now, "Stopping the server");
        yield return Info(now, "Saving worlds");
    }

    /// <summary>Something that happens by itself now and then.</summary>
    public static string Chatter(DateTimeOffset now, double dice)
    {
        var player = Players[(int)(dice * 997) % Players.Length];
        return ((int)(dice * 7919) % 4) switch
        {
            0 => Info(now, $"{player} joined the game"),
            1 => Info(now, $"{player} left the game"),
            2 => Info(now, $"<{player}> {Talk[(int)(dice * 613) % Talk.Length]}"),
            _ => Warn(now, "Can't keep up! Is the server overloaded? Running 2113ms or 42 ticks behind"),
        };
    }

    /// <summary>What a command prints. The echo comes from the terminal and is not part of it.</summary>
    public static IEnumerable<string> Answer(DateTimeOffset now, string command)
    {
        var words = command.Split(' ', 2);
        return words[0] switch
        {
            "list" => [Info(now, $"There are 2 of a max of 20 players online: {Players[0]}, {Players[3]}")],
            "say" => [Info(now, $"[Server] {words.ElementAtOrDefault(1)}")],
            "help" => [Info(now, "--------- Help: Index ---------"), Info(now, "/list: Lists players"), Info(now, "/say: Broadcasts a message")],
            "seed" => [Info(now, "Seed: [-4172144997902289642]")],
            "version" => [Info(now, "This server is running Paper version 1.21.4-232 (API version 1.21.4-R0.1-SNAPSHOT)")],
            "whitelist" or "op" or "deop" or "kick" or "ban" => [Info(now, "Done.")],
            _ => [Info(now, "Unknown command. Type \"/help\" for help.")],
        };
    }

    public static IEnumerable<(double At, string Line)> Install()
    {
        yield return (0.4, "Version is valid. Using version latest");
        yield return (0.4, "Build is valid for version latest. Using build latest");
        yield return (0.4, "MC Version: latest");
        yield return (0.4, "JAR Name of Build: paper-latest-latest.jar");
        yield return (0.5, "Running curl -o server.jar https://downloads.example.com/paper-latest-latest.jar");
        yield return (0.5, "  % Total    % Received % Xferd  Average Speed   Time");
        yield return (2.5, "100 45.2M  100 45.2M    0     0  20.1M      0  0:00:02");
        yield return (2.5, "Downloading MC server.properties");
        yield return (4.0, "100   153  100   153    0     0    420      0 --:--:--");
    }
}
