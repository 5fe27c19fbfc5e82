using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Control;

/// <summary>Finds what a person can press or open on a message.</summary>
internal static class ComponentFinder
{
    private const int LinkStyle = 5;

    public static JsonObject Button(DiscordMessage message, string? customId, string? label)
    {
        var buttons = All(message.Components).Where(part => part.Long("type") == ComponentTypes.Button).ToList();
        var button = buttons.Find(part => customId is not null ? part.String("custom_id") == customId : part.String("label") == label)
            ?? throw ControlRefusal.Impossible($"There is no button {customId ?? label} on that message. Buttons: {string.Join(", ", buttons.Select(Describe))}.");
        if (button.Is("disabled"))
            throw ControlRefusal.Impossible($"The button {Describe(button)} is disabled.");
        if (button.Long("style") == LinkStyle)
            throw ControlRefusal.Impossible($"The button {Describe(button)} is a link; the bot does not hear of it.");
        return button;
    }

    public static JsonObject Select(DiscordMessage message, string? customId)
    {
        var selects = All(message.Components).Where(part => ComponentTypes.IsSelect(part.Long("type"))).ToList();
        var select = selects.Find(part => part.String("custom_id") == customId)
            ?? throw ControlRefusal.Impossible($"There is no select menu {customId} on that message. Menus: {string.Join(", ", selects.Select(part => part.String("custom_id")))}.");
        return select.Is("disabled") ? throw ControlRefusal.Impossible($"The select menu {customId} is disabled.") : select;
    }

    /// <summary>All components in a tree, outer before inner.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? node)
    {
        if (node is JsonArray list)
            return list.SelectMany(All);
        if (node is not JsonObject part)
            return [];
        return All(part["components"]).Concat(All(part["component"])).Concat(All(part["accessory"])).Prepend(part);
    }

    private static string Describe(JsonObject button) => button.String("label") ?? button.String("custom_id") ?? "(without a label)";
}
