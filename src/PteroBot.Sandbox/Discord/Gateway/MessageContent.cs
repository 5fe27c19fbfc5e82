using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>
/// What a session sees of somebody's message. Without the message content intent its text and all that was put into it are empty, unless the message is
/// the bot's own, mentions it, or was written to it directly.
/// </summary>
internal static class MessageContent
{
    public static JsonNode SeenBy(GatewaySession session, DiscordUser bot, WorldEvent happened)
    {
        var data = happened.Data.DeepClone();
        if (happened.Name is not ("MESSAGE_CREATE" or "MESSAGE_UPDATE") || (session.Intents & Intents.MessageContent) != 0 || happened.GuildId is null || IsFor(bot, data))
            return data;
        data["content"] = "";
        foreach (var part in (ReadOnlySpan<string>)["embeds", "attachments", "components"])
            data[part] = new JsonArray();
        return data;
    }

    private static bool IsFor(DiscordUser bot, JsonNode message) =>
        message["author"].String("id") == bot.Id.Text() || message["mentions"] is JsonArray mentions && mentions.Any(user => user.String("id") == bot.Id.Text());
}
