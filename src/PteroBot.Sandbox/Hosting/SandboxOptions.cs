using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Gateway;
using PteroBot.Sandbox.Panel;

namespace PteroBot.Sandbox.Hosting;

/// <summary>How a sandbox is started; the command line sets the first part, tests may set all of it.</summary>
internal sealed record SandboxOptions
{
    public const string Usage = "Options: --port N, --servers N, --panel pterodactyl|pelican, --zone NAME, --no-bot, --no-games, --message-content, --data FOLDER";

    /// <summary>The page's port; the panel and the two nodes take the next three. 0 takes four free ones.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Servers of Nora besides her ten.</summary>
    public int Servers { get; init; }

    public PanelFlavour Panel { get; init; } = PanelFlavour.Pterodactyl;

    /// <summary>The time zone of the panel, in which cron runs.</summary>
    public TimeZoneInfo PanelZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Calls per minute and user that the panel's client API takes; null takes the panel's default.</summary>
    public int? ClientLimit { get; init; }

    /// <summary>How many times faster than a real machine servers start and stop.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>False leaves the place of the bot to any other Discord client.</summary>
    public bool WithBot { get; init; } = true;

    /// <summary>Whether servers run games that can be asked who plays, and Nora has two more of them.</summary>
    public bool Games { get; init; }

    /// <summary>Where the bot keeps its data; null takes a temporary folder that is removed at the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>More settings of the bot, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> BotSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>The program to start in the place of the bot; null takes the bot itself.</summary>
    public string? BotProgram { get; init; }

    /// <summary>The time of panel and nodes; null takes that of the sandbox.</summary>
    public TimeProvider? PanelTime { get; init; }

    /// <summary>Whether console lines of the bot are repeated on the sandbox's own console.</summary>
    public bool ShowBotConsole { get; init; }

    public DiscordSettings Discord { get; init; } = new();

    /// <summary>The application may ask for the message content, and the bot does.</summary>
    public SandboxOptions WithMessageContent() => this with
    {
        Discord = Discord with { PrivilegedIntents = Discord.PrivilegedIntents | Intents.MessageContent },
        BotSettings = new Dictionary<string, string>(BotSettings) { ["Discord__MessageContent"] = "true" },
    };

    /// <summary>Reads the command line.</summary>
    /// <returns>The options, or null and a sentence that says what is wrong.</returns>
    public static (SandboxOptions? Options, string? Problem) Parse(IReadOnlyList<string> arguments)
    {
        var options = new SandboxOptions { ShowBotConsole = true, Games = true };
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--no-bot")
                options = options with { WithBot = false };
            else if (arguments[i] == "--no-games")
                options = options with { Games = false };
            else if (arguments[i] == "--message-content")
                options = options.WithMessageContent();
            else if (i + 1 >= arguments.Count || options.With(arguments[i], arguments[i + 1]) is not { } changed)
                return (null, $"{string.Join(' ', arguments.Skip(i).Take(2))} is not understood. {Usage}");
            else
                (options, i) = (changed, i + 1);
        }
        return (options, null);
    }

    private SandboxOptions? With(string name, string value) => name switch
    {
        "--port" when ushort.TryParse(value, out var port) => this with { Port = port },
        "--servers" when int.TryParse(value, out var servers) && servers is >= 0 and <= 100_000 => this with { Servers = servers },
        "--panel" when Enum.TryParse<PanelFlavour>(value, ignoreCase: true, out var panel) => this with { Panel = panel },
        "--zone" when TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) => this with { PanelZone = zone },
        "--data" => this with { DataFolder = value },
        _ => null,
    };
}
