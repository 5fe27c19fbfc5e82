using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;

namespace PteroBot.Sandbox.Control;

/// <summary>What a person picks in a select menu, on a message or in a modal.</summary>
internal static class SelectValues
{
    public static JsonArray Read(JsonObject select, JsonArray given, Resolved resolved)
    {
        var (least, most) = (select.Long("min_values") ?? 1, select.Long("max_values") ?? 1);
        if (given.Count < least || given.Count > most)
            throw ControlRefusal.Impossible($"The menu {select.String("custom_id")} takes {least} to {most} values, not {given.Count}.");
        return Json.Array(given.Select(value => Read(select, value ?? "", resolved)));
    }

    private static JsonNode Read(JsonObject select, JsonNode value, Resolved resolved) => select.Long("type") switch
    {
        ComponentTypes.UserSelect => resolved.Add(OptionTypes.User, value),
        ComponentTypes.RoleSelect => resolved.Add(OptionTypes.Role, value),
        ComponentTypes.MentionableSelect => resolved.Add(OptionTypes.Mentionable, value),
        ComponentTypes.ChannelSelect => resolved.Add(OptionTypes.Channel, value),
        _ => Option(select, value.ToString()),
    };

    /// <summary>The value of the option that has this value or label.</summary>
    public static JsonNode Option(JsonObject select, string wanted)
    {
        var options = select.List("options");
        var option = options.FirstOrDefault(option => option.String("value") == wanted) ?? options.FirstOrDefault(option => option.String("label") == wanted)
            ?? throw ControlRefusal.Impossible($"{wanted} is not in {select.String("custom_id")}: {string.Join(", ", options.Select(option => option.String("label")))}.");
        return option["value"]!.DeepClone();
    }
}
