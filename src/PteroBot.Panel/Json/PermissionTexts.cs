using System.Text.Json;
using PteroBot.Panel.Client;

namespace PteroBot.Panel.Json;

/// <summary>Reads the catalogue of permissions in either panel's form: groups with sentences, or a plain list of names.</summary>
internal static class PermissionTexts
{
    public static PermissionCatalogue Read(JsonElement permissions) => new(permissions.ValueKind switch
    {
        JsonValueKind.Object => [.. permissions.EnumerateObject().Select(Group)],
        JsonValueKind.Array => [.. permissions.EnumerateArray().Select(Text).GroupBy(GroupName, (name, keys) => new PermissionGroup(name, "", [.. keys.Select(k => new PermissionText(k, ""))]))],
        _ => [],
    });

    private static PermissionGroup Group(JsonProperty group)
    {
        var keys = group.Value.TryGetProperty("keys", out var found) && found.ValueKind == JsonValueKind.Object ? found.EnumerateObject() : default;
        var description = group.Value.TryGetProperty("description", out var sentence) ? Text(sentence) : "";
        return new PermissionGroup(group.Name, description, [.. keys.Select(k => new PermissionText($"{group.Name}.{k.Name}", Text(k.Value)))]);
    }

    private static string GroupName(string key) => key.Split('.')[0];

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
}
