using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Messages of channels, with the bot's permissions there.</summary>
internal sealed class MessageRoutes(DiscordRest rest)
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);
    private static readonly TimeSpan TooOldToPurge = TimeSpan.FromDays(14);
    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel}/messages", "message-read", List),
        new("POST", "/channels/{channel}/messages", "message-create", Create),
        new("GET", "/channels/{channel}/messages/{message}", "message-read", call =>
            RestReply.Ok(call.World.Show(call.Message(call.Channel(Permissions.ReadMessageHistory))))),
        new("PATCH", "/channels/{channel}/messages/{message}", "message-edit", Edit),
        new("DELETE", "/channels/{channel}/messages/{message}", "message-delete", Delete),
        new("POST", "/channels/{channel}/messages/bulk-delete", "bulk-delete", DeleteMany),
        new("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me", "reactions", React),
        new("POST", "/channels/{channel}/typing", "typing", Typing),
        new("GET", "/channels/{channel}/messages/pins", "pins", ListPins),
        new("PUT", "/channels/{channel}/messages/pins/{message}", "pins", call => Pin(call, true)),
        new("DELETE", "/channels/{channel}/messages/pins/{message}", "pins", call => Pin(call, false)),
    ];

    private static RestReply List(RestCall call)
    {
        var limit = call.QueryNumber("limit", 50, 1, 100);
        var channel = call.Channel();
        IEnumerable<DiscordMessage> found = channel.Messages.Values.Where(message => !message.IsEphemeral);
        if (!DiscordWorld.PermissionsOf(call.World.Bot, channel).HasFlag(Permissions.ReadMessageHistory))
            found = [];
        if (call.QueryId("after") is { } after)
            found = found.Where(message => message.Id > after).Take(limit).Reverse();
        else if (call.QueryId("around") is { } around)
            found = found.OrderBy(message => Math.Abs((long)message.Id - (long)around)).Take(limit).OrderByDescending(message => message.Id);
        else
            found = found.Where(message => message.Id < (call.QueryId("before") ?? ulong.MaxValue)).Reverse().Take(limit);
        return RestReply.Ok(Json.Array(found.Select(message => call.World.Show(message))));
    }

    private static RestReply Create(RestCall call)
    {
        var channel = call.Channel();
        var body = new FormReader(call.Body.Object(), new FormErrors());
        RefuseDirect(channel);
        var has = DiscordWorld.PermissionsOf(call.World.Bot, channel);
        Need(has, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        CheckContentRights(has, body, call.Body);
        Unarchive(channel);
        if (FindByNonce(call.World, channel, body) is { } sent)
            return RestReply.Ok(call.World.Show(sent));
        var reference = Reference(channel, body, has);
        var message = new DiscordMessage(call.World.Ids.Next(), channel, call.World.Bot, call.World.Now)
        {
            Type = reference is null ? 0 : 19,
            Reference = reference,
        };
        return RestReply.Ok(call.World.Show(new MessageWriter(call.World).Create(message, body, call.Body.Files)));
    }

    private RestReply Edit(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.World.Bot)
            throw Refusal.NotYourMessage();
        if (channel.Thread is { Archived: true })
            throw Refusal.ThreadArchived();
        if (call.World.Now - message.Sent > Old)
            rest.CountOldEdit(channel.Id);
        new MessageWriter(call.World).Edit(message, new FormReader(call.Body.Object(), new FormErrors()), call.Body.Files);
        return RestReply.Ok(call.World.Show(message));
    }

    private static RestReply Delete(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.World.Bot)
            Need(DiscordWorld.PermissionsOf(call.World.Bot, channel), Permissions.ManageMessages);
        call.World.DeleteMessage(message);
        return RestReply.Done;
    }

    private static RestReply DeleteMany(RestCall call)
    {
        var channel = call.Channel(Permissions.ManageMessages);
        var body = new FormReader(call.Body.Object(), new FormErrors());
        var ids = (body.List("messages", most: 100, least: 2, required: true) ?? []).Select(id => Json.AsId(id) ?? 0).ToList();
        body.Errors.ThrowIfAny();
        if (ids.Exists(id => call.World.Now - Snowflakes.TimeOf(id) > TooOldToPurge))
            throw new Refusal(400, 50034, "You can only bulk delete messages that are under 14 days old.");
        foreach (var id in ids)
        {
            if (channel.Messages.TryGetValue(id, out var message) && !message.IsEphemeral)
                call.World.DeleteMessage(message);
        }
        return RestReply.Done;
    }

    /// <summary>Joining a reaction that is there needs less than being the first.</summary>
    private static RestReply React(RestCall call)
    {
        var channel = call.Channel(Permissions.ReadMessageHistory);
        var message = call.Message(channel);
        var emoji = call.Path("emoji");
        if (emoji.Length == 0 || emoji.All(char.IsAscii))
            throw new Refusal(400, 10014, "Unknown Emoji");
        if (channel.Thread is { Archived: true })
            throw Refusal.ThreadArchived();
        if (!message.Reactions.ContainsKey(emoji))
            Need(DiscordWorld.PermissionsOf(call.World.Bot, channel), Permissions.AddReactions);
        call.World.React(message, call.World.Bot, emoji);
        return RestReply.Done;
    }

    private static RestReply Typing(RestCall call)
    {
        var channel = call.Channel();
        Need(DiscordWorld.PermissionsOf(call.World.Bot, channel), channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        call.World.Noticed?.Invoke("typing", new JsonObject { ["channel_id"] = channel.Id.Text() }, channel.Recipient);
        return RestReply.Done;
    }

    private static RestReply ListPins(RestCall call)
    {
        var pinned = call.Channel(Permissions.ReadMessageHistory).Messages.Values.Where(message => message.Pinned).Reverse();
        return RestReply.Ok(new JsonObject
        {
            ["items"] = Json.Array(pinned.Select(message => new JsonObject { ["pinned_at"] = message.Sent.Text(), ["message"] = call.World.Show(message) })),
            ["has_more"] = false,
        });
    }

    private static RestReply Pin(RestCall call, bool pinned)
    {
        var message = call.Message(call.Channel(Permissions.PinMessages));
        message.Pinned = pinned;
        call.World.ChangedMessage(message);
        return RestReply.Done;
    }

    private static void Need(Permissions has, Permissions needed)
    {
        if (!has.HasFlag(needed))
            throw Refusal.MissingPermissions();
    }

    private static void CheckContentRights(Permissions has, FormReader body, RestBody sent)
    {
        if (body.Json["embeds"] is JsonArray { Count: > 0 })
            Need(has, Permissions.EmbedLinks);
        if (sent.Files.Count > 0)
            Need(has, Permissions.AttachFiles);
    }

    private static void RefuseDirect(DiscordChannel channel)
    {
        if (channel.Recipient is { TakesDirectMessages: false })
            throw Refusal.CannotMessageUser();
    }

    private static void Unarchive(DiscordChannel channel)
    {
        if (channel.Thread is { Locked: true })
            throw new Refusal(403, 160005, "Thread is locked");
        if (channel.Thread is { } thread)
            thread.Archived = false;
    }

    private static DiscordMessage? FindByNonce(DiscordWorld world, DiscordChannel channel, FormReader body) =>
        body.Flag("enforce_nonce") != true || body.Json["nonce"] is not { } nonce ? null
            : channel.Messages.Values.LastOrDefault(message => message.Nonce?.ToString() == nonce.ToString() && world.Now - message.Sent < NonceMemory);

    private static DiscordMessage? Reference(DiscordChannel channel, FormReader body, Permissions has)
    {
        if (body.Object("message_reference") is not { } reference || reference.Id("message_id", required: true) is not { } id)
            return null;
        if (!has.HasFlag(Permissions.ReadMessageHistory))
            throw new Refusal(400, 160002, "Cannot reply without permission to read message history");
        if (channel.Messages.TryGetValue(id, out var message) && !message.IsEphemeral)
            return message;
        if (reference.Flag("fail_if_not_exists") != false)
            reference.Fail("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        return null;
    }
}
