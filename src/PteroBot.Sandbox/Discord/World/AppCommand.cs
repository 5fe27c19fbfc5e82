using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

/// <summary>A registered application command; <c>Definition</c> is what the client sent, with Discord's defaults filled in.</summary>
internal sealed class AppCommand(ulong id, ulong? guildId, JsonObject definition)
{
    public ulong Id { get; } = id;
    public ulong? GuildId { get; } = guildId;
    public ulong Version { get; set; }
    public JsonObject Definition { get; set; } = definition;
    public string Name => Definition.String("name") ?? "";
    public int Type => (int)(Definition.Long("type") ?? 1);

    /// <summary>What a member needs to see the command: null is everyone, 0 only administrators.</summary>
    public ulong? DefaultPermissions => Definition.Id("default_member_permissions");

    public bool WorksIn(int context) =>
        Definition["contexts"] is not JsonArray contexts || contexts.Any(c => Json.AsLong(c) == context);

    public JsonObject ToJson(ulong applicationId)
    {
        var json = (JsonObject)Definition.DeepClone();
        json["id"] = Id.Text();
        json["application_id"] = applicationId.Text();
        json["version"] = Version.Text();
        if (GuildId is { } guild)
            json["guild_id"] = guild.Text();
        return json;
    }
}
