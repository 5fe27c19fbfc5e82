using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;

namespace PteroBot.Sandbox.Control;

/// <summary>Fills in a modal as a person does, with the checks of Discord's client, and makes the data of the submit.</summary>
internal sealed class ModalValues(JsonObject modal, JsonObject given, Resolved resolved)
{
    public JsonObject Read()
    {
        var known = ComponentFinder.All(modal["components"]).Select(part => part.String("custom_id")).ToHashSet();
        if (given.FirstOrDefault(value => !known.Contains(value.Key)).Key is { } unknown)
            throw ControlRefusal.Impossible($"The modal has no field {unknown}.");
        var data = new JsonObject { ["custom_id"] = modal.String("custom_id"), ["components"] = Json.Array(modal.List("components").OfType<JsonObject>().Select(Top)) };
        if (resolved.Json.Count > 0)
            data["resolved"] = resolved.Json;
        return data;
    }

    private JsonObject Top(JsonObject part)
    {
        var json = new JsonObject { ["type"] = part.Long("type"), ["id"] = part.Long("id") };
        if (part.Object("component") is { } inner)
            json["component"] = Control(inner);
        if (part["components"] is JsonArray row)
            json["components"] = Json.Array(row.OfType<JsonObject>().Select(Control));
        return json;
    }

    private JsonObject Control(JsonObject part)
    {
        var id = part.String("custom_id")!;
        var json = new JsonObject { ["type"] = part.Long("type"), ["id"] = part.Long("id"), ["custom_id"] = id };
        var value = given[id];
        switch ((int)part.Long("type")!.Value)
        {
            case ComponentTypes.TextInput:
                json["value"] = Text(part, id, value?.ToString() ?? part.String("value") ?? "");
                break;
            case ComponentTypes.Checkbox:
                json["value"] = value is not null && value.ToString() == "true";
                break;
            case ComponentTypes.RadioGroup:
                json["value"] = value is null ? Missing(part, id) : SelectValues.Option(part, value.ToString());
                break;
            case ComponentTypes.FileUpload:
                json["values"] = Files(part, id, value);
                break;
            default:
                json["values"] = Values(part, id, value);
                break;
        }
        return json;
    }

    private static string Text(JsonObject part, string id, string text)
    {
        if (text.Length == 0)
        {
            Missing(part, id);
            return text;
        }
        var (least, most) = (part.Long("min_length") ?? 0, part.Long("max_length") ?? 4_000);
        return text.Length >= least && text.Length <= most ? text
            : throw ControlRefusal.Impossible($"The field {id} takes {least} to {most} characters, not {text.Length}.");
    }

    private static JsonNode? Missing(JsonObject part, string id) =>
        part.Is("required") ? throw ControlRefusal.Impossible($"The field {id} is required.") : null;

    private JsonArray Values(JsonObject part, string id, JsonNode? value)
    {
        var list = value as JsonArray ?? (value is null ? [] : [value.DeepClone()]);
        if (list.Count == 0)
        {
            Missing(part, id);
            return [];
        }
        return part.Long("type") == ComponentTypes.CheckboxGroup
            ? Json.Array(list.Select(item => SelectValues.Option(part, item!.ToString()))) : SelectValues.Read(part, list, resolved);
    }

    private JsonArray Files(JsonObject part, string id, JsonNode? value)
    {
        var list = value as JsonArray ?? (value is null ? [] : [value.DeepClone()]);
        if (list.Count == 0)
            Missing(part, id);
        return Json.Array(list.Select(item => resolved.Add(OptionTypes.Attachment, item!)));
    }
}
