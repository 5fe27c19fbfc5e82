using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Cdn;
using PteroBot.Sandbox.Discord.Gateway;

namespace PteroBot.Sandbox.Discord.World;

internal sealed partial class DiscordWorld
{
    private const int MessagesKept = 2_000;

    /// <summary>The message as it is answered; its files get fresh signed addresses.</summary>
    public JsonObject Show(DiscordMessage message) => message.ToJson(Show);

    public JsonObject Show(DiscordAttachment attachment)
    {
        var url = SignedAddress.Of(this, attachment);
        var json = new JsonObject
        {
            ["id"] = attachment.Id.Text(),
            ["filename"] = attachment.Filename,
            ["size"] = attachment.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
        };
        if (attachment.ContentType is not null)
            json["content_type"] = attachment.ContentType;
        if (attachment.Description is not null)
            json["description"] = attachment.Description;
        if (attachment.IsEphemeral)
            json["ephemeral"] = true;
        return json;
    }

    public void AddMessage(DiscordMessage message)
    {
        message.Channel.Messages.Add(message.Id, message);
        if (!message.IsEphemeral)
            message.Channel.LastMessageId = message.Id;
        if (message.Channel.Messages.Count > MessagesKept)
            message.Channel.Messages.Remove(message.Channel.Messages.First().Key);
        Announce("MESSAGE_CREATE", "messageCreated", message);
    }

    public void ChangedMessage(DiscordMessage message) => Announce("MESSAGE_UPDATE", "messageUpdated", message);

    public void React(DiscordMessage message, DiscordUser user, string emoji)
    {
        if (!(message.Reactions.TryGetValue(emoji, out var users) ? users : message.Reactions[emoji] = []).Add(user.Id))
            return;
        Noticed?.Invoke("messageUpdated", Show(message), null);
        var data = new JsonObject
        {
            ["user_id"] = user.Id.Text(),
            ["channel_id"] = message.Channel.Id.Text(),
            ["message_id"] = message.Id.Text(),
            ["message_author_id"] = message.Author.Id.Text(),
            ["emoji"] = new JsonObject { ["id"] = null, ["name"] = emoji },
            ["burst"] = false,
            ["type"] = 0,
        };
        if (message.Channel.Guild is { } guild)
            data["guild_id"] = guild.Id.Text();
        Tell("MESSAGE_REACTION_ADD", data, message.Channel.Guild, message.Channel.Guild is null ? Intents.DirectMessageReactions : Intents.GuildMessageReactions);
    }

    public void DeleteMessage(DiscordMessage message)
    {
        message.Channel.Messages.Remove(message.Id);
        foreach (var attachment in message.Attachments)
            Attachments.Remove(attachment.Id);
        var gone = new JsonObject { ["id"] = message.Id.Text(), ["channel_id"] = message.Channel.Id.Text() };
        if (message.Channel.Guild is { } guild)
            gone["guild_id"] = guild.Id.Text();
        Noticed?.Invoke("messageDeleted", (JsonObject)gone.DeepClone(), message.IsEphemeral ? message.Interaction?.User : null);
        if (!message.IsEphemeral)
            Tell("MESSAGE_DELETE", gone, message.Channel.Guild, Intents.ForMessages(message.Channel));
    }

    private void Announce(string gatewayEvent, string noticed, DiscordMessage message)
    {
        var json = Show(message);
        Noticed?.Invoke(noticed, json, message.IsEphemeral ? message.Interaction?.User : message.Channel.Recipient);
        if (message.IsEphemeral)
            return;
        var data = (JsonObject)json.DeepClone();
        data["channel_type"] = (int)message.Channel.Type;
        if (message.Channel.Guild is { } guild)
        {
            data["guild_id"] = guild.Id.Text();
            if (guild.Members.TryGetValue(message.Author.Id, out var member))
                data["member"] = member.ToJson(withUser: false);
        }
        Tell(gatewayEvent, data, message.Channel.Guild, Intents.ForMessages(message.Channel));
    }
}
