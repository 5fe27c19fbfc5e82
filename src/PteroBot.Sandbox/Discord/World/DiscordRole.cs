using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal sealed class DiscordRole(ulong id, string name, Permissions permissions)
{
    public ulong Id { get; } = id;
    public string Name { get; set; } = name;
    public Permissions Permissions { get; set; } = permissions;
    public int Position { get; set; }
    public int Color { get; set; }
    public bool Hoist { get; set; }
    public bool Mentionable { get; set; }

    /// <summary>The bot whose own role this is; nobody gives or takes such a role by hand.</summary>
    public ulong? BotId { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["name"] = Name,
            ["permissions"] = ((ulong)Permissions).Text(),
            ["position"] = Position,
            ["color"] = Color,
            ["colors"] = new JsonObject { ["primary_color"] = Color, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = Hoist,
            ["managed"] = BotId is not null,
            ["mentionable"] = Mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (BotId is { } bot)
            json["tags"] = new JsonObject { ["bot_id"] = bot.Text() };
        return json;
    }
}
