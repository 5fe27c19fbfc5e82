using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Sends drafts to the panel, each once. What the panel does not take goes back into the draft.</summary>
internal sealed class DraftSending(DraftVault vault, ServerMaking making, ServerSaving saving, TimeProvider clock)
{
    // Longer than any call to a panel takes.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    public async Task<DraftEnd> SendAsync(AdministrationAccess access, OpenDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Draft.SentAt is { } sentAt)
            return clock.GetUtcNow() - sentAt < Longest ? new DraftEnd.Kept(draft, "It is under way already.") : await InterruptedAsync(draft);
        if (DraftCheck.Of(draft) is { Count: > 0 } problems)
            return await BackAsync(draft, problems, "Something is missing.");
        if (!draft.Draft.IsNew && !ServerSaving.HasChanges(draft))
            return new DraftEnd.Kept(draft, "Nothing was changed yet.");
        // Whoever keeps this first sends it; a second press at the same moment fails here.
        var claimed = await vault.KeepAsync(draft.With(draft.Draft with { SentAt = clock.GetUtcNow(), Problems = [] }), cancellationToken);
        return await SendClaimedAsync(access, claimed, cancellationToken);
    }

    private async Task<DraftEnd> SendClaimedAsync(AdministrationAccess access, OpenDraft claimed, CancellationToken cancellationToken)
    {
        try
        {
            var end = claimed.Draft.IsNew ? await MakeAsync(access, claimed, cancellationToken) : await SaveAsync(access, claimed, cancellationToken);
            if (end is not DraftEnd.Kept)
                await vault.DropAsync(claimed.Id, CancellationToken.None);
            return end;
        }
        catch (Exception failure) when (failure is not PanelException)
        {
            await BackAsync(claimed, claimed.Draft.Problems, "");
            throw;
        }
    }

    private async Task<DraftEnd> MakeAsync(AdministrationAccess access, OpenDraft claimed, CancellationToken cancellationToken)
    {
        try
        {
            return new DraftEnd.Made(await making.MakeAsync(access, claimed, cancellationToken));
        }
        catch (PanelException failure)
        {
            return await BackAsync(claimed, DraftFailures.Of(failure, claimed.Draft), "The panel did not make it.");
        }
    }

    private async Task<DraftEnd> SaveAsync(AdministrationAccess access, OpenDraft claimed, CancellationToken cancellationToken)
    {
        var fields = claimed.Texts.Changed;
        var (left, problems) = await saving.SaveAsync(access, claimed, cancellationToken);
        if (problems.Count > 0)
            return await BackAsync(left, problems, "Not everything was saved.");
        var server = await access.Application.Servers.GetAsync(claimed.Draft.ServerId!.Value, AdminServers.Included, cancellationToken);
        return new DraftEnd.Saved(server, fields);
    }

    private Task<DraftEnd> InterruptedAsync(OpenDraft draft) => BackAsync(draft,
        [new("", $"It was sent before, and then the bot was restarted, so nobody knows how that ended. {(draft.Draft.IsNew ? "Look at /admin servers list whether it is there; if not, send it again." : "Send it again to be sure.")}")],
        "");

    // Kept whoever waits: what was typed is worth more than the time.
    private async Task<DraftEnd> BackAsync(OpenDraft draft, IReadOnlyList<DraftProblem> problems, string said)
    {
        var step = problems.Count > 0 ? DraftSteps.All.First(step => problems.Any(problem => DraftSteps.Of(problem.Field) == step)) : draft.Draft.Step;
        var page = step == DraftStep.Variables ? PageOf(draft.Draft, problems) : 1;
        var back = draft.With(draft.Draft with { SentAt = null, Problems = problems, Step = step, Page = page });
        return new DraftEnd.Kept(await vault.KeepAsync(back, CancellationToken.None), said);
    }

    private static int PageOf(ServerDraft draft, IReadOnlyList<DraftProblem> problems)
    {
        var first = draft.Variables.ToList().FindIndex(variable => problems.Any(problem => problem.Field == variable.Field));
        return (Math.Max(0, first) / DraftForms.VariablesPerForm) + 1;
    }
}
