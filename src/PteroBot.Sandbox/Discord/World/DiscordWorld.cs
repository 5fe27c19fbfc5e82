using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Gateway;

namespace PteroBot.Sandbox.Discord.World;

/// <summary>An event for gateway sessions. <c>Needs</c>: intents of which a session must have one; 0 is for everybody.</summary>
internal sealed record WorldEvent(string Name, JsonObject Data, ulong? GuildId, long Needs);

/// <summary>
/// All that the simulated Discord knows, in memory. Everything is read and written while <see cref="Gate"/> is held, and nothing waits inside it;
/// so requests, events and what people see are in one order.
/// </summary>
internal sealed partial class DiscordWorld
{
    public DiscordWorld(DiscordSettings settings, DiscordClock clock)
    {
        (Settings, Clock) = (settings, clock);
        Ids = new Snowflakes(clock);
        Start();
        clock.Moved += () => { lock (Gate) ExpireInteractions(); };
    }

    public Lock Gate { get; } = new();
    public DiscordSettings Settings { get; }
    public DiscordClock Clock { get; }
    public Snowflakes Ids { get; }
    public static string Token => WorldSeed.Token;

    /// <summary>Where the CDN is; known once the sandbox listens.</summary>
    public string Address { get; set; } = "http://127.0.0.1:5080";

    public Dictionary<ulong, DiscordUser> Users { get; } = [];
    public Dictionary<ulong, DiscordGuild> Guilds { get; } = [];
    public Dictionary<ulong, DiscordChannel> Channels { get; } = [];
    public Dictionary<ulong, DiscordAttachment> Attachments { get; } = [];
    public CommandBook Commands { get; } = new();
    public DiscordUser Bot { get; private set; } = null!;

    /// <summary>What the bot shows as its status.</summary>
    public JsonObject? Presence { get; set; }

    /// <summary>Takes events to gateway sessions; called inside <see cref="Gate"/>.</summary>
    public Action<WorldEvent>? Dispatch { get; set; }

    /// <summary>Takes what people notice to the page: name, message or other data, and the one person who sees it. Called inside <see cref="Gate"/>.</summary>
    public Action<string, JsonObject, DiscordUser?>? Noticed { get; set; }

    public DateTimeOffset Now => Clock.GetUtcNow();
    public IEnumerable<DiscordUser> People => Users.Values.Where(user => !user.IsBot);

    /// <summary>Everything back to the first state; ids of people, guilds, roles and channels stay the same.</summary>
    public void Reset()
    {
        lock (Gate)
        {
            Users.Clear();
            Guilds.Clear();
            Channels.Clear();
            Attachments.Clear();
            Commands.Clear();
            ForgetInteractions();
            Presence = null;
            Start();
        }
    }

    public DiscordChannel DirectChannel(DiscordUser user)
    {
        var channel = Channels.Values.FirstOrDefault(c => c.Recipient == user);
        if (channel is null)
        {
            channel = new DiscordChannel(Ids.Next(), ChannelType.Direct, "dm") { Recipient = user };
            Channels.Add(channel.Id, channel);
        }
        return channel;
    }

    public bool TryFindMessage(ulong id, [NotNullWhen(true)] out DiscordMessage? message)
    {
        foreach (var channel in Channels.Values)
        {
            if (channel.Messages.TryGetValue(id, out message))
                return true;
        }
        message = null;
        return false;
    }

    /// <summary>What somebody may do here; in a direct conversation a fixed small set.</summary>
    public static Permissions PermissionsOf(DiscordUser user, DiscordChannel channel)
    {
        if (channel.Guild is not { } guild)
            return channel.Recipient == user || user.IsBot ? Permissions.Everyone : Permissions.None;
        return guild.Members.TryGetValue(user.Id, out var member) ? PermissionRules.InChannel(member, channel) : Permissions.None;
    }

    /// <summary>Gives or takes a role. The bot hears of it only when it is its own member, or with the members intent.</summary>
    public void SetRole(GuildMember member, DiscordRole role, bool has)
    {
        if (!(has ? member.Roles.Add(role.Id) : member.Roles.Remove(role.Id)))
            return;
        var data = member.ToJson();
        data["guild_id"] = member.Guild.Id.Text();
        Noticed?.Invoke("roles", (JsonObject)data.DeepClone(), null);
        Tell("GUILD_MEMBER_UPDATE", data, member.Guild, member.User == Bot ? 0 : Intents.GuildMembers);
    }

    /// <summary>Somebody leaves. The bot hears of it only with the members intent. False when they were not there.</summary>
    public bool RemoveMember(DiscordGuild guild, DiscordUser user)
    {
        if (!guild.Members.Remove(user.Id))
            return false;
        Tell("GUILD_MEMBER_REMOVE", new JsonObject { ["guild_id"] = guild.Id.Text(), ["user"] = user.ToJson() }, guild, Intents.GuildMembers);
        return true;
    }

    public void Tell(string name, JsonObject data, DiscordGuild? guild, long needs) => Dispatch?.Invoke(new WorldEvent(name, data, guild?.Id, needs));

    [MemberNotNull(nameof(Bot))]
    private void Start()
    {
        WorldSeed.Fill(this);
        Bot = Users[WorldSeed.BotId];
    }
}
