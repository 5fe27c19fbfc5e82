using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using PteroBot.Sandbox.Discord.Forms;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>An uploaded file of a request; <c>Field</c> is the n of <c>files[n]</c>.</summary>
internal sealed record UploadedFile(string Field, string Filename, string? ContentType, byte[] Bytes);

/// <summary>A body, whatever way it came: JSON, multipart with <c>payload_json</c> (in any order), or form fields.</summary>
internal sealed record RestBody(JsonNode? Json, IReadOnlyList<UploadedFile> Files, string Text)
{
    private const int LargestRequest = 25 * 1024 * 1024;
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = LargestRequest };

    public static RestBody None { get; } = new(null, [], "");

    /// <summary>The body as an object; anything else is a refusal.</summary>
    public JsonObject Object()
    {
        if (Json is JsonObject json)
            return json;
        var errors = new FormErrors();
        errors.Add([], "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        throw Refusal.InvalidForm(errors.ToJson());
    }

    public static async Task<RestBody> ReadAsync(HttpContext context, CancellationToken cancel)
    {
        var request = context.Request;
        if (request.ContentLength > LargestRequest)
            throw Refusal.TooLarge();
        if (request.ContentLength is null or 0 && !context.Features.Get<IHttpRequestBodyDetectionFeature>()!.CanHaveBody)
            return None;
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "application/json" => await ReadJsonAsync(request, cancel),
            "multipart/form-data" or "application/x-www-form-urlencoded" => await ReadFormAsync(request, cancel),
            null when request.ContentLength is null or 0 => None,
            _ => throw WrongType(),
        };
    }

    private static async Task<RestBody> ReadJsonAsync(HttpRequest request, CancellationToken cancel)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancel);
        return text.Length == 0 ? None : new RestBody(Parse(text), [], text);
    }

    private static async Task<RestBody> ReadFormAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            var form = await request.ReadFormAsync(Limits, cancel);
            string? payload = form["payload_json"];
            var json = payload is not null ? Parse(payload) : new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value.ToString())));
            var files = new List<UploadedFile>();
            foreach (var file in form.Files)
                files.Add(await ReadFileAsync(file, cancel));
            return new RestBody(json, files, payload ?? json?.ToJsonString() ?? "");
        }
        catch (InvalidDataException)
        {
            throw Refusal.TooLarge();
        }
    }

    private static async Task<UploadedFile> ReadFileAsync(IFormFile file, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancel);
        var field = file.Name is ['f', 'i', 'l', 'e', 's', '[', .. var number, ']'] ? number : file.Name == "file" ? "0" : file.Name;
        return new UploadedFile(field, file.FileName, file.ContentType, buffer.ToArray());
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw Refusal.InvalidJson();
        }
    }

    private static Refusal WrongType()
    {
        var errors = new FormErrors();
        errors.Add([], "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
        return Refusal.InvalidForm(errors.ToJson());
    }
}
