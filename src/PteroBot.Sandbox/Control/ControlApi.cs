using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Control;

/// <summary>Does what a person does, and tells what that person sees: for the page, the tests and scripts.</summary>
internal sealed class ControlApi(SandboxApp sandbox, TimeProvider time)
{
    private const int UsualMessages = 200;
    private readonly SandboxState _state = new(sandbox);
    private readonly Acts _acts = new(sandbox.Discord.World);
    private readonly Losses _losses = new(sandbox.Discord.World);
    private readonly AnswerWaiter _answers = new(sandbox.Discord.World, time);
    private readonly Players _players = new(sandbox);
    private readonly FaultSwitches _faults = new(sandbox);
    private readonly SandboxEvents _events = new(sandbox);

    public void Map(IEndpointRouteBuilder app)
    {
        Map(app, "GET", "/sandbox/state", (_, _, _) => Task.FromResult<JsonNode>(_state.ToJson()));
        MapAct(app, "command", _acts.Command);
        MapAct(app, "autocomplete", _acts.Autocomplete);
        MapAct(app, "press", _acts.Press);
        MapAct(app, "select", _acts.Select);
        MapAct(app, "submit", _acts.Submit);
        Map(app, "GET", "/sandbox/people/{person}/messages", (context, _, _) =>
            Task.FromResult(Messages(PersonOf(context), context.Request.Query)));
        Map(app, "POST", "/sandbox/people/{person}/say", (context, body, _) => Task.FromResult(_acts.Say(PersonOf(context), body)));
        Map(app, "POST", "/sandbox/roles", (_, body, _) => Task.FromResult(_acts.SetRole(body)));
        Map(app, "POST", "/sandbox/delete", (_, body, _) => Task.FromResult(_losses.Delete(body)));
        Map(app, "POST", "/sandbox/deny", (_, body, _) => Task.FromResult(_losses.Deny(body)));
        Map(app, "POST", "/sandbox/leave", (_, body, _) => Task.FromResult(_losses.Leave(body)));
        Map(app, "POST", "/sandbox/hide", (_, body, _) => Task.FromResult(_losses.Hide(body)));
        Map(app, "POST", "/sandbox/players", (_, body, _) => Task.FromResult(_players.Set(body)));
        Map(app, "POST", "/sandbox/archive", (_, body, _) => Task.FromResult(_losses.Close(body)));
        Map(app, "POST", "/sandbox/faults", (_, body, _) => Task.FromResult(_faults.SwitchOn(body)));
        Map(app, "DELETE", "/sandbox/faults", (_, _, _) => Task.FromResult(_faults.SwitchAllOff()));
        Map(app, "GET", "/sandbox/traffic", (context, _, _) => Task.FromResult<JsonNode>(Traffic(context.Request.Query)));
        Map(app, "GET", "/sandbox/traffic/counts", (_, _, _) => Task.FromResult<JsonNode>(Counts()));
        Map(app, "POST", "/sandbox/bot", (_, body, cancel) => BotAsync(body, cancel));
        Map(app, "POST", "/sandbox/reset", (_, _, cancel) => ResetAsync(cancel));
        app.MapGet("/sandbox/events", _events.ServeAsync);
    }

    /// <summary>Ends what would keep the web server from stopping.</summary>
    public void End() => _events.End();

    private void MapAct(IEndpointRouteBuilder app, string act, Func<string, JsonObject, Interaction> begin) =>
        Map(app, "POST", $"/sandbox/people/{{person}}/{act}", (context, body, cancel) => _answers.WaitAsync(begin(PersonOf(context), body), body, cancel));

    private static string PersonOf(HttpContext context) => context.Request.RouteValues["person"]!.ToString()!;

    private JsonNode Messages(string person, IQueryCollection query) =>
        _acts.Messages(person, query["channel"], query["guild"], int.TryParse(query["limit"], out var limit) ? limit : UsualMessages);

    private JsonArray Traffic(IQueryCollection query)
    {
        _ = long.TryParse(query["since"], out var since);
        return Json.Array(sandbox.Traffic.Since(since, query["target"]).Select(entry => entry.Entry.ToJson(entry.Number)));
    }

    private JsonArray Counts() => Json.Array(sandbox.Traffic.Counts.Select(count =>
        new JsonObject { ["target"] = count.Key.Target, ["method"] = count.Key.Method, ["count"] = count.Value }));

    private async Task<JsonNode> BotAsync(JsonObject body, CancellationToken cancel)
    {
        switch (body.String("action"))
        {
            case "kill":
                await sandbox.Bot.KillAsync(cancel);
                break;
            case "stop":
                await sandbox.Bot.StopAsync(cancel);
                break;
            case "start":
                await sandbox.Bot.StartAsync(cancel);
                break;
            default:
                throw ControlRefusal.Wrong("\"action\" is kill, stop or start.");
        }
        return _state.ToJson()["bot"]!.DeepClone();
    }

    private async Task<JsonNode> ResetAsync(CancellationToken cancel)
    {
        await sandbox.ResetAsync(cancel);
        return new JsonObject { ["reset"] = true };
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
