using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>What errors hold besides while the panel runs with APP_DEBUG: the true cause, and the way to it.</summary>
internal static class DebugTrace
{
    private const string Handler = "/vendor/laravel/framework/src/Illuminate/Foundation/Exceptions/Handler.php";

    public static JsonObject AddTo(JsonObject body, Refusal refusal, bool pelican)
    {
        foreach (var error in body["errors"]!.AsArray().Select(error => error!.AsObject()))
        {
            error["detail"] = refusal.Cause ?? (string?)error["detail"];
            error["source"] = new JsonObject { ["line"] = 408, ["file"] = Handler };
            var meta = error["meta"] as JsonObject ?? [];
            meta["trace"] = new JsonArray(Frame(384, "prepareException"), Frame(141, "render"));
            meta["previous"] = new JsonArray(new JsonArray(Frame(384, "prepareException")));
            if (pelican)
                meta["previous"]![0]![0]!["args"] = new JsonArray();
            error["meta"] = meta;
        }
        return body;
    }

    private static JsonObject Frame(int line, string function) => new()
    {
        ["file"] = "/panel" + Handler,
        ["line"] = line,
        ["function"] = function,
        ["class"] = "Illuminate\\Foundation\\Exceptions\\Handler",
        ["type"] = "->",
    };
}
