using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>A command that a person wants to run: found, visible to him, down to the sub-command.</summary>
internal sealed record CommandCall(AppCommand Command, IReadOnlyList<JsonObject> Path, JsonArray Options)
{
    /// <summary>Finds what <c>name</c> means here; refuses what the person's picker would not show.</summary>
    public static CommandCall Find(DiscordWorld world, DiscordUser person, DiscordChannel channel, string name)
    {
        var words = name.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw ControlRefusal.Wrong("\"name\" is missing.");
        var command = Candidates(world, channel).FirstOrDefault(command => command.Name == words[0]) ?? WholeName(world, channel, name)
            ?? throw ControlRefusal.Impossible($"There is no command /{words[0]} here.");
        CheckVisible(command, person, channel);
        return Descend(command, command.Name == words[0] ? words.AsSpan(1) : []);
    }

    /// <summary>The option with this name.</summary>
    public JsonObject Option(string name) => Options.OfType<JsonObject>().FirstOrDefault(option => option.String("name") == name)
        ?? throw ControlRefusal.Impossible($"/{FullName} has no option called {name}.");

    public string FullName => string.Join(' ', Path.Select(step => step.String("name")).Prepend(Command.Name));

    /// <summary>The data of the interaction: the values, wrapped into the sub-command's steps.</summary>
    public JsonObject ToData(JsonArray values, JsonObject? resolved)
    {
        var inner = values;
        foreach (var step in Path.Reverse())
            inner = [new JsonObject { ["name"] = step.String("name"), ["type"] = step.Long("type"), ["options"] = inner }];
        var data = new JsonObject { ["id"] = Command.Id.Text(), ["name"] = Command.Name, ["type"] = Command.Type };
        if (inner.Count > 0)
            data["options"] = inner;
        if (resolved is { Count: > 0 })
            data["resolved"] = resolved;
        if (Command.GuildId is { } guild)
            data["guild_id"] = guild.Text();
        return data;
    }

    private static IEnumerable<AppCommand> Candidates(DiscordWorld world, DiscordChannel channel)
    {
        var context = channel.Guild is null ? 1 : 0;
        var here = channel.Guild is { } guild ? world.Commands.Of(guild.Id) : [];
        return here.Concat(world.Commands.Of(null).Where(command => command.WorksIn(context)));
    }

    // Context menu commands may have spaces in their names.
    private static AppCommand? WholeName(DiscordWorld world, DiscordChannel channel, string name) =>
        Candidates(world, channel).FirstOrDefault(command => command.Name == name);

    private static void CheckVisible(AppCommand command, DiscordUser person, DiscordChannel channel)
    {
        var has = DiscordWorld.PermissionsOf(person, channel);
        if (has.HasFlag(Permissions.Administrator))
            return;
        if (!has.HasFlag(Permissions.UseApplicationCommands))
            throw ControlRefusal.Impossible($"{person.GlobalName} may not use commands in {channel.Name}.");
        if (channel.Guild is not null && command.DefaultPermissions is { } needed && (needed == 0 || !has.HasFlag((Permissions)needed)))
            throw ControlRefusal.Impossible($"/{command.Name} is hidden from {person.GlobalName}: it needs the permissions {(Permissions)needed}.");
    }

    private static CommandCall Descend(AppCommand command, ReadOnlySpan<string> words)
    {
        var path = new List<JsonObject>();
        var options = command.Definition.List("options");
        foreach (var word in words)
        {
            var step = options.OfType<JsonObject>().FirstOrDefault(option => IsStep(option) && option.String("name") == word)
                ?? throw ControlRefusal.Impossible($"/{command.Name} has no sub-command {word}.");
            path.Add(step);
            options = step.List("options");
        }
        if (options.OfType<JsonObject>().Any(IsStep))
            throw ControlRefusal.Impossible($"/{string.Join(' ', path.Select(step => step.String("name")).Prepend(command.Name))} needs a sub-command: "
                + $"{string.Join(", ", options.Select(option => option.String("name")))}.");
        return new CommandCall(command, path, options);
    }

    private static bool IsStep(JsonObject option) => option.Long("type") is OptionTypes.SubCommand or OptionTypes.SubCommandGroup;
}
