using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>What a person does in Discord, as interactions that reach the bot over the gateway.</summary>
internal sealed class Acts(DiscordWorld world)
{
    private const int UserCommand = 2;
    private const int MessageCommand = 3;
    private readonly Places _places = new(world);

    public Interaction Command(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var (person, channel, call) = Find(personName, body);
            var resolved = new Resolved(_places, person, channel);
            var data = call.ToData(new OptionValues(call, resolved).Read(body.Object("options") ?? []), resolved.Json);
            if (call.Command.Type is UserCommand or MessageCommand)
                AddTarget(data, call, resolved, person, body);
            return world.Begin(InteractionType.Command, person, channel, data);
        }
    }

    public Interaction Autocomplete(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var (person, channel, call) = Find(personName, body);
            var focused = body.String("option") ?? throw ControlRefusal.Wrong("\"option\" is missing.");
            if (!call.Option(focused).Is("autocomplete"))
                throw ControlRefusal.Impossible($"The option {focused} of /{call.FullName} has no autocompletion.");
            var values = PartialValues(call, focused, body["value"]?.ToString() ?? "", body.Object("options") ?? []);
            return world.Begin(InteractionType.Autocomplete, person, channel, call.ToData(values, null));
        }
    }

    public Interaction Press(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var person = _places.Person(personName);
            var message = _places.Message(person, body);
            var button = ComponentFinder.Button(message, body.String("customId"), body.String("label"));
            var data = new JsonObject { ["custom_id"] = button.String("custom_id"), ["component_type"] = ComponentTypes.Button, ["id"] = button.Long("id") };
            return world.Begin(InteractionType.Component, person, message.Channel, data, source: message);
        }
    }

    public Interaction Select(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var person = _places.Person(personName);
            var message = _places.Message(person, body);
            var select = ComponentFinder.Select(message, body.String("customId"));
            var resolved = new Resolved(_places, person, message.Channel);
            var data = new JsonObject { ["custom_id"] = select.String("custom_id"), ["component_type"] = select.Long("type"), ["id"] = select.Long("id") };
            data["values"] = SelectValues.Read(select, body.List("values"), resolved);
            if (resolved.Json.Count > 0)
                data["resolved"] = resolved.Json;
            return world.Begin(InteractionType.Component, person, message.Channel, data, source: message);
        }
    }

    public Interaction Submit(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var person = _places.Person(personName);
            var opener = body.Id("interaction") is { } id ? world.FindInteraction(id) : null;
            if (opener?.Modal is null || opener.Answer != AnswerType.Modal || opener.User != person)
                throw ControlRefusal.Impossible($"No modal is open for {person.GlobalName} from the interaction {body["interaction"]}.");
            if (opener.ModalSubmitted)
                throw ControlRefusal.Impossible("That modal was submitted already.");
            var resolved = new Resolved(_places, person, opener.Channel);
            var data = new ModalValues(opener.Modal, body.Object("values") ?? [], resolved).Read();
            opener.ModalSubmitted = true;
            return world.Begin(InteractionType.Modal, person, opener.Channel, data, opener.Source, opener);
        }
    }

    /// <summary>The last messages that this person sees, newest last.</summary>
    public JsonNode Messages(string personName, string? channel, string? guild, int limit)
    {
        lock (world.Gate)
        {
            var person = _places.Person(personName);
            var place = _places.Channel(person, channel, guild);
            return Json.Array(place.Messages.Values.Where(message => message.IsSeenBy(person)).TakeLast(limit).Select(message => world.Show(message)));
        }
    }

    /// <summary>Writes a message; in a thread that was archived this opens it again.</summary>
    public JsonNode Say(string personName, JsonObject body)
    {
        lock (world.Gate)
        {
            var person = _places.Person(personName);
            var channel = _places.Channel(person, body["channel"]?.ToString(), body.String("guild"));
            var text = body.String("text")?.Trim() is { Length: > 0 and <= MessageWriter.LongestContent } typed ? typed : throw ControlRefusal.Wrong("\"text\" is missing or too long.");
            var needed = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
            if (!DiscordWorld.PermissionsOf(person, channel).HasFlag(needed) || channel.Thread is { Locked: true })
                throw ControlRefusal.Impossible($"{person.GlobalName} may not write in {channel.Name}.");
            if (channel.Thread is { } thread)
                thread.Archived = false;
            var message = new DiscordMessage(world.Ids.Next(), channel, person, world.Now) { Content = text };
            world.AddMessage(message);
            return world.Show(message);
        }
    }

    public JsonNode SetRole(JsonObject body)
    {
        lock (world.Gate)
        {
            var name = body.String("person") ?? "";
            var user = name == "bot" ? world.Bot : _places.Person(name);
            var guild = _places.Guild(body.String("guild") ?? "harbour");
            var role = Places.Role(guild, body.String("role") ?? "");
            if (!guild.Members.TryGetValue(user.Id, out var member))
                throw ControlRefusal.Impossible($"{user.Username} is not a member of {guild.Name}.");
            world.SetRole(member, role, body["has"] is null || body.Is("has"));
            return Json.Array(member.RolesOf().Select(has => (JsonNode?)has.Name));
        }
    }

    private (DiscordUser Person, DiscordChannel Channel, CommandCall Call) Find(string personName, JsonObject body)
    {
        var person = _places.Person(personName);
        var channel = _places.Channel(person, body["channel"]?.ToString(), body.String("guild"));
        return (person, channel, CommandCall.Find(world, person, channel, body.String("name") ?? ""));
    }

    private void AddTarget(JsonObject data, CommandCall call, Resolved resolved, DiscordUser person, JsonObject body)
    {
        if (call.Command.Type == UserCommand)
        {
            data["target_id"] = resolved.AddUser(body.String("target") ?? "");
        }
        else
        {
            var message = _places.Message(person, new JsonObject { ["message"] = body["target"]?.DeepClone() });
            resolved.AddMessage(message);
            data["target_id"] = message.Id.Text();
        }
        data["resolved"] ??= resolved.Json;
    }

    // While typing nothing is checked yet, and every value is text.
    private static JsonArray PartialValues(CommandCall call, string focused, string typed, JsonObject given)
    {
        var values = new JsonArray();
        foreach (var option in call.Options.OfType<JsonObject>())
        {
            var name = option.String("name")!;
            var value = new JsonObject { ["name"] = name, ["type"] = option.Long("type") };
            if (name == focused)
                (value["value"], value["focused"]) = (typed, true);
            else if (given[name] is { } other)
                value["value"] = other.DeepClone();
            else
                continue;
            values.Add((JsonNode)value);
        }
        return values;
    }
}
