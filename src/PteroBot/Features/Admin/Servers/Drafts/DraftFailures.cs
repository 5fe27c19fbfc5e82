using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What the panel found fault with, by the field where it is mended.</summary>
internal static class DraftFailures
{
    private const int MaxDetail = 200;
    private const string Anything = "";

    public static IReadOnlyList<DraftProblem> Of(PanelException failure, ServerDraft draft) => failure switch
    {
        PanelRefusedException { Fields.Count: > 0 } refused => [.. refused.Fields.Select(field => Of(field, draft))],
        PanelRefusedException { Code: "NoViableNodeException" } =>
            [new("deploy", $"No node has room for that{Where(draft)}. Ask for less memory or disk, allow more locations, or choose a node yourself.")],
        PanelRefusedException { Code: "NoViableAllocationException" } =>
            [new("deploy", "The nodes with room have no free address that fits. Allow other ports, do without an IP address of its own, or add addresses with /admin allocations add.")],
        NodeFailedException { Reached: false } => [new("node", draft.IsNew
            ? "The node does not answer, so nothing was made. Choose another one, or try again when it is back."
            : "The node does not answer. Try again when it is back.")],
        _ => [new(Anything, Sentence(failure, draft))],
    };

    private static DraftProblem Of(FieldError error, ServerDraft draft)
    {
        var detail = Outside.Text(error.Detail, MaxDetail);
        return draft.Variables.FirstOrDefault(variable => variable.Field == error.Field) is { } variable
            ? new(error.Field, $"{detail} Its rules: {ValueRules.Explain(variable.Rules)}.")
            : new(error.Field, detail);
    }

    // The answer was lost, or the panel broke on the way: the server may be there all the same.
    private static string Sentence(PanelException failure, ServerDraft draft)
    {
        var sentence = AdminTexts.Of(failure) ?? PanelFailureText.Of(failure);
        return draft.IsNew && failure is PanelUnreachableException or PanelFailedException or UnexpectedAnswerException
            ? $"{sentence} It may have been made all the same: look at /admin servers list before you try again."
            : sentence;
    }

    private static string Where(ServerDraft draft) =>
        draft.Locations.Count == 0 ? "" : $" in {Words.Join([.. draft.Locations.Take(5).Select(location => Outside.Text(location.Name))], "or")}";
}
