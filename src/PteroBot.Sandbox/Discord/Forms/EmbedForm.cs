using System.Globalization;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Checks embeds against Discord's limits and brings them into the form in which they are answered.</summary>
internal sealed class EmbedForm(FileReferences files)
{
    private const int MostText = 6_000;

    public JsonArray Read(FormReader message)
    {
        var answer = new JsonArray();
        var text = 0;
        foreach (var embed in message.Objects("embeds", most: 10) ?? [])
            answer.Add((JsonNode)Read(embed, ref text));
        if (text > MostText)
            message.Fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MostText}");
        return answer;
    }

    private JsonObject Read(FormReader embed, ref int text)
    {
        var json = new JsonObject { ["type"] = "rich" };
        CopyText(embed, json, "title", 256, ref text);
        CopyText(embed, json, "description", 4_096, ref text);
        Set(json, "url", embed.Url("url"));
        if (embed.Integer("color", 0, 0xFFFFFF) is { } color)
            json["color"] = color;
        Set(json, "timestamp", Time(embed));
        ReadFields(embed, json, ref text);
        ReadAuthor(embed, json, ref text);
        ReadFooter(embed, json, ref text);
        ReadImage(embed, json, "image");
        ReadImage(embed, json, "thumbnail");
        if (json.Count == 1)
            embed.Fail("BASE_TYPE_REQUIRED", "An embed needs a title, a description, a field or an image.");
        return json;
    }

    private static void ReadFields(FormReader embed, JsonObject json, ref int text)
    {
        if (embed.Objects("fields", most: 25) is not { Count: > 0 } fields)
            return;
        var answer = new JsonArray();
        foreach (var field in fields)
        {
            var one = new JsonObject();
            CopyText(field, one, "name", 256, ref text, required: true);
            CopyText(field, one, "value", 1_024, ref text, required: true);
            one["inline"] = field.Flag("inline") ?? false;
            answer.Add((JsonNode)one);
        }
        json["fields"] = answer;
    }

    private void ReadAuthor(FormReader embed, JsonObject json, ref int text)
    {
        if (embed.Object("author") is not { } author)
            return;
        var answer = new JsonObject();
        CopyText(author, answer, "name", 256, ref text, required: true);
        Set(answer, "url", author.Url("url"));
        ReadIcon(author, answer);
        json["author"] = answer;
    }

    private void ReadFooter(FormReader embed, JsonObject json, ref int text)
    {
        if (embed.Object("footer") is not { } footer)
            return;
        var answer = new JsonObject();
        CopyText(footer, answer, "text", 2_048, ref text, required: true);
        ReadIcon(footer, answer);
        json["footer"] = answer;
    }

    private void ReadIcon(FormReader from, JsonObject to)
    {
        if (from.Url("icon_url", attachments: true) is not { } icon)
            return;
        var url = files.Resolve(from, "icon_url", icon);
        (to["icon_url"], to["proxy_icon_url"]) = (url, url);
    }

    private void ReadImage(FormReader embed, JsonObject json, string name)
    {
        if (embed.Object(name) is not { } image || image.Url("url", required: true, attachments: true) is not { } address)
            return;
        var url = files.Resolve(image, "url", address);
        json[name] = new JsonObject { ["url"] = url, ["proxy_url"] = url, ["width"] = 0, ["height"] = 0 };
    }

    private static string? Time(FormReader embed)
    {
        if (embed.Text("timestamp") is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time.Text();
        embed.Fail("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }

    private static void CopyText(FormReader from, JsonObject to, string name, int most, ref int total, bool required = false)
    {
        if (from.Text(name, most, required ? 1 : 0, required) is not { } text || text.Length == 0)
            return;
        total += text.Trim().Length;
        to[name] = text.Trim();
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json[name] = value;
    }
}
