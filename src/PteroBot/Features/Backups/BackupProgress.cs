using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Answers that come in two steps: that it was begun, and how it ended. An answer that somebody has closed meanwhile is not waited for.</summary>
internal static class BackupProgress
{
    public static async Task<Decision<Reply>> CreateAsync(BackupsDesk desk, BotContext context, Room room, NewBackup wanted)
    {
        if (!(await desk.CreateAsync(room, wanted, context.Cancellation)).TryGet(out var begun, out var refusal))
            return refusal;
        await context.Replies.SendAsync(BackupEmbeds.Making(begun), context.Cancellation);
        return await desk.EndAsync(begun, context.Cancellation);
    }

    public static async Task<Decision<Reply>> RestoreAsync(BackupsDesk desk, BotContext context, Room room, RestoreOrder order)
    {
        if (!(await desk.RestoreAsync(room, order, context.Cancellation)).TryGet(out var begun, out var refusal))
            return refusal;
        await context.Replies.SendAsync(BackupEmbeds.Restoring(begun, order.Truncate), context.Cancellation);
        return await desk.EndOfRestorationAsync(begun, context.Cancellation);
    }
}
