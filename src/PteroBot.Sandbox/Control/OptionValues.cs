using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;

namespace PteroBot.Sandbox.Control;

/// <summary>Turns what a person fills in into option values, with the checks that Discord's client makes before it sends.</summary>
internal sealed class OptionValues(CommandCall call, Resolved resolved)
{
    public JsonArray Read(JsonObject given)
    {
        foreach (var (name, _) in given)
            call.Option(name);
        var values = new JsonArray();
        foreach (var option in call.Options.OfType<JsonObject>())
        {
            var name = option.String("name")!;
            if (given[name] is { } value)
                values.Add((JsonNode)new JsonObject { ["name"] = name, ["type"] = option.Long("type"), ["value"] = Value(option, name, value) });
            else if (option.Is("required"))
                throw ControlRefusal.Impossible($"The option {name} of /{call.FullName} is required.");
        }
        return values;
    }

    private JsonNode Value(JsonObject option, string name, JsonNode value)
    {
        var type = (int)(option.Long("type") ?? 0);
        if (option["choices"] is JsonArray { Count: > 0 } choices)
            return Choice(choices, name, value);
        return type switch
        {
            OptionTypes.Text => Text(option, name, value),
            OptionTypes.Integer or OptionTypes.Number => Number(option, name, value, type == OptionTypes.Integer),
            OptionTypes.Boolean => Boolean(name, value),
            _ => resolved.Add(type, value),
        };
    }

    private static JsonNode Choice(JsonArray choices, string name, JsonNode value)
    {
        var wanted = value.ToString();
        var chosen = choices.FirstOrDefault(choice => choice!["value"]!.ToString() == wanted || choice.String("name") == wanted)
            ?? throw ControlRefusal.Impossible($"{wanted} is not among the choices of {name}: {string.Join(", ", choices.Select(choice => choice.String("name")))}.");
        return chosen["value"]!.DeepClone();
    }

    private static JsonNode Text(JsonObject option, string name, JsonNode value)
    {
        var text = value.ToString();
        if (text.Length < (option.Long("min_length") ?? 0) || text.Length > (option.Long("max_length") ?? 6_000))
            throw ControlRefusal.Impossible($"The text of {name} must be {option.Long("min_length") ?? 0} to {option.Long("max_length") ?? 6_000} characters long.");
        return text;
    }

    private static JsonNode Number(JsonObject option, string name, JsonNode value, bool whole)
    {
        if (!double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) || (whole && number != Math.Floor(number)))
            throw ControlRefusal.Impossible($"{name} must be {(whole ? "a whole number" : "a number")}.");
        if (number < Bound(option, "min_value", double.MinValue) || number > Bound(option, "max_value", double.MaxValue))
            throw ControlRefusal.Impossible($"{name} must be between {option["min_value"] ?? "any"} and {option["max_value"] ?? "any"}.");
        return whole ? (long)number : number;
    }

    private static JsonNode Boolean(string name, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ when bool.TryParse(value.ToString(), out var yes) => yes,
        _ => throw ControlRefusal.Impossible($"{name} must be true or false."),
    };

    private static double Bound(JsonObject option, string name, double none) =>
        option[name] is { } bound ? double.Parse(bound.ToJsonString(), CultureInfo.InvariantCulture) : none;
}
