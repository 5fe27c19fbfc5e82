using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Admin;

/// <summary>Answers for commands and buttons of <c>/admin servers</c> alike.</summary>
internal sealed class AdminServersDesk(AdminServers servers, TimeProvider clock)
{
    public Task ListAsync(BotContext context, AdminView view) => AnswerAsync(context, async () =>
        (await servers.ListAsync(context.Actor, context.Cancellation)).TryGet(out var list, out var refusal)
            ? (AdminEmbeds.List(list, view), null)
            : (null, refusal));

    public Task ShowAsync(BotContext context, string server) => WithAsync(context, server, found =>
        Task.FromResult(AdminEmbeds.Card(found.Access.Panel, found.Server)));

    /// <summary>Asks before a suspension; a server that is suspended already is shown as it is.</summary>
    public Task AskAsync(BotContext context, string server) => WithAsync(context, server, found => Task.FromResult(found.Server.IsSuspended
        ? AdminEmbeds.Card(found.Access.Panel, found.Server, "It is suspended already.")
        : AdminEmbeds.Question(found.Server, Confirmation.For(context.Actor.UserId, clock).On(AdminIds.Suspend(found.Server.Id)), clock)));

    public Task SuspendAsync(BotContext context, string server) => WithAsync(context, server, async found =>
    {
        var now = await servers.SetSuspendedAsync(found, suspended: true, context.Cancellation);
        return AdminEmbeds.Card(now.Access.Panel, now.Server, AdminEmbeds.Suspended(now.Server));
    });

    public Task UnsuspendAsync(BotContext context, string server) => WithAsync(context, server, async found =>
    {
        if (!found.Server.IsSuspended)
            return AdminEmbeds.Card(found.Access.Panel, found.Server, "It is not suspended.");
        var now = await servers.SetSuspendedAsync(found, suspended: false, context.Cancellation);
        return AdminEmbeds.Card(now.Access.Panel, now.Server, AdminEmbeds.Unsuspended(now.Server));
    });

    private Task WithAsync(BotContext context, string asked, Func<AdminServer, Task<Reply>> answer) => AnswerAsync(context, async () =>
        (await servers.FindAsync(context.Actor, asked, context.Cancellation)).TryGet(out var found, out var refusal)
            ? (await answer(found), null)
            : (null, refusal));

    private static async Task AnswerAsync(BotContext context, Func<Task<(Reply? Answer, Refusal? Refusal)>> work)
    {
        try
        {
            var (answer, refusal) = await work();
            if (answer is not null)
                await context.Replies.SendAsync(answer, context.Cancellation);
            else
                await context.Replies.RefuseAsync(AdminTexts.Of(refusal!), context.Cancellation);
        }
        catch (PanelException failure) when (AdminTexts.Of(failure) is { } sentence)
        {
            await context.Replies.RefuseAsync(sentence, context.Cancellation);
        }
    }
}
