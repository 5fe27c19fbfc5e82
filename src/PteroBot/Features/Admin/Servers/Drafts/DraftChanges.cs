using System.Globalization;
using PteroBot.Access;
using PteroBot.Features.Admin.Users;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>What a press, a choice or a form does to a draft. Nothing of it is sent to the panel.</summary>
internal sealed class DraftChanges(AdminShelf<User> users, AdminShelf<Node> nodes, AdminShelf<Location> locations)
{
    public static OpenDraft Go(OpenDraft draft, DraftStep step) => draft.With(draft.Draft with { Step = step, Page = 1, OuterPage = 1 });

    public static OpenDraft ToPage(OpenDraft draft, int page) => draft.With(draft.Draft with { Page = Math.Max(1, page) });

    public static OpenDraft ToOuterPage(OpenDraft draft, int page) => draft.With(draft.Draft with { OuterPage = Math.Max(1, page) });

    public static OpenDraft ChooseNest(OpenDraft draft, string nest) => draft.With(draft.Draft with { NestId = Number(nest) ?? draft.Draft.NestId, Page = 1 });

    public static async Task<OpenDraft> ChooseEggAsync(AdministrationAccess access, OpenDraft draft, string egg, CancellationToken cancellationToken)
    {
        if (Number(egg) is not { } number)
            return draft;
        var found = await DraftEgg.ReadAsync(access, draft.Draft.NestId ?? 0, number, cancellationToken);
        return Mended(DraftEgg.Put(draft, found), DraftStep.Egg, DraftStep.Start, DraftStep.Variables);
    }

    public static OpenDraft ChooseImage(OpenDraft draft, string image) => draft.Draft.Images.FirstOrDefault(known => known.Image == image) is { } found
        ? Mended(draft.With(draft.Draft, draft.Texts.With([new(DraftFields.Image, found.Image)])), DraftFields.Image)
        : draft;

    /// <summary>A node, or <see cref="DraftPages.Anywhere"/>. An address belongs to its node, so it goes with another one.</summary>
    public async Task<OpenDraft> ChooseNodeAsync(AdministrationAccess access, OpenDraft draft, string node, CancellationToken cancellationToken)
    {
        var found = Number(node) is { } number ? (await nodes.ListAsync(access, cancellationToken)).FirstOrDefault(known => known.Id == number) : null;
        return Mended(draft.With(draft.Draft with { NodeId = found?.Id, NodeName = found?.Name, Address = null, Page = 1 }), DraftStep.Place);
    }

    public async Task<OpenDraft> ChooseLocationsAsync(AdministrationAccess access, OpenDraft draft, IReadOnlyCollection<string> chosen, CancellationToken cancellationToken)
    {
        var known = await locations.ListAsync(access, cancellationToken);
        var wanted = known.Where(location => chosen.Contains(location.Id.ToString())).Select(location => new DraftChoice(location.Id, location.Code));
        return Mended(draft.With(draft.Draft with { Locations = [.. wanted] }), DraftStep.Place);
    }

    /// <summary>The primary address: a free one of the chosen node, or one of those that the server has.</summary>
    public static OpenDraft ChooseAddress(DraftView view, string address) => Offered(view).FirstOrDefault(known => known.Id.ToString() == address) is { } found
        ? Mended(view.Open.With(view.Draft with { Address = found, Losses = [.. view.Draft.Losses.Where(loss => loss.Id != found.Id)] }), DraftStep.Place)
        : view.Open;

    /// <summary>Of those in the menu, the chosen ones are what the server is to have.</summary>
    public static OpenDraft ChooseAddresses(DraftView view, IReadOnlyCollection<string> chosen)
    {
        var offered = Offered(view).ToList();
        var own = view.Own.Select(address => address.Id).ToHashSet();
        var gains = Marked(view.Draft.Gains, offered.Where(address => !own.Contains(address.Id)), address => chosen.Contains(address.Id.ToString()));
        var losses = Marked(view.Draft.Losses, offered.Where(address => own.Contains(address.Id)), address => !chosen.Contains(address.Id.ToString()));
        return Mended(view.Open.With(view.Draft with { Gains = gains, Losses = losses }), DraftStep.Place);
    }

    public static OpenDraft Flip(OpenDraft draft, string flag) => flag switch
    {
        DraftFields.OomDisabled => draft.With(draft.Draft, draft.Texts.With([new(flag, draft.Texts[flag].Length > 0 ? "" : DraftFields.Yes)])),
        nameof(DraftFlags.StartsWhenInstalled) => Flip(draft, flags => flags with { StartsWhenInstalled = !flags.StartsWhenInstalled }),
        nameof(DraftFlags.SkipsInstallation) => Flip(draft, flags => flags with { SkipsInstallation = !flags.SkipsInstallation }),
        nameof(DraftFlags.DedicatedIp) => Flip(draft, flags => flags with { DedicatedIp = !flags.DedicatedIp }),
        _ => draft,
    };

    /// <summary>What a form said. It stays as typed, right or wrong; what is wrong is told beside it.</summary>
    public async Task<OpenDraft> TypeAsync(
        AdministrationAccess access, OpenDraft draft, string form, Func<string, string> typed, CancellationToken cancellationToken)
    {
        var fields = DraftForms.FieldsOf(draft.Draft, form);
        var texts = fields.Select(field => KeyValuePair.Create(field.Field, typed(field.Input).ReplaceLineEndings("\n").Trim())).ToList();
        var changed = draft.With(draft.Draft, draft.Texts.With(texts));
        if (form == DraftFields.BasicsForm)
            changed = await WithOwnerAsync(access, changed, cancellationToken);
        var faults = DraftCheck.Of(changed).Where(problem => fields.Any(field => field.Field == problem.Field));
        var mended = fields.Aggregate(changed, (at, field) => Mended(at, field.Field));
        return mended.With(mended.Draft with { Problems = [.. mended.Draft.Problems, .. faults] });
    }

    private static OpenDraft Flip(OpenDraft draft, Func<DraftFlags, DraftFlags> change) => draft.With(draft.Draft with { Flags = change(draft.Draft.Flags) });

    private async Task<OpenDraft> WithOwnerAsync(AdministrationAccess access, OpenDraft draft, CancellationToken cancellationToken)
    {
        if (!draft.Texts.HasChanged(DraftFields.Owner) && !draft.Draft.IsNew)
            return draft;
        var user = await users.FindAsync(access, all => UserSearch.Find(all, draft.Texts[DraftFields.Owner]), cancellationToken);
        return draft.With(draft.Draft with { OwnerId = user?.Id ?? 0 });
    }

    private static IEnumerable<DraftChoice> Offered(DraftView view) => view.Own.Take(DraftLists.MostOwn).Concat(view.Free.Items).Select(address => new DraftChoice(address.Id, DraftPages.AddressOf(address)));

    private static IReadOnlyList<DraftChoice> Marked(IReadOnlyList<DraftChoice> before, IEnumerable<DraftChoice> offered, Func<DraftChoice, bool> isMarked)
    {
        var all = offered.ToList();
        return [.. before.Where(kept => all.All(known => known.Id != kept.Id)), .. all.Where(isMarked)];
    }

    private static OpenDraft Mended(OpenDraft draft, string field) =>
        draft.With(draft.Draft with { Problems = [.. draft.Draft.Problems.Where(problem => problem.Field != field)] });

    private static OpenDraft Mended(OpenDraft draft, params DraftStep[] steps) =>
        draft.With(draft.Draft with { Problems = [.. draft.Draft.Problems.Where(problem => !steps.Contains(DraftSteps.Of(problem.Field)))] });

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
