using System.Text.Json.Nodes;
using static PteroBot.Sandbox.Discord.Forms.ComponentTypes;

namespace PteroBot.Sandbox.Discord.Forms;

internal sealed partial class ComponentForm
{
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    private void ReadButton(FormReader button, JsonObject json)
    {
        var style = button.Choice("style", [1, 2, 3, 4, 5, 6], required: true);
        json["style"] = style;
        switch (style)
        {
            case LinkStyle:
                Forbid(button, "custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
                json["url"] = button.Url("url", required: true);
                break;
            case PremiumStyle:
                json["sku_id"] = button.Id("sku_id", required: true)?.Text();
                foreach (var name in (string[])["label", "url", "emoji", "custom_id"])
                    Forbid(button, name, "BUTTON_COMPONENT_PREMIUM_FIELDS", "Premium buttons have no other fields");
                break;
            default:
                Forbid(button, "url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
                json["custom_id"] = CustomId(button);
                break;
        }
        ReadFace(button, json, style);
    }

    private static void ReadFace(FormReader button, JsonObject json, long? style)
    {
        if (button.Text("label", 80) is { Length: > 0 } label)
            json["label"] = label;
        if (button.Object("emoji") is { } emoji)
            json["emoji"] = Emoji(emoji);
        if (button.Flag("disabled") == true)
            json["disabled"] = true;
        if (style != PremiumStyle && !json.ContainsKey("label") && !json.ContainsKey("emoji"))
            button.Fail("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji");
    }

    private void ReadSelect(FormReader select, JsonObject json, int type)
    {
        json["custom_id"] = CustomId(select);
        if (select.Text("placeholder", 150) is { Length: > 0 } placeholder)
            json["placeholder"] = placeholder;
        json["min_values"] = select.Integer("min_values", 0, 25) ?? 1;
        json["max_values"] = select.Integer("max_values", 1, 25) ?? 1;
        if (json.Long("min_values") > json.Long("max_values"))
            select.Fail("min_values", "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "Min values must be less than or equal to max values");
        if (select.Flag("disabled") == true)
            json["disabled"] = true;
        if (type == StringSelect)
            json["options"] = SelectOptions.Read(select, (int)(json.Long("max_values") ?? 1));
        else if (select.Objects("default_values", most: 25) is { } defaults)
            json["default_values"] = Json.Array(defaults.Select(value => new JsonObject { ["id"] = value.Id("id", required: true)?.Text(), ["type"] = value.Text("type") }));
        if (type == ChannelSelect && select.List("channel_types") is { } types)
            json["channel_types"] = types.DeepClone();
    }

    private string? CustomId(FormReader part)
    {
        var id = part.Text("custom_id", 100, 1, required: true);
        if (id is not null && !_customIds.Add(id))
            part.Fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        return id;
    }

    private static void Forbid(FormReader part, string name, string code, string message)
    {
        if (part.Json[name] is not null)
            part.Fail(name, code, message);
    }

    public static JsonObject Emoji(FormReader emoji)
    {
        var json = new JsonObject();
        var id = emoji.Id("id");
        if (id is not null)
            json["id"] = id.Value.Text();
        json["name"] = emoji.Text("name", 32, id is null ? 1 : 0, required: id is null) ?? "";
        if (emoji.Flag("animated") == true)
            json["animated"] = true;
        return json;
    }
}
