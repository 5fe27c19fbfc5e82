using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>What a moderator takes away from the bot: messages, channels, the sight of a channel; and people who go.</summary>
internal sealed class Losses(DiscordWorld world)
{
    private readonly Places _places = new(world);

    /// <summary>Deletes a <c>message</c>, or a <c>channel</c> by name or id.</summary>
    public JsonNode Delete(JsonObject body)
    {
        lock (world.Gate)
        {
            if (body.Id("message") is { } id)
                world.DeleteMessage(world.TryFindMessage(id, out var message) ? message : throw ControlRefusal.NotFound($"There is no message {id}."));
            else
                world.DeleteChannel(Channel(body));
            return new JsonObject { ["deleted"] = true };
        }
    }

    /// <summary>Hides a <c>channel</c> from the bot, or shows it again (<c>"hidden": false</c>).</summary>
    public JsonNode Hide(JsonObject body)
    {
        lock (world.Gate)
        {
            var channel = Channel(body);
            channel.Overwrites.RemoveAll(o => o.Id == world.Bot.Id);
            var isHidden = body["hidden"] is null || body.Is("hidden");
            if (isHidden)
                channel.Overwrites.Add(new Overwrite(world.Bot.Id, IsRole: false, Permissions.None, Permissions.ViewChannel));
            world.ChangedChannel(channel);
            return new JsonObject { ["hidden"] = isHidden };
        }
    }

    /// <summary>Takes a <c>permission</c> from the bot in a <c>channel</c>, such as <c>EmbedLinks</c>, or gives it back (<c>"denied": false</c>).</summary>
    public JsonNode Deny(JsonObject body)
    {
        if (!Enum.TryParse<Permissions>(body.String("permission"), ignoreCase: true, out var permission))
            throw ControlRefusal.Wrong($"\"permission\" is one of {string.Join(", ", Enum.GetNames<Permissions>())}.");
        lock (world.Gate)
        {
            var channel = Channel(body);
            var denied = channel.Overwrites.Where(o => o.Id == world.Bot.Id).Aggregate(Permissions.None, (sum, o) => sum | o.Deny);
            denied = body["denied"] is null || body.Is("denied") ? denied | permission : denied & ~permission;
            channel.Overwrites.RemoveAll(o => o.Id == world.Bot.Id);
            if (denied != Permissions.None)
                channel.Overwrites.Add(new Overwrite(world.Bot.Id, IsRole: false, Permissions.None, denied));
            world.ChangedChannel(channel);
            return new JsonObject { ["denied"] = denied.ToString() };
        }
    }

    /// <summary>Archives or locks a thread, or undoes it.</summary>
    public JsonNode Close(JsonObject body)
    {
        lock (world.Gate)
        {
            var channel = Channel(body);
            var thread = channel.Thread ?? throw ControlRefusal.Impossible($"{channel.Name} is not a thread.");
            thread.Archived = body["archived"] is null || body.Is("archived");
            thread.Locked = body.Is("locked");
            world.ChangedChannel(channel);
            return new JsonObject { ["archived"] = thread.Archived, ["locked"] = thread.Locked };
        }
    }

    /// <summary>A <c>person</c> leaves a <c>guild</c> (harbour).</summary>
    public JsonNode Leave(JsonObject body)
    {
        lock (world.Gate)
        {
            var (user, guild) = (_places.Person(body.String("person") ?? ""), _places.Guild(body.String("guild") ?? "harbour"));
            if (user.Id == guild.OwnerId)
                throw ControlRefusal.Impossible($"{guild.Name} belongs to {user.Username}, who cannot leave it.");
            return new JsonObject { ["left"] = world.RemoveMember(guild, user) };
        }
    }

    private DiscordChannel Channel(JsonObject body) =>
        _places.Channel(_places.Person("owner"), body["channel"]?.ToString() ?? throw ControlRefusal.Wrong("\"channel\" is missing."), body.String("guild")) is { Guild: not null } channel
            ? channel
            : throw ControlRefusal.Impossible("A direct conversation cannot be taken away.");
}
