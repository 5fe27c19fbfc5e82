using PteroBot.Interactions;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Backups;

/// <summary>Answers that come in two steps: that it was begun, and how it ended.</summary>
internal static class BackupProgress
{
    public static async Task CreateAsync(BackupsDesk desk, BotContext context, string server, NewBackup wanted)
    {
        if (!(await desk.CreateAsync(context.Actor, server, wanted, context.Cancellation)).TryGet(out var begun, out var refusal))
        {
            await context.Replies.RefuseAsync(Access.RefusalText.Of(refusal), context.Cancellation);
            return;
        }
        if (await context.Replies.EditAsync(BackupEmbeds.Making(begun), context.Cancellation))
            await context.Replies.EditAsync(await desk.EndAsync(begun, context.Cancellation), context.Cancellation);
    }

    public static async Task RestoreAsync(BackupsDesk desk, BotContext context, RestoreOrder order)
    {
        if (!(await desk.RestoreAsync(context.Actor, order, context.Cancellation)).TryGet(out var begun, out var refusal))
        {
            await context.Replies.RefuseAsync(Access.RefusalText.Of(refusal), context.Cancellation);
            return;
        }
        if (await context.Replies.EditAsync(BackupEmbeds.Restoring(begun, order.Truncate), context.Cancellation))
            await context.Replies.EditAsync(await desk.EndOfRestorationAsync(begun, context.Cancellation), context.Cancellation);
    }
}
