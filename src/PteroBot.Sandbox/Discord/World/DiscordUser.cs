using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

/// <summary>A person or the bot. <c>Alias</c> is what the control API calls the person: owner, admin, member, stranger.</summary>
internal sealed class DiscordUser(ulong id, string alias, string username, string? globalName, bool isBot = false)
{
    public ulong Id { get; } = id;
    public string Alias { get; } = alias;
    public string Username { get; set; } = username;
    public string? GlobalName { get; } = globalName;
    public bool IsBot { get; } = isBot;

    /// <summary>False refuses direct messages of the bot (50007).</summary>
    public bool TakesDirectMessages { get; set; } = true;

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["username"] = Username,
            ["discriminator"] = IsBot ? "4242" : "0",
            ["global_name"] = GlobalName,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (IsBot)
            json["bot"] = true;
        return json;
    }
}
