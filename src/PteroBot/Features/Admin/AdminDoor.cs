using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Admin;

/// <summary>Lets administrators in: opens the guild's panel for the person who asks, anew at every use, and turns what stands in the way into a sentence.</summary>
internal sealed class AdminDoor(Administration administration)
{
    /// <summary>Runs the work with the guild's application key, and answers or refuses.</summary>
    public async Task AnswerAsync(BotContext context, Func<AdministrationAccess, Task<Decision<Reply>>> work)
    {
        try
        {
            var opened = await administration.OpenAsync(context.Actor, context.Panel, context.Cancellation);
            context.Replies.Panel = opened.Allowed?.Mark;
            if (opened.TryGet(out var access, out var refusal) && (await work(access)).TryGet(out var reply, out refusal))
                await context.Replies.SendAsync(reply, context.Cancellation);
            else
                await RefuseAsync(context, refusal);
        }
        catch (PanelException failure) when (AdminTexts.Of(failure) is { } sentence)
        {
            await context.Replies.RefuseAsync(sentence, context.Cancellation);
        }
    }

    private static Task RefuseAsync(BotContext context, Refusal refusal)
    {
        context.Refused = refusal;
        return context.Replies.RefuseAsync(AdminTexts.Of(refusal), context.Cancellation);
    }
}
