using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>What goes back to the client.</summary>
internal sealed class Answer(int status, string? text, string contentType)
{
    public int Status { get; } = status;

    public string? Text { get; set; } = text;

    public string ContentType { get; } = contentType;

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Time to wait before it is sent.</summary>
    public TimeSpan Delay { get; set; }

    public static Answer Nothing { get => new(204, null, ""); }

    public static Answer Json(JsonNode body, int status = 200) => new(status, body.ToJsonString(), "application/json");

    public static Answer Plain(string text) => new(200, text, "text/plain; charset=UTF-8");

    public static Answer Html(int status, string title) => new(status,
        $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body><h1>{status}</h1><p>{title}</p></body>\n</html>\n",
        "text/html; charset=UTF-8");

    /// <summary>Where the panel sends a browser that it cannot answer in JSON.</summary>
    public static Answer Redirect(string address) => new(302,
        $"<!DOCTYPE html>\n<html>\n<head><meta http-equiv=\"refresh\" content=\"0;url='{address}'\" /><title>Redirecting to {address}</title></head>\n<body>Redirecting to <a href=\"{address}\">{address}</a>.</body>\n</html>",
        "text/html; charset=UTF-8")
    { Headers = { ["Location"] = address } };
}
