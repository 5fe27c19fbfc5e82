using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What can be seen to be wrong before the panel is asked.</summary>
internal static class DraftCheck
{
    public static IReadOnlyList<DraftProblem> Of(OpenDraft draft) => [.. Choices(draft), .. Typed(draft), .. Variables(draft)];

    private static IEnumerable<DraftProblem> Choices(OpenDraft draft)
    {
        if (draft.Draft.EggId is null)
            yield return new("egg", "Choose an egg: what the server runs.");
        if (draft.Draft.OwnerId == 0 && draft.Texts[DraftFields.Owner].Length > 0)
            yield return new(DraftFields.Owner, DraftOwner.Unknown(draft.Texts[DraftFields.Owner]));
        if (draft.Draft is { IsNew: true, NodeId: not null, Address: null })
            yield return new("allocation.default", "Choose an address on the node, or leave the place to the panel.");
    }

    private static IEnumerable<DraftProblem> Typed(OpenDraft draft) =>
        from field in DraftFields.All
        where draft.Draft.EggId is not null || DraftSteps.Of(field.Path) != DraftStep.Start
        let fault = field.Path == DraftFields.Databases && draft.Draft.IsNew && draft.Texts[field.Path] == DraftFields.Unlimited
            ? "Databases: a new server needs a number. Take the limit away afterwards with /admin servers edit."
            : DraftFields.Fault(field, draft.Texts[field.Path])
        where fault is not null
        select new DraftProblem(field.Path, fault);

    private static IEnumerable<DraftProblem> Variables(OpenDraft draft) =>
        from variable in draft.Draft.Variables
        where draft.Texts[variable.Field].Length == 0 && !ValueRules.MayBeEmpty(variable.Rules)
        select new DraftProblem(variable.Field, $"{Outside.Text(variable.Name)} has to be filled in: {ValueRules.Explain(variable.Rules)}.");
}
