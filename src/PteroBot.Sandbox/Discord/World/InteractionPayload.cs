using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

/// <summary>Makes the INTERACTION_CREATE that the bot receives.</summary>
internal static class InteractionPayload
{
    private const int UploadLimit = 10_485_760;

    public static JsonObject Of(Interaction interaction, DiscordWorld world)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Text(),
            ["application_id"] = world.Bot.Id.Text(),
            ["type"] = (int)interaction.Type,
            ["data"] = interaction.Data.DeepClone(),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = channel.Id.Text(),
            ["channel"] = channel.ToPartialJson(DiscordWorld.PermissionsOf(interaction.User, channel)),
            ["app_permissions"] = ((ulong)DiscordWorld.PermissionsOf(world.Bot, channel)).Text(),
            ["locale"] = "en-GB",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = interaction.Owners(),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = UploadLimit,
        };
        AddPerson(json, interaction);
        if (interaction.Source is { } source)
            json["message"] = world.Show(source);
        return json;
    }

    private static void AddPerson(JsonObject json, Interaction interaction)
    {
        if (interaction.Channel.Guild is not { } guild)
        {
            json["user"] = interaction.User.ToJson();
            return;
        }
        json["guild_id"] = guild.Id.Text();
        json["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = "en-US", ["features"] = new JsonArray() };
        json["guild_locale"] = "en-US";
        json["member"] = guild.Members[interaction.User.Id].ToJson(interaction.Channel);
    }
}
