using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Channels and threads themselves.</summary>
internal static class ChannelRoutes
{
    private static readonly long[] ArchiveMinutes = [60, 1_440, 4_320, 10_080];

    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel}", "channels", call => RestReply.Ok(call.Channel().ToJson())),
        new("PATCH", "/channels/{channel}", "channel-edit", Change),
        new("DELETE", "/channels/{channel}", "channel-edit", Delete),
        new("POST", "/channels/{channel}/threads", "threads", call => Open(call, null)),
        new("POST", "/channels/{channel}/messages/{message}/threads", "threads", call => Open(call, call.Message(call.Channel()))),
        new("PUT", "/channels/{channel}/thread-members/@me", "threads", call => ThreadOnly(call)),
        new("DELETE", "/channels/{channel}/thread-members/@me", "threads", call => ThreadOnly(call)),
        new("PUT", "/channels/{channel}/thread-members/{user}", "threads", AddMember),
        new("GET", "/guilds/{guild}/threads/active", "threads", Active),
        new("GET", "/guilds/{guild}/channels", "guilds", call => RestReply.Ok(Json.Array(
            call.Guild().Channels.Where(channel => !channel.IsThread).Select(channel => channel.ToJson())))),
        new("POST", "/guilds/{guild}/channels", "guilds", Create),
    ];

    private static RestReply Create(RestCall call)
    {
        var guild = call.Guild();
        NeedInGuild(call, guild, Permissions.ManageChannels);
        var body = new FormReader(call.Body.Object(), new FormErrors());
        var name = body.Text("name", 100, 1, required: true);
        body.Choice("type", [0]);
        var topic = body.Text("topic", 1_024);
        body.Errors.ThrowIfAny();
        var channel = new DiscordChannel(call.World.Ids.Next(), ChannelType.Text, name!) { Guild = guild, Topic = topic, Position = guild.Channels.Count };
        call.World.AddChannel(channel);
        return RestReply.Created(channel.ToJson());
    }

    private static RestReply Change(RestCall call)
    {
        var channel = call.Channel();
        if (channel.Guild is null)
            throw Refusal.WrongChannelType();
        Need(call, channel, channel.IsThread ? Permissions.ManageThreads : Permissions.ManageChannels);
        var body = new FormReader(call.Body.Object(), new FormErrors());
        var (name, topic) = (body.Text("name", 100, 1), body.Text("topic", 1_024));
        var (archived, locked) = (body.Flag("archived"), body.Flag("locked"));
        body.Errors.ThrowIfAny();
        channel.Name = name ?? channel.Name;
        if (body.Has("topic"))
            channel.Topic = topic;
        if (channel.Thread is { } thread)
            (thread.Archived, thread.Locked) = (archived ?? thread.Archived, locked ?? thread.Locked);
        call.World.ChangedChannel(channel);
        return RestReply.Ok(channel.ToJson());
    }

    private static RestReply Delete(RestCall call)
    {
        var channel = call.Channel();
        if (channel.Guild is null)
            return RestReply.Ok(channel.ToJson());
        Need(call, channel, channel.IsThread ? Permissions.ManageThreads : Permissions.ManageChannels);
        call.World.DeleteChannel(channel);
        return RestReply.Ok(channel.ToJson());
    }

    private static RestReply Open(RestCall call, DiscordMessage? from)
    {
        var parent = call.Channel();
        if (parent.Type != ChannelType.Text)
            throw Refusal.WrongChannelType();
        if (from is not null && call.World.Channels.ContainsKey(from.Id))
            throw Refusal.ThreadExists();
        var body = new FormReader(call.Body.Object(), new FormErrors());
        var name = body.Text("name", 100, 1, required: true);
        var minutes = body.Choice("auto_archive_duration", ArchiveMinutes) ?? 1_440;
        var type = from is not null ? ChannelType.PublicThread : (ChannelType)(body.Choice("type", [11, 12]) ?? 12);
        body.Errors.ThrowIfAny();
        Need(call, parent, type == ChannelType.PublicThread ? Permissions.CreatePublicThreads : Permissions.CreatePrivateThreads);
        var thread = new DiscordChannel(from?.Id ?? call.World.Ids.Next(), type, name!)
        {
            Guild = parent.Guild,
            Parent = parent,
            Thread = new ThreadDetails(call.World.Bot.Id, call.World.Now) { AutoArchiveMinutes = (int)minutes },
        };
        if (from is not null)
            from.Flags |= MessageFlags.HasThread;
        call.World.AddChannel(thread);
        return RestReply.Created(thread.ToJson());
    }

    private static RestReply AddMember(RestCall call)
    {
        var channel = call.Channel(Permissions.SendMessagesInThreads);
        if (channel.Thread is not { } thread)
            throw Refusal.WrongChannelType();
        if (!channel.Guild!.Members.ContainsKey(call.Id("user")))
            throw Refusal.UnknownMember();
        thread.Members.Add(call.Id("user"));
        return RestReply.Done;
    }

    private static RestReply ThreadOnly(RestCall call) => call.Channel().IsThread ? RestReply.Done : throw Refusal.WrongChannelType();

    private static RestReply Active(RestCall call) => RestReply.Ok(new JsonObject
    {
        ["threads"] = Json.Array(call.Guild().Channels.Where(channel => channel.Thread is { Archived: false }).Select(channel => channel.ToJson())),
        ["members"] = new JsonArray(),
        ["has_more"] = false,
    });

    private static void Need(RestCall call, DiscordChannel channel, Permissions needed)
    {
        if (!DiscordWorld.PermissionsOf(call.World.Bot, channel).HasFlag(needed))
            throw Refusal.MissingPermissions();
    }

    internal static void NeedInGuild(RestCall call, DiscordGuild guild, Permissions needed)
    {
        if (!PermissionRules.InGuild(guild.Members[call.World.Bot.Id]).HasFlag(needed))
            throw Refusal.MissingPermissions();
    }
}
