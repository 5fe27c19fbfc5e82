using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Checks the choices that answer an autocomplete, against the type of the option that was typed.</summary>
internal static class ChoiceForm
{
    private const int Text = 3;

    public static JsonArray Read(Interaction interaction, FormReader body)
    {
        if (body.Object("data", required: true) is not { } data)
            return [];
        var type = FocusedType(interaction.Data["options"]);
        return Json.Array((data.Objects("choices", most: 25, required: true) ?? []).Select(choice => Read(choice, type)));
    }

    private static JsonObject Read(FormReader choice, long type)
    {
        var name = choice.Text("name", 100, 1, required: true);
        if (type == Text)
            choice.Text("value", 100, 0, required: true);
        else if (choice.Json["value"] is not { } value || value.GetValueKind() != JsonValueKind.Number)
            choice.Fail("value", "NUMBER_TYPE_COERCE", $"Value \"{choice.Json["value"]}\" is not a number.");
        return new JsonObject { ["name"] = name, ["value"] = choice.Json["value"]?.DeepClone() };
    }

    private static long FocusedType(JsonNode? options)
    {
        foreach (var option in options as JsonArray ?? [])
        {
            if (option.Is("focused"))
                return option.Long("type") ?? Text;
            if (option is JsonObject inner && inner.ContainsKey("options"))
                return FocusedType(inner["options"]);
        }
        return Text;
    }
}
