using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Control;

/// <summary>The answer of <c>GET /sandbox/state</c>.</summary>
internal sealed class SandboxState(SandboxApp sandbox)
{
    private DiscordWorld World => sandbox.Discord.World;

    public JsonObject ToJson()
    {
        var connected = sandbox.Discord.Gateway.HasClient;
        lock (World.Gate)
        {
            return new JsonObject
            {
                ["people"] = Json.Array(World.People.Select(Person)),
                ["guilds"] = Json.Array(World.Guilds.Values.Select(Guild)),
                ["bot"] = Bot(connected),
                ["panel"] = Panel(),
                ["commands"] = Json.Array(World.Commands.All.Select(command => command.ToJson(World.Bot.Id))),
                ["traffic"] = sandbox.Traffic.Last,
                ["now"] = World.Now.ToString("O"),
            };
        }
    }

    private JsonObject Person(DiscordUser user) => new()
    {
        ["name"] = user.Alias,
        ["id"] = user.Id.Text(),
        ["username"] = user.Username,
        ["displayName"] = user.GlobalName,
        ["guilds"] = Json.Array(World.Guilds.Values.Where(guild => guild.Members.ContainsKey(user.Id)).Select(guild => new JsonObject
        {
            ["name"] = guild.Alias,
            ["owner"] = guild.OwnerId == user.Id,
            ["roles"] = Json.Array(guild.Members[user.Id].RolesOf().Select(role => (JsonNode?)role.Name)),
            ["channels"] = Json.Array(guild.Channels.Where(channel => DiscordWorld.PermissionsOf(user, channel).HasFlag(Permissions.ViewChannel))
                .Select(channel => (JsonNode?)channel.Name)),
        })),
    };

    private static JsonObject Guild(DiscordGuild guild) => new()
    {
        ["name"] = guild.Alias,
        ["id"] = guild.Id.Text(),
        ["displayName"] = guild.Name,
        ["roles"] = Json.Array(guild.Roles.Select(role => role.ToJson())),
        ["channels"] = Json.Array(guild.Channels.Select(channel => channel.ToJson())),
    };

    private JsonObject Bot(bool connected) => new()
    {
        ["id"] = World.Bot.Id.Text(),
        ["username"] = World.Bot.Username,
        ["expected"] = sandbox.Options.WithBot,
        ["connected"] = connected,
        ["ready"] = connected && World.Commands.All.Any(),
        ["pid"] = sandbox.Bot.ProcessId,
        ["exitCode"] = sandbox.Bot.ExitCode,
        ["version"] = BotProcess.Version,
        ["presence"] = World.Presence?.DeepClone(),
        ["console"] = Json.Array(sandbox.Console.Lines.TakeLast(200).Select(line => (JsonNode?)line)),
    };

    private JsonObject Panel() => new()
    {
        ["url"] = sandbox.Panel.PanelUrl,
        ["nodes"] = Json.Array(sandbox.Panel.NodeUrls.Select(url => (JsonNode?)url)),
        ["games"] = new Players(sandbox).All(),
        ["software"] = sandbox.Options.Panel.ToString().ToLowerInvariant(),
        ["people"] = Json.Array(sandbox.Panel.People.Select(person => new JsonObject
        {
            ["name"] = PersonOf(person.Name),
            ["username"] = person.Username,
            ["email"] = person.Email,
            ["rootAdmin"] = person.IsRootAdmin,
            ["key"] = person.AccountKey,
        })),
        ["keys"] = new JsonObject
        {
            ["application"] = sandbox.Panel.Keys.ApplicationFull,
            ["applicationReadOnly"] = sandbox.Panel.Keys.ApplicationReadOnly,
            ["otherPanelSoftware"] = sandbox.Panel.Keys.OtherPanelSoftware,
            ["revoked"] = sandbox.Panel.Keys.Revoked,
        },
    };

    // The panel knows Nora; the control API calls her owner.
    private string PersonOf(string panelName) =>
        World.People.FirstOrDefault(user => user.Username.Equals(panelName, StringComparison.OrdinalIgnoreCase))?.Alias ?? panelName;
}
