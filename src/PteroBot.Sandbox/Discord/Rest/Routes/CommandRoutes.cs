using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Registering commands, globally and per guild.</summary>
internal static class CommandRoutes
{
    private const int MostPerDay = 200;
    private const int MostAtOnce = 130;
    private static readonly Dictionary<long, int> MostOfType = new() { [1] = 100, [2] = 15, [3] = 15 };

    public static IEnumerable<RestRoute> All =>
    [
        .. At("/applications/{application}/commands"),
        .. At("/applications/{application}/guilds/{guild}/commands"),
        new("GET", "/applications/{application}/guilds/{guild}/commands/permissions", "commands-read", call => GuildOnly(call, new JsonArray())),
        new("GET", "/applications/{application}/guilds/{guild}/commands/{command}/permissions", "commands-read", _ => throw new Refusal(404, 10066, "Unknown application command permissions")),
    ];

    private static IEnumerable<RestRoute> At(string path) =>
    [
        new("GET", path, "commands-read", List),
        new("PUT", path, "commands-write", ReplaceAll),
        new("POST", path, "commands-write", Create),
        new("GET", path + "/{command}", "commands-read", call => RestReply.Ok(Shown(call, Find(call)))),
        new("PATCH", path + "/{command}", "commands-write", Change),
        new("DELETE", path + "/{command}", "commands-write", Delete),
    ];

    private static RestReply GuildOnly(RestCall call, JsonNode answer)
    {
        Scope(call);
        return RestReply.Ok(answer);
    }

    private static ulong? Scope(RestCall call)
    {
        if (call.Id("application") != call.World.Bot.Id)
            throw new Refusal(403, 20012, "You are not authorized to perform this action on this application");
        if (call.Path("guild").Length == 0)
            return null;
        return call.World.Guilds.ContainsKey(call.Id("guild")) ? call.Id("guild") : throw Refusal.MissingAccess();
    }

    private static AppCommand Find(RestCall call) => call.World.Commands.Find(Scope(call), call.Id("command")) ?? throw Refusal.UnknownCommand();

    private static RestReply List(RestCall call) =>
        RestReply.Ok(Json.Array(call.World.Commands.Of(Scope(call)).Select(command => Shown(call, command, call.Flag("with_localizations")))));

    private static RestReply ReplaceAll(RestCall call)
    {
        var scope = Scope(call);
        var errors = new FormErrors();
        var sent = call.Body.Json as JsonArray ?? throw NotAList();
        if (sent.Count > MostAtOnce)
            throw Refusal.TooManyCommands();
        var readers = FormReader.Of(sent, errors);
        var wanted = readers.Select(reader => CommandForm.Read(reader, scope is null)).ToList();
        CommandForm.CheckNames(readers);
        errors.ThrowIfAny();
        CheckCounts(wanted);
        var fresh = wanted.Count(definition => Same(call, scope, definition) is null);
        if (call.World.Commands.Created(scope) + fresh > MostPerDay)
            throw Refusal.TooManyCommandsToday();
        Replace(call.World, scope, wanted);
        return RestReply.Ok(Json.Array(call.World.Commands.Of(scope).Select(command => Shown(call, command))));
    }

    private static void Replace(DiscordWorld world, ulong? scope, List<JsonObject> wanted)
    {
        var kept = wanted.Select(definition => Store(world, scope, definition)).ToHashSet();
        foreach (var gone in world.Commands.Of(scope).Where(command => !kept.Contains(command)).ToList())
            world.Commands.Remove(gone);
        world.Noticed?.Invoke("commands", new JsonObject { ["count"] = kept.Count }, null);
    }

    private static RestReply Create(RestCall call)
    {
        var scope = Scope(call);
        var errors = new FormErrors();
        var definition = CommandForm.Read(new FormReader(call.Body.Object(), errors), scope is null);
        errors.ThrowIfAny();
        if (Same(call, scope, definition) is null)
        {
            CheckCounts([.. call.World.Commands.Of(scope).Select(command => command.Definition), definition]);
            if (call.World.Commands.Created(scope) >= MostPerDay)
                throw Refusal.TooManyCommandsToday();
            return RestReply.Created(Shown(call, Store(call.World, scope, definition)));
        }
        return RestReply.Ok(Shown(call, Store(call.World, scope, definition)));
    }

    private static RestReply Change(RestCall call)
    {
        var command = Find(call);
        var merged = (JsonObject)command.Definition.DeepClone();
        foreach (var (name, value) in call.Body.Object())
            merged[name] = value?.DeepClone();
        var errors = new FormErrors();
        var definition = CommandForm.Read(new FormReader(merged, errors), command.GuildId is null);
        errors.ThrowIfAny();
        command.Definition = definition;
        command.Version = call.World.Ids.Next();
        return RestReply.Ok(Shown(call, command));
    }

    private static RestReply Delete(RestCall call)
    {
        call.World.Commands.Remove(Find(call));
        return RestReply.Done;
    }

    // A command that keeps its name and type keeps its id, so mentions of it stay valid.
    private static AppCommand Store(DiscordWorld world, ulong? scope, JsonObject definition)
    {
        var command = world.Commands.Find(scope, definition.String("name")!, (int)definition.Long("type")!.Value);
        if (command is null)
            world.Commands.Add(command = new AppCommand(world.Ids.Next(), scope, definition));
        if (command.Version == 0 || !JsonNode.DeepEquals(command.Definition, definition))
            command.Version = world.Ids.Next();
        command.Definition = definition;
        return command;
    }

    private static AppCommand? Same(RestCall call, ulong? scope, JsonObject definition) =>
        call.World.Commands.Find(scope, definition.String("name")!, (int)definition.Long("type")!.Value);

    private static void CheckCounts(IReadOnlyCollection<JsonObject> definitions)
    {
        foreach (var (type, most) in MostOfType)
        {
            if (definitions.Count(definition => definition.Long("type") == type) > most)
                throw Refusal.TooManyCommands();
        }
    }

    private static JsonObject Shown(RestCall call, AppCommand command, bool withLocalizations = true)
    {
        var json = command.ToJson(call.World.Bot.Id);
        if (!withLocalizations)
            Strip(json);
        return json;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Strip(item);
        }
        else if (node is JsonObject part)
        {
            part.Remove("name_localizations");
            part.Remove("description_localizations");
            Strip(part["options"]);
            Strip(part["choices"]);
        }
    }

    private static Refusal NotAList()
    {
        var errors = new FormErrors();
        errors.Add([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        return Refusal.InvalidForm(errors.ToJson());
    }
}
