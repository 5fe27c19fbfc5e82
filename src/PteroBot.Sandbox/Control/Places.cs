using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>Finds people, guilds, channels and messages by name or id, as this person sees them. Used inside the world's gate.</summary>
internal sealed class Places(DiscordWorld world)
{
    public DiscordWorld World { get; } = world;

    public DiscordUser Person(string name) =>
        World.People.FirstOrDefault(user => Fits(user, name))
        ?? throw ControlRefusal.NotFound($"There is nobody called {name}. People: {string.Join(", ", World.People.Select(user => user.Alias))}.");

    /// <summary>
    /// The channel of a call: an id, a name (in the guild of <c>guild</c>, else the first guild of the person), <c>guild/name</c>, or <c>dm</c>.
    /// Without one it is <c>general</c>.
    /// </summary>
    public DiscordChannel Channel(DiscordUser person, string? name, string? guildName)
    {
        var channel = Find(person, name ?? "general", guildName);
        if (!DiscordWorld.PermissionsOf(person, channel).HasFlag(Permissions.ViewChannel))
            throw ControlRefusal.Impossible($"{person.GlobalName} does not see the channel {channel.Name}.");
        return channel;
    }

    public DiscordGuild Guild(string name) =>
        World.Guilds.Values.FirstOrDefault(guild => guild.Alias == name || guild.Name == name || guild.Id.Text() == name)
        ?? throw ControlRefusal.NotFound($"There is no guild called {name}.");

    public static DiscordRole Role(DiscordGuild guild, string name) =>
        guild.Roles.Find(role => role.Id.Text() == name || role.Name.TrimStart('@').Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        ?? throw ControlRefusal.NotFound($"{guild.Name} has no role called {name}.");

    /// <summary>A message that this person sees.</summary>
    public DiscordMessage Message(DiscordUser person, JsonObject body)
    {
        if (body.Id("message") is not { } id || !World.TryFindMessage(id, out var message))
            throw ControlRefusal.Impossible($"There is no message {body["message"]}.");
        if (!DiscordWorld.PermissionsOf(person, message.Channel).HasFlag(Permissions.ViewChannel))
            throw ControlRefusal.Impossible($"{person.GlobalName} does not see the channel {message.Channel.Name}.");
        if (!message.IsSeenBy(person))
            throw ControlRefusal.Impossible($"Only {message.Interaction?.User.GlobalName} sees that message.");
        return message;
    }

    private static bool Fits(DiscordUser user, string name) =>
        user.Alias == name || user.Id.Text() == name || user.Username.Equals(name, StringComparison.OrdinalIgnoreCase);

    private DiscordChannel Find(DiscordUser person, string name, string? guildName)
    {
        if (ulong.TryParse(name, out var id))
            return World.Channels.GetValueOrDefault(id) ?? throw ControlRefusal.NotFound($"There is no channel {id}.");
        if (name == "dm")
            return World.DirectChannel(person);
        if (name.Split('/') is [var inGuild, var inner])
            (guildName, name) = (inGuild, inner);
        var guild = guildName is not null ? Guild(guildName) : World.Guilds.Values.First(guild => guild.Members.ContainsKey(person.Id));
        if (!guild.Members.ContainsKey(person.Id))
            throw ControlRefusal.Impossible($"{person.GlobalName} is not a member of {guild.Name}.");
        return guild.Channels.Find(channel => channel.Name == name.TrimStart('#')) ?? throw ControlRefusal.NotFound($"{guild.Name} has no channel called {name}.");
    }
}
