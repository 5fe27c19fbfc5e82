using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.People;

/// <summary>A message as a person sees it.</summary>
public sealed class Message(JsonObject json)
{
    private const int EphemeralFlag = 64;
    private const int SilentFlag = 1 << 12;

    public string Id => (string)json["id"]!;

    public bool IsEphemeral => ((int?)json["flags"] & EphemeralFlag) != 0;

    /// <summary>Sent without a sound.</summary>
    public bool IsSilent => ((int?)json["flags"] & SilentFlag) != 0;

    /// <summary>The roles that it called.</summary>
    public IReadOnlyList<string> CalledRoles => [.. (json["mention_roles"] as JsonArray ?? []).Select(role => role!.ToString())];

    public string Content => (string?)json["content"] ?? "";

    public IReadOnlyList<JsonObject> Embeds => [.. (json["embeds"] as JsonArray ?? []).Select(embed => embed!.AsObject())];

    public int? Color => Embeds.Count > 0 ? (int?)Embeds[0]["color"] : null;

    public IReadOnlyList<JsonObject> Components =>
        [.. (json["components"] as JsonArray ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(component => component!.AsObject())];

    public IReadOnlyList<JsonObject> Buttons => [.. Components.Where(component => (int)component["type"]! == 2)];

    public JsonObject? Select => Components.FirstOrDefault(component => (int)component["type"]! is 3 or 5 or 6 or 7 or 8);

    /// <summary>The labels of the buttons that can be pressed.</summary>
    public IReadOnlyList<string> Pressable =>
        [.. Buttons.Where(button => (bool?)button["disabled"] != true && (int)button["style"]! != 5).Select(button => (string?)button["label"] ?? "")];

    /// <summary>Content, embeds and button labels in one text.</summary>
    public string Text => string.Join('\n', new[] { Content }
        .Concat(Embeds.SelectMany(EmbedTexts))
        .Concat(Buttons.Select(button => $"[{button["label"]}{((bool?)button["disabled"] == true ? " off" : "")}]"))
        .Where(text => text.Length > 0));

    /// <summary>The custom id of the menu that begins so.</summary>
    public string MenuOf(string area) =>
        (string)Components.Single(component => (int)component["type"]! is 3 or 5 or 6 or 7 or 8 && ((string)component["custom_id"]!).StartsWith(area, StringComparison.Ordinal))["custom_id"]!;

    public bool Says(string text) => Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    public JsonObject Button(string label) => Buttons.Single(button => (string?)button["label"] == label);

    private static IEnumerable<string> EmbedTexts(JsonObject embed)
    {
        yield return (string?)embed["author"]?["name"] ?? "";
        yield return (string?)embed["title"] ?? "";
        yield return (string?)embed["description"] ?? "";
        foreach (var field in embed["fields"] as JsonArray ?? [])
            yield return $"{field!["name"]}: {field["value"]}";
        yield return (string?)embed["footer"]?["text"] ?? "";
    }
}
