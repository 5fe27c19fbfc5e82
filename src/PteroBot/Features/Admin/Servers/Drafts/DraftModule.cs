using System.Globalization;
using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>The menus, buttons and forms of a draft. Whose it is, and whether this person still administers the panel, is asked at every press.</summary>
[PanelAdministrator]
internal sealed class DraftModule(DraftDesk desk, DraftChanges changes) : BotModule
{
    [ComponentInteraction($"{DraftIds.Area}/jump/*")]
    [Reply(ReplyKind.Update)]
    public Task JumpAsync(string id) => GoAsync(id, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction($"{DraftIds.Area}/go/*/*")]
    [Reply(ReplyKind.Update)]
    public Task GoAsync(string id, string step) => desk.ChangeAsync(Context, id, draft => DraftChanges.Go(draft, DraftSteps.Read(step) ?? draft.Draft.Step));

    [ComponentInteraction($"{DraftIds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string id, string page) => desk.ChangeAsync(Context, id, draft => DraftChanges.ToPage(draft, Number(page)));

    [ComponentInteraction($"{DraftIds.Area}/outer/*/*")]
    [Reply(ReplyKind.Update)]
    public Task OuterPageAsync(string id, string page) => desk.ChangeAsync(Context, id, draft => DraftChanges.ToOuterPage(draft, Number(page)));

    [ComponentInteraction($"{DraftIds.Area}/nest/*")]
    [Reply(ReplyKind.Update)]
    public Task NestAsync(string id) => desk.ChangeAsync(Context, id, draft => DraftChanges.ChooseNest(draft, Chosen.FirstOrDefault() ?? ""));

    [ComponentInteraction($"{DraftIds.Area}/egg/*")]
    [Reply(ReplyKind.Update)]
    public Task EggAsync(string id) => desk.ChangeAsync(Context, id, (access, draft) => DraftChanges.ChooseEggAsync(access, draft, Chosen.FirstOrDefault() ?? "", Cancellation));

    [ComponentInteraction($"{DraftIds.Area}/image/*")]
    [Reply(ReplyKind.Update)]
    public Task ImageAsync(string id) => desk.ChangeAsync(Context, id, draft => DraftChanges.ChooseImage(draft, Chosen.FirstOrDefault() ?? ""));

    [ComponentInteraction($"{DraftIds.Area}/node/*")]
    [Reply(ReplyKind.Update)]
    public Task NodeAsync(string id) => desk.ChangeAsync(Context, id, (access, draft) => changes.ChooseNodeAsync(access, draft, Chosen.FirstOrDefault() ?? "", Cancellation));

    [ComponentInteraction($"{DraftIds.Area}/locations/*")]
    [Reply(ReplyKind.Update)]
    public Task LocationsAsync(string id) => desk.ChangeAsync(Context, id, (access, draft) => changes.ChooseLocationsAsync(access, draft, Chosen, Cancellation));

    [ComponentInteraction($"{DraftIds.Area}/address/*")]
    [Reply(ReplyKind.Update)]
    public Task AddressAsync(string id) => desk.ChooseAsync(Context, id, view => DraftChanges.ChooseAddress(view, Chosen.FirstOrDefault() ?? ""));

    [ComponentInteraction($"{DraftIds.Area}/addresses/*")]
    [Reply(ReplyKind.Update)]
    public Task AddressesAsync(string id) => desk.ChooseAsync(Context, id, view => DraftChanges.ChooseAddresses(view, Chosen));

    [ComponentInteraction($"{DraftIds.Area}/flip/*/*")]
    [Reply(ReplyKind.Update)]
    public Task FlipAsync(string id, string flag) => desk.ChangeAsync(Context, id, draft => DraftChanges.Flip(draft, flag));

    [ComponentInteraction($"{DraftIds.Area}/form/*/*")]
    [Reply(ReplyKind.Modal)]
    public async Task FormAsync(string id, string form)
    {
        if ((await desk.FormAsync(Actor, id, form, Cancellation)).TryGet(out var modal, out var refusal))
            await OpenAsync(modal);
        else
            await RefuseAsync(refusal);
    }

    [ModalInteraction($"{DraftIds.Area}/type/*/*")]
    [Reply(ReplyKind.Update)]
    public Task TypeAsync(string id, string form, SubmittedModal modal) => desk.ChangeAsync(Context, id, (access, draft) => changes.TypeAsync(access, draft, form, Typed, Cancellation));

    [ComponentInteraction($"{DraftIds.Area}/send/*")]
    [Reply(ReplyKind.Update)]
    public Task SendAsync(string id) => desk.SendAsync(Context, id);

    [ComponentInteraction($"{DraftIds.Area}/drop/*")]
    [Reply(ReplyKind.Update)]
    public Task DropAsync(string id) => desk.DropAsync(Context, id);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
