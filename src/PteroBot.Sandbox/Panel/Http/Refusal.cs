using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>
/// The panel refuses. An exception, as in the panel itself: checks sit deep in the handlers and every one of them ends the call.
/// </summary>
internal sealed class Refusal(int status, string code, string detail) : Exception(detail)
{
    public const string SomethingUnexpected = "An unexpected error was encountered while processing this request, please try again.";
    public const string NoSuchRow = "The requested resource could not be found on the server.";

    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>One entry per broken rule; only validation has more than one.</summary>
    public IReadOnlyList<(string Field, string Rule, string Detail)> Fields { get; init; } = [];

    /// <summary>What really went wrong, where the panel tells it only while it is being debugged.</summary>
    public string? Cause { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Time that passed until the refusal was certain.</summary>
    public TimeSpan Delay { get; init; }

    public static Refusal NotFound(string detail = NoSuchRow) => new(404, "NotFoundHttpException", detail);

    public static Refusal Forbidden(string detail = "This action is unauthorized.") => new(403, "AccessDeniedHttpException", detail);

    /// <summary>A business rule is broken; the detail is meant for people.</summary>
    public static Refusal Rule(string detail, string code = "DisplayException") => new(400, code, detail);

    public static Refusal BadRequest(string detail) => new(400, "BadRequestHttpException", detail);

    public static Refusal Bug(string code = "ErrorException") => new(500, code, SomethingUnexpected);

    public static Refusal Invalid(params IReadOnlyList<(string Field, string Rule, string Detail)> fields) =>
        new(422, "ValidationException", fields[0].Detail) { Fields = fields };

    /// <summary>The error envelope.</summary>
    public JsonObject ToJson()
    {
        var errors = new JsonArray();
        if (Fields.Count == 0)
            errors.Add(Entry(Message));
        foreach (var (field, rule, detail) in Fields)
        {
            var entry = Entry(detail);
            entry["meta"] = new JsonObject { ["source_field"] = field, ["rule"] = rule };
            errors.Add(entry);
        }
        return new JsonObject { ["errors"] = errors };
    }

    private JsonObject Entry(string detail) => new() { ["code"] = Code, ["status"] = Status.ToString(), ["detail"] = detail };
}
