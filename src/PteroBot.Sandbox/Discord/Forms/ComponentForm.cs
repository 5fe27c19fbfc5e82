using System.Text.Json.Nodes;
using static PteroBot.Sandbox.Discord.Forms.ComponentTypes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Checks the components of a message, old style or V2, and gives them ids and defaults as the answer has them.</summary>
internal sealed partial class ComponentForm(FileReferences files, bool v2)
{
    private const int MostComponents = 40;
    private const int MostText = 4_000;
    private static readonly int[] OnTop = [ActionRow, Section, TextDisplay, MediaGallery, FileDisplay, Separator, Container];
    private static readonly int[] InContainer = [ActionRow, Section, TextDisplay, MediaGallery, FileDisplay, Separator];
    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<long> _given = [];
    private int _count;
    private int _text;

    public JsonArray Read(FormReader message)
    {
        var parts = message.Objects("components", most: v2 ? MostComponents : 5) ?? [];
        ReserveIds(message.Json["components"]);
        var answer = Json.Array(parts.Select(part => Read(part, v2 ? OnTop : [ActionRow])));
        if (_count > MostComponents)
            message.Fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {MostComponents}.");
        if (_text > MostText)
            message.Fail("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total text of components cannot exceed {MostText} characters.");
        return answer;
    }

    private JsonObject? Read(FormReader part, int[] allowed)
    {
        _count++;
        part.Require("type");
        var type = part.Integer("type");
        if (type is null || !allowed.Contains((int)type))
        {
            if (type is not null)
                part.Fail("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return null;
        }
        var json = new JsonObject { ["type"] = type, ["id"] = IdOf(part) };
        switch ((int)type)
        {
            case ActionRow: ReadRow(part, json); break;
            case Section: ReadSection(part, json); break;
            case TextDisplay: ReadText(part, json); break;
            case MediaGallery: ReadGallery(part, json); break;
            case FileDisplay: ReadFile(part, json); break;
            case Separator: ReadSeparator(part, json); break;
            case Container: ReadContainer(part, json); break;
            case Thumbnail: ReadThumbnail(part, json); break;
            case Button: ReadButton(part, json); break;
            default: ReadSelect(part, json, (int)type); break;
        }
        return json;
    }

    private void ReadRow(FormReader row, JsonObject json)
    {
        var parts = row.Objects("components", most: 5, least: 1, required: true) ?? [];
        var width = parts.Sum(part => part.Json.Long("type") == Button ? 1 : 5);
        if (width > 5 && parts.Count <= 5)
            row.Fail("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        json["components"] = Json.Array(parts.Select(part => Read(part, [Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect])));
    }

    private void ReadSection(FormReader section, JsonObject json)
    {
        json["components"] = Json.Array((section.Objects("components", most: 3, least: 1, required: true) ?? []).Select(part => Read(part, [TextDisplay])));
        if (section.Object("accessory", required: true) is { } accessory)
            json["accessory"] = Read(accessory, [Button, Thumbnail]);
    }

    private void ReadContainer(FormReader container, JsonObject json)
    {
        var parts = container.Objects("components", most: MostComponents, least: 1, required: true) ?? [];
        json["accent_color"] = container.Integer("accent_color", 0, 0xFFFFFF);
        json["spoiler"] = container.Flag("spoiler") ?? false;
        json["components"] = Json.Array(parts.Select(part => Read(part, InContainer)));
    }

    private void ReadText(FormReader part, JsonObject json)
    {
        var text = part.Text("content", MostText, 1, required: true) ?? "";
        _text += text.Trim().Length;
        json["content"] = text;
    }

    private void ReadGallery(FormReader part, JsonObject json) =>
        json["items"] = Json.Array((part.Objects("items", most: 10, least: 1, required: true) ?? []).Select(item => new JsonObject
        {
            ["media"] = Media(item, "media"),
            ["description"] = item.Text("description", 1_024),
            ["spoiler"] = item.Flag("spoiler") ?? false,
        }));

    private void ReadThumbnail(FormReader part, JsonObject json)
    {
        json["media"] = Media(part, "media");
        json["description"] = part.Text("description", 1_024);
        json["spoiler"] = part.Flag("spoiler") ?? false;
    }

    private void ReadFile(FormReader part, JsonObject json)
    {
        json["file"] = Media(part, "file", onlyUploads: true);
        json["spoiler"] = part.Flag("spoiler") ?? false;
        if (part.Json.Object("file").String("url") is { } url && files.Find(part, "file", url) is { } file)
            (json["name"], json["size"]) = (file.Filename, file.Bytes.Length);
    }

    private static void ReadSeparator(FormReader part, JsonObject json)
    {
        json["divider"] = part.Flag("divider") ?? true;
        json["spacing"] = part.Choice("spacing", [1, 2]) ?? 1;
    }

    private JsonObject? Media(FormReader part, string name, bool onlyUploads = false)
    {
        if (part.Object(name, required: true) is not { } media || media.Url("url", required: true, attachments: true) is not { } url)
            return null;
        if (onlyUploads && !url.StartsWith("attachment://", StringComparison.Ordinal))
            media.Fail("url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('attachment').");
        var address = files.Resolve(media, "url", url);
        return new JsonObject { ["id"] = "0", ["url"] = address, ["proxy_url"] = address, ["width"] = 0, ["height"] = 0, ["loading_state"] = 2 };
    }

    // Ids that the client chose are taken first, so that the automatic ones go around them.
    private void ReserveIds(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                ReserveIds(item);
        }
        else if (node is JsonObject part)
        {
            if (part.Long("id") is { } id and > 0)
                _ids.Add(id);
            ReserveIds(part["components"]);
            ReserveIds(part["accessory"]);
        }
    }

    private long IdOf(FormReader part)
    {
        if (part.Integer("id", 0) is { } id and > 0)
        {
            if (!_given.Add(id))
                part.Fail("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
            return id;
        }
        long next = 1;
        while (!_ids.Add(next))
            next++;
        return next;
    }
}
