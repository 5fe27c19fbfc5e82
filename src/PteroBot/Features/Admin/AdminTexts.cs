using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>Refusals and failures that mean something else with an application key than with a person's own.</summary>
internal static class AdminTexts
{
    private const int MostFields = 8;

    public static string Of(Refusal refusal) => refusal is ServerUnknown none ? Unknown("server", none.Asked) : RefusalText.Of(refusal);

    /// <summary>There is nothing of that name.</summary>
    public static string Unknown(string kind, string asked) =>
        $"No {kind} of the panel is called {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    /// <summary>Null where the usual sentence fits.</summary>
    public static string? Of(PanelException failure) => failure switch
    {
        KeyRejectedException => "The panel does not know this Discord server's application key any more. Somebody who manages the Discord server can add a new one with /setup show.",
        NotPermittedException { Reason: DenialReason.MissingPermission, Right: { } right } => Missing(right, failure.Panel),
        NotPermittedException { Reason: DenialReason.NotAdministrator } => "The application key belongs to somebody who is no administrator of the panel any more. Add another one with /setup show.",
        PanelRefusedException { Fields.Count: > 0 } refused => Wrong(refused.Fields),
        PanelRefusedException { Status: System.Net.HttpStatusCode.Conflict } => "The server is moving to another node. Try again when that is done.",
        _ => null,
    };

    /// <summary>What the key lacks, in the words of the page where keys are made.</summary>
    public static string Missing(KeyRight right, PanelAddress panel) =>
        $"This Discord server's application key may not do that: it lacks **{(right.Writes ? "Read & Write" : "Read")}** on **{PageName(right.Resource)}**. "
        + $"Make a key that has it at <{PanelPages.ApplicationKeys(panel)}>, and add it with /setup show.";

    /// <summary>Every field that the panel did not take, in its own words: there may be several at once.</summary>
    private static string Wrong(IReadOnlyList<FieldError> fields)
    {
        var lines = fields.DistinctBy(field => (field.Field, field.Detail)).Select(Line).ToList();
        return lines.Count == 1
            ? $"The panel did not take it: {lines[0]}"
            : $"The panel did not take it:\n{string.Join('\n', lines.Take(MostFields).Select(line => $"- {line}"))}";
    }

    private static string Line(FieldError field) => string.IsNullOrWhiteSpace(field.Detail)
        ? $"{Outside.Code(field.Field)} is not right."
        : $"{Outside.Text(field.Detail, 180)} ({Outside.Code(field.Field, 60)})";

    private static string PageName(string resource) => resource switch
    {
        "server_databases" => "Server Databases",
        _ => Words.Capitalised(Outside.Text(resource)),
    };
}
