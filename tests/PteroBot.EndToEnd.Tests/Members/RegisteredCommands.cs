using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Members;

/// <summary>The slash commands that the bot has registered, each sub-command by its whole name.</summary>
internal static class RegisteredCommands
{
    private const int SubCommand = 1;
    private const int SubCommandGroup = 2;

    /// <summary>Each with its options as Discord has them.</summary>
    public static IReadOnlyList<(string Name, JsonArray Options)> Of(SandboxHost sandbox) =>
        [.. sandbox.App.Discord.World.Commands.All.Where(command => command.Type == 1).SelectMany(command => Walk(command.Definition, command.Name))];

    private static IEnumerable<(string Name, JsonArray Options)> Walk(JsonObject part, string name)
    {
        var options = part["options"] as JsonArray ?? [];
        var below = options.OfType<JsonObject>().Where(option => (int)option["type"]! is SubCommand or SubCommandGroup).ToList();
        return below.Count == 0 ? [(name, options)] : below.SelectMany(option => Walk(option, $"{name} {option["name"]}"));
    }
}
