using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>The options of a string select, in messages and in modals.</summary>
internal static class SelectOptions
{
    public static JsonArray Read(FormReader select, int mostChosen)
    {
        var options = select.Objects("options", most: 25, least: 1, required: true) ?? [];
        var values = new HashSet<string>();
        var answer = Json.Array(options.Select(option => Read(option, values)));
        if (options.Count(option => option.Json.Is("default")) > mostChosen)
            select.Fail("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "The number of default options cannot exceed max values");
        return answer;
    }

    private static JsonObject Read(FormReader option, HashSet<string> values)
    {
        var value = option.Text("value", 100, 1, required: true);
        if (value is not null && !values.Add(value))
            option.Fail("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        var json = new JsonObject { ["label"] = option.Text("label", 100, 1, required: true), ["value"] = value };
        if (option.Text("description", 100) is { Length: > 0 } description)
            json["description"] = description;
        if (option.Object("emoji") is { } emoji)
            json["emoji"] = ComponentForm.Emoji(emoji);
        if (option.Flag("default") == true)
            json["default"] = true;
        return json;
    }
}
