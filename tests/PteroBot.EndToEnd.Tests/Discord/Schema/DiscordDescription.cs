using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord.Schema;

/// <summary>Discord's OpenAPI file, with corrections where it is known to be wrong about what the server takes and gives.</summary>
internal sealed class DiscordDescription
{
    private readonly JsonObject _root;

    private DiscordDescription(JsonObject root) => _root = root;

    public JsonObject Root => _root;

    public static DiscordDescription Load(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        Correct(root["components"]!["schemas"]!.AsObject());
        CorrectWebhookBody(root);
        return new DiscordDescription(root);
    }

    /// <summary>The operation that a call means, with the parameters of its path; null when there is none.</summary>
    public (JsonObject Operation, string Template)? Find(string method, string path)
    {
        var parts = path.Split('/');
        var template = _root["paths"]!.AsObject().Select(entry => entry.Key).Where(key => Fits(key.Split('/'), parts))
            .MinBy(key => key.Count(c => c == '{'));
        return template is not null && _root["paths"]![template]![method.ToLowerInvariant()] is JsonObject operation ? (operation, template) : null;
    }

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private static void Correct(JsonObject schemas)
    {
        foreach (var (name, schema) in schemas)
        {
            if (name.StartsWith("ApplicationCommand", StringComparison.Ordinal) && schema?["properties"]?["default_member_permissions"] is not null && name.Contains("Request", StringComparison.Ordinal))
                schema["properties"]!["default_member_permissions"] = new JsonObject { ["type"] = new JsonArray("integer", "string", "null"), ["pattern"] = @"^\d+$" };
            if (name.EndsWith("StringChoice", StringComparison.Ordinal))
                schema!["properties"]!["value"]!["maxLength"] = 100;
        }
        schemas["MessageAttachmentRequest"]!["properties"]!["id"] = new JsonObject { ["type"] = new JsonArray("string", "integer") };
        foreach (var name in (string[])["MessageCreateRequest", "MessageEditRequestPartial"])
            schemas[name]!["properties"]!["content"]!["maxLength"] = 2_000;
        schemas["ModalInteractionCallbackRequestData"]!["properties"]!["components"]!["maxItems"] = 5;
        CorrectErrors(schemas);
    }

    // Codes of inner errors are texts, errors may stand beside those of fields, and not every 429 has a code.
    private static void CorrectErrors(JsonObject schemas)
    {
        schemas["ErrorDetails"] = JsonNode.Parse(
            """
            { "type": "object",
              "properties": { "_errors": { "type": "array", "items": { "type": "object", "required": ["code", "message"],
                "properties": { "code": { "type": ["string", "integer"] }, "message": { "type": "string" } } } } },
              "additionalProperties": { "$ref": "#/components/schemas/ErrorDetails" } }
            """);
        schemas["RatelimitedResponse"] = JsonNode.Parse(
            """
            { "type": "object", "required": ["message", "retry_after", "global"],
              "properties": { "message": { "type": "string" }, "retry_after": { "type": "number" }, "global": { "type": "boolean" }, "code": { "type": "integer" } } }
            """);
    }

    private static void CorrectWebhookBody(JsonObject root)
    {
        var content = root["paths"]!["/webhooks/{webhook_id}/{webhook_token}"]!["post"]!["requestBody"]!["content"]!.AsObject();
        foreach (var (_, body) in content)
            body!["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/IncomingWebhookRequestPartial" };
    }
}
