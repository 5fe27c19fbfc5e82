using System.Text.Json.Nodes;
using static PteroBot.Sandbox.Discord.Forms.ComponentTypes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Checks a modal: labels with one component each, text displays, or old rows with one text input.</summary>
internal sealed class ModalForm
{
    private static readonly int[] InLabel =
        [StringSelect, TextInput, UserSelect, RoleSelect, MentionableSelect, ChannelSelect, FileUpload, RadioGroup, CheckboxGroup, Checkbox];
    private readonly HashSet<string> _customIds = [];
    private int _id;

    public JsonObject Read(FormReader modal) => new()
    {
        ["custom_id"] = modal.Text("custom_id", 100, 1, required: true),
        ["title"] = modal.Text("title", 45, 1, required: true),
        ["components"] = Json.Array((modal.Objects("components", most: 5, least: 1, required: true) ?? []).Select(ReadTop)),
    };

    private JsonObject? ReadTop(FormReader part) => TypeOf(part, [ActionRow, TextDisplay, Label]) switch
    {
        ActionRow => ReadRow(part),
        TextDisplay => new JsonObject { ["type"] = TextDisplay, ["id"] = ++_id, ["content"] = part.Text("content", 4_000, 1, required: true) },
        Label => ReadLabel(part),
        _ => null,
    };

    private JsonObject ReadRow(FormReader row) => new()
    {
        ["type"] = ActionRow,
        ["id"] = ++_id,
        ["components"] = Json.Array((row.Objects("components", most: 1, least: 1, required: true) ?? []).Select(input =>
        {
            input.Text("label", 45, 1, required: true);
            return ReadControl(input, [TextInput]);
        })),
    };

    private JsonObject ReadLabel(FormReader label)
    {
        var json = new JsonObject { ["type"] = Label, ["id"] = ++_id, ["label"] = label.Text("label", 45, 1, required: true) };
        if (label.Text("description", 100) is { Length: > 0 } description)
            json["description"] = description;
        if (label.Object("component", required: true) is not { } inner)
            return json;
        if (inner.Has("label"))
            inner.Fail("label", "TEXT_INPUT_LABEL_IN_LABEL", "A component inside a Label has no label of its own");
        json["component"] = ReadControl(inner, InLabel);
        return json;
    }

    private JsonObject? ReadControl(FormReader part, int[] allowed)
    {
        if (TypeOf(part, allowed) is not { } type)
            return null;
        var json = (JsonObject)part.Json.DeepClone();
        (json["id"], json["required"]) = (++_id, part.Flag("required") ?? true);
        if (part.Text("custom_id", 100, 1, required: true) is { } id && !_customIds.Add(id))
            part.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        if (type == TextInput)
            CheckInput(part);
        else
            CheckChoice(part, json, type);
        return json;
    }

    private static void CheckInput(FormReader input)
    {
        input.Choice("style", [1, 2], required: true);
        var least = input.Integer("min_length", 0, 4_000) ?? 0;
        var most = input.Integer("max_length", 1, 4_000) ?? 4_000;
        if (least > most)
            input.Fail("min_length", "TEXT_INPUT_MIN_LENGTH_TOO_LARGE", "Min length must be less than or equal to max length");
        input.Text("placeholder", 100);
        if (input.Text("value", 4_000) is { Length: > 0 } value && (value.Length > most || value.Length < least))
            input.Fail("value", "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
    }

    private static void CheckChoice(FormReader part, JsonObject json, int type)
    {
        if (part.Flag("disabled") == true)
            part.Fail("disabled", "MODAL_COMPONENT_DISABLED", "Components in modals cannot be disabled");
        if (IsSelect(type))
        {
            part.Text("placeholder", 150);
            (json["min_values"], json["max_values"]) = (part.Integer("min_values", 0, 25) ?? 1, part.Integer("max_values", 1, 25) ?? 1);
            if (json.Is("required") && json.Long("min_values") < 1)
                part.Fail("min_values", "NUMBER_TYPE_MIN", "A required select needs at least one value");
        }
        if (type == StringSelect)
            SelectOptions.Read(part, (int)(json.Long("max_values") ?? 1));
        if (type is RadioGroup or CheckboxGroup)
            part.Objects("options", most: 10, least: type == RadioGroup ? 2 : 1, required: true);
    }

    private static int? TypeOf(FormReader part, int[] allowed)
    {
        part.Require("type");
        if (part.Integer("type") is not { } type)
            return null;
        if (allowed.Contains((int)type))
            return (int)type;
        part.Fail("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
        return null;
    }
}
