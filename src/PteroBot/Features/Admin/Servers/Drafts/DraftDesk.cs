using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Answers for the commands and controls of drafts.</summary>
internal sealed class DraftDesk(AdminDoor door, AdminServers servers, DraftVault vault, DraftBeginning beginning, DraftLists lists, DraftSending sending, ServerInstallation installation)
{
    private static readonly Explained OtherPanel = new("This Discord server has another panel now than the one that this draft was begun for. Begin a new one.");

    private static readonly Explained UnderWay = new("This draft is being sent to the panel at this moment. Wait for how that ends.");

    public Task NewAsync(BotContext context, string name, string owner) => door.AnswerAsync(context, async access =>
        (await beginning.NewAsync(access, name, owner, context.Cancellation)).TryGet(out var draft, out var refusal) ? await ShowAsync(access, draft, context) : refusal);

    public Task EditAsync(BotContext context, string asked) => door.AnswerAsync(context, async access =>
        (await servers.FindAsync(access, asked, context.Cancellation)).TryGet(out var found, out var refusal)
            ? await ShowAsync(access, await beginning.ChangeAsync(access, found.Server, context.Cancellation), context)
            : refusal);

    /// <summary>Changes the draft, keeps it, and shows it as it is then.</summary>
    public Task ChangeAsync(BotContext context, string id, Func<AdministrationAccess, OpenDraft, Task<OpenDraft>> change) => WithAsync(context, id, async (access, draft) =>
    {
        if (draft.Draft.SentAt is not null)
            return UnderWay;
        return await ShowAsync(access, await vault.KeepAsync(await change(access, draft), context.Cancellation), context);
    });

    public Task ChangeAsync(BotContext context, string id, Func<OpenDraft, OpenDraft> change) => ChangeAsync(context, id, (_, draft) => Task.FromResult(change(draft)));

    /// <summary>Changes the draft by what there is to choose from.</summary>
    public Task ChooseAsync(BotContext context, string id, Func<DraftView, OpenDraft> choose) => ChangeAsync(context, id, async (access, draft) =>
        choose(await lists.OfAsync(access, draft, null, context.Cancellation)));

    /// <summary>The form, out of the store: Discord does not wait for a panel here.</summary>
    public async Task<Decision<ModalBuilder>> FormAsync(Actor actor, string id, string form, CancellationToken cancellationToken)
    {
        if (!(await vault.FindAsync(actor, id, cancellationToken)).TryGet(out var draft, out var refusal))
            return refusal;
        return DraftForms.Open(draft, form) is { } modal ? modal : new OldControl();
    }

    public async Task SendAsync(BotContext context, string id)
    {
        (AdministrationAccess Access, Server Server)? made = null;
        await WithAsync(context, id, async (access, draft) =>
        {
            switch (await sending.SendAsync(access, draft, context.Cancellation))
            {
                case DraftEnd.Made end:
                    made = (access, end.Server);
                    return ServerInstallation.Begun(access.Panel, end.Server, $"{ServerTexts.Name(end.Server)} is made, and is being installed.");
                case DraftEnd.Saved end:
                    return ServerEmbeds.Card(access.Panel, end.Server, ServerTexts.Saved(end.Server, end.Fields));
                case DraftEnd.Kept end:
                    return DraftPages.Of(await lists.OfAsync(access, end.Draft, end.Said, context.Cancellation));
                default:
                    return new OldControl();
            }
        });
        if (made is { } begun)
            await installation.FollowAsync(context, begun.Access, begun.Server);
    }

    public Task DropAsync(BotContext context, string id) => WithAsync(context, id, async (_, draft) =>
    {
        await vault.DropAsync(draft.Id, context.Cancellation);
        return (Reply)(draft.Draft.IsNew ? "The draft is thrown away. Nothing was made." : "The draft is thrown away. The server is as it was.");
    });

    private Task WithAsync(BotContext context, string id, Func<AdministrationAccess, OpenDraft, Task<Decision<Reply>>> work) => door.AnswerAsync(context, async access =>
    {
        if (!(await vault.FindAsync(access.Actor, id, context.Cancellation)).TryGet(out var draft, out var refusal))
            return refusal;
        if (draft.Draft.Panel != access.Panel.ToString())
            return OtherPanel;
        try
        {
            return await work(access, draft);
        }
        catch (DocumentChangedException)
        {
            return DraftVault.Overtaken;
        }
    });

    private async Task<Reply> ShowAsync(AdministrationAccess access, OpenDraft draft, BotContext context) =>
        DraftPages.Of(await lists.OfAsync(access, draft, null, context.Cancellation));
}
