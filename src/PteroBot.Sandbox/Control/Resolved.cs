using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>People, roles, channels and files that an interaction mentions by id, with the objects that Discord sends along.</summary>
internal sealed class Resolved(Places places, DiscordUser person, DiscordChannel channel)
{
    public JsonObject Json { get; } = [];

    /// <summary>Finds what is meant, by name or id, adds it, and gives its id.</summary>
    public JsonNode Add(int type, JsonNode value) => type switch
    {
        OptionTypes.User => AddUser(value.ToString()),
        OptionTypes.Role => AddRole(value.ToString()),
        OptionTypes.Channel => AddChannel(value.ToString()),
        OptionTypes.Mentionable => IsPerson(value.ToString()) ? AddUser(value.ToString()) : AddRole(value.ToString()),
        OptionTypes.Attachment => AddAttachment(value),
        _ => throw ControlRefusal.Wrong($"Options of type {type} are not known."),
    };

    public void AddMessage(DiscordMessage message) => Part("messages")[message.Id.Text()] = places.World.Show(message);

    public string AddUser(string name)
    {
        var user = name == "bot" || name == places.World.Bot.Id.Text() ? places.World.Bot : places.Person(name);
        Part("users")[user.Id.Text()] = user.ToJson();
        if (channel.Guild is { } guild && guild.Members.TryGetValue(user.Id, out var member))
        {
            var json = member.ToJson(withUser: false);
            json["permissions"] = ((ulong)PermissionRules.InChannel(member, channel)).Text();
            Part("members")[user.Id.Text()] = json;
        }
        return user.Id.Text();
    }

    private bool IsPerson(string name) => places.World.People.Any(user => user.Alias == name || user.Id.Text() == name || user.Username == name);

    private string AddRole(string name)
    {
        var guild = channel.Guild ?? throw ControlRefusal.Impossible("There are no roles in a direct conversation.");
        var role = Places.Role(guild, name);
        Part("roles")[role.Id.Text()] = role.ToJson();
        return role.Id.Text();
    }

    private string AddChannel(string name)
    {
        var found = places.Channel(person, name, channel.Guild?.Alias);
        Part("channels")[found.Id.Text()] = found.ToPartialJson(DiscordWorld.PermissionsOf(person, found));
        return found.Id.Text();
    }

    // {"filename": "a.txt", "content": "text"} or with "base64".
    private string AddAttachment(JsonNode value)
    {
        var name = value.String("filename") ?? throw ControlRefusal.Wrong("A file needs \"filename\" and \"content\" or \"base64\".");
        var bytes = value.String("base64") is { } base64 ? Convert.FromBase64String(base64) : System.Text.Encoding.UTF8.GetBytes(value.String("content") ?? "");
        var file = new DiscordAttachment(places.World.Ids.Next(), channel.Id, name, value.String("contentType") ?? "application/octet-stream", bytes) { IsEphemeral = true };
        places.World.Attachments.Add(file.Id, file);
        Part("attachments")[file.Id.Text()] = places.World.Show(file);
        return file.Id.Text();
    }

    private JsonObject Part(string name)
    {
        if (Json[name] is not JsonObject part)
            Json[name] = part = [];
        return part;
    }
}
