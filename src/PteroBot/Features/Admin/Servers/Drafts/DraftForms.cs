using System.Globalization;
using Discord;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What of a draft is typed. A form shows what is there, so that nothing is typed twice.</summary>
internal static class DraftForms
{
    /// <summary>A form has room for five inputs, so this is how many variables a page has.</summary>
    public const int VariablesPerForm = 5;

    private const char VariablesPage = 'v';
    private const int MaxTitle = 45;
    private const int MaxLabel = 45;
    private const int MaxHint = 100;
    private const int MaxValue = 4000;

    /// <summary>The form for a page of variables.</summary>
    public static string OfVariables(int page) => $"{VariablesPage}{page}";

    /// <summary>The form; null when the draft has none of that name.</summary>
    public static ModalBuilder? Open(OpenDraft draft, string form)
    {
        var inputs = Inputs(draft, form);
        if (inputs.Count == 0)
            return null;
        var modal = new ModalBuilder(Cut.To(Title(form), MaxTitle), DraftIds.Type(draft.Id, form));
        foreach (var input in inputs)
            modal.AddTextInput(input);
        return modal;
    }

    /// <summary>The fields of a form with their names in it: a variable's own name may be longer than a name in a form.</summary>
    public static IReadOnlyList<(string Input, string Field)> FieldsOf(ServerDraft draft, string form) => PageOf(form) is { } page
        ? [.. PageOf(draft, page).Items.Select((variable, i) => ($"v{i}", variable.Field))]
        : [.. DraftFields.Of(form).Select(field => (field.Path, field.Path))];

    public static Leaf<DraftVariable> PageOf(ServerDraft draft, int page) => Leaf.Of(draft.Variables, page, VariablesPerForm);

    private static List<TextInputBuilder> Inputs(OpenDraft draft, string form) => PageOf(form) is { } page
        ? [.. PageOf(draft.Draft, page).Items.Select((variable, i) => Input(variable, $"v{i}", draft.Texts[variable.Field]))]
        : [.. DraftFields.Of(form).Select(field => Input(field, draft.Texts[field.Path]))];

    private static TextInputBuilder Input(DraftField field, string text) => new(
        field.Label, field.Path, field.IsLong ? TextInputStyle.Paragraph : TextInputStyle.Short, Cut.To(field.Hint, MaxHint),
        maxLength: field.MaxLength, required: field.IsRequired, value: Given(text, field.MaxLength));

    private static TextInputBuilder Input(DraftVariable variable, string id, string text) => new(
        Outside.Plain(variable.Name, MaxLabel), id, TextInputStyle.Short, Cut.To(Hint(variable), MaxHint), maxLength: MaxValue, required: !ValueRules.MayBeEmpty(variable.Rules), value: Given(text, MaxValue));

    private static string Hint(DraftVariable variable) => Words.Capitalised(ValueRules.Explain(variable.Rules).Replace("\\", "", StringComparison.Ordinal));

    // Discord takes no empty value, and none that is longer than the input.
    private static string? Given(string text, int max) => text.Length == 0 || text.Length > max ? null : text;

    private static string Title(string form) => form switch
    {
        DraftFields.BasicsForm => "Name and owner",
        DraftFields.StartForm => "Image and start command",
        DraftFields.LimitsForm => "What it may use",
        DraftFields.CountsForm => "What it may have",
        DraftFields.PortsForm => "Ports to choose from",
        _ => "Variables",
    };

    private static int? PageOf(string form) =>
        form.Length > 1 && form[0] == VariablesPage && int.TryParse(form.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;
}
