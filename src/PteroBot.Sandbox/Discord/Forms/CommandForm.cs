using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Checks a command's definition and fills in Discord's defaults.</summary>
internal static partial class CommandForm
{
    public const int ChatInput = 1;
    private const int MostText = 8_000;

    public static JsonObject Read(FormReader command, bool global)
    {
        var type = command.Choice("type", [1, 2, 3]) ?? ChatInput;
        var json = new JsonObject
        {
            ["type"] = type,
            ["name"] = type == ChatInput ? Name(command) : command.Text("name", 32, 1, required: true),
            ["name_localizations"] = Localizations(command, "name_localizations", 32),
            ["description"] = type == ChatInput ? command.Text("description", 100, 1, required: true) : "",
            ["description_localizations"] = Localizations(command, "description_localizations", 100),
            ["default_member_permissions"] = Permissions(command),
            ["nsfw"] = command.Flag("nsfw") ?? false,
        };
        if (type != ChatInput && command.Text("description") is { Length: > 0 })
            command.Fail("description", "APPLICATION_COMMAND_INVALID_DESCRIPTION", "Context menu commands cannot have a description");
        if (global)
            ReadPlaces(command, json);
        if (command.Has("options") && type != ChatInput)
            command.Fail("options", "APPLICATION_COMMAND_INVALID_OPTIONS", "Context menu commands cannot have options");
        else if (OptionForm.Read(command, OptionForm.TopLevel) is { Count: > 0 } options)
            json["options"] = options;
        if (TextOf(json) > MostText)
            command.Fail("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostText})");
        return json;
    }

    /// <summary>A chat name: letters, digits, dash, underscore and apostrophe, lower case where there is one.</summary>
    public static string? Name(FormReader part)
    {
        var name = part.Text("name", 32, 1, required: true);
        if (name is null)
            return null;
        if (!ChatName().IsMatch(name))
            part.Fail("name", "STRING_TYPE_REGEX", "String value did not match validation regex.");
        else if (name.Any(char.IsUpper))
            part.Fail("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        return name;
    }

    public static JsonNode? Localizations(FormReader part, string name, int most)
    {
        if (part.Object(name) is not { } texts)
            return null;
        foreach (var (locale, _) in texts.Json.ToList())
        {
            if (!Locales.Known.Contains(locale))
                part.Fail(name, "BASE_TYPE_CHOICES", $"\"{locale}\" is not a locale.");
            texts.Text(locale, most, 1);
        }
        return texts.Json.DeepClone();
    }

    /// <summary>Two commands of a set may not share a name and type.</summary>
    public static void CheckNames(IReadOnlyList<FormReader> commands)
    {
        var seen = new HashSet<string>();
        foreach (var command in commands.Where(command => !seen.Add($"{command.Json.Long("type") ?? ChatInput}/{command.Json.String("name")}")))
            command.Fail("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    }

    private static void ReadPlaces(FormReader command, JsonObject json)
    {
        var contexts = command.List("contexts") is { } given ? (JsonArray)given.DeepClone()
            : command.Flag("dm_permission") == false ? [0] : [0, 1, 2];
        if (contexts.Any(context => Json.AsLong(context) is not (>= 0 and <= 2)))
            command.Fail("contexts", "BASE_TYPE_CHOICES", "Value must be one of (0, 1, 2).");
        json["contexts"] = contexts;
        json["dm_permission"] = contexts.Any(context => Json.AsLong(context) == 1);
        json["integration_types"] = command.List("integration_types")?.DeepClone() ?? new JsonArray(0);
    }

    private static string? Permissions(FormReader command)
    {
        if (command.Json["default_member_permissions"] is not { } node)
            return null;
        if (ulong.TryParse(node.ToString(), out var bits))
            return bits.Text();
        command.Fail("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not int.");
        return null;
    }

    // Names, descriptions and values of the command, its options and its choices; the longest translation counts.
    private static int TextOf(JsonNode? node) => node switch
    {
        JsonObject part => Longest(part, "name") + Longest(part, "description") + (part.String("value")?.Length ?? 0) + TextOf(part["options"]) + TextOf(part["choices"]),
        JsonArray list => list.Sum(TextOf),
        _ => 0,
    };

    private static int Longest(JsonObject part, string name)
    {
        var translated = part.Object($"{name}_localizations")?.Select(text => text.Value?.ToString().Length ?? 0).DefaultIfEmpty(0).Max() ?? 0;
        return Math.Max(translated, part.String(name)?.Length ?? 0);
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex ChatName();
}
