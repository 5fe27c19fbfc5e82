using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Control;

/// <summary>Does what a person does, and tells what that person sees: for the page, the tests and scripts.</summary>
internal sealed class ControlApi(SandboxApp sandbox)
{
    private readonly SandboxState _state = new(sandbox);

    public void Map(IEndpointRouteBuilder app)
    {
        Map(app, "GET", "/sandbox/state", (_, _, _) => Task.FromResult<JsonNode>(_state.ToJson()));
    }

    private static void Map(IEndpointRouteBuilder app, string method, string path, Func<HttpContext, JsonObject, CancellationToken, Task<JsonNode>> act) =>
        app.MapMethods(path, [method], context => AnswerAsync(context, act));

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, JsonObject, CancellationToken, Task<JsonNode>> act)
    {
        try
        {
            var body = await ReadAsync(context.Request, context.RequestAborted);
            await WriteAsync(context, 200, await act(context, body, context.RequestAborted));
        }
        catch (ControlRefusal refusal)
        {
            await WriteAsync(context, refusal.Status, new JsonObject { ["error"] = refusal.Message });
        }
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancel);
        if (text.Length == 0)
            return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw ControlRefusal.Wrong("The body is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw ControlRefusal.Wrong($"The body is not JSON: {e.Message}");
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body.Bytes(), context.RequestAborted);
    }
}
