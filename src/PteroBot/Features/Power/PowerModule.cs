using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Approvals;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Features.Power;

/// <summary><c>/power</c>: the answer is a card that shows what happens, with the end of it as a line above.</summary>
internal sealed class PowerModule(CardDesk desk, PowerDesk power, ApprovalDesk approvals, TimeProvider clock) : BotModule
{
    [SlashCommand("power", "Start, stop, restart or kill one of your servers")]
    public async Task PowerAsync(
        [Summary("server", "The server")]
        [Autocomplete(typeof(ServerAutocomplete))]
        [MaxLength(191)]
        string server,
        [Summary("action", "What to do with it")]
        [Choice("Start", "start")]
        [Choice("Restart", "restart")]
        [Choice("Stop", "stop")]
        [Choice("Kill", "kill")]
        string action)
    {
        if (!PowerWords.TryParse(action, out var signal))
            await RefuseAsync(new OldControl());
        else if (!(await desk.OpenAsync(new CardRequest(Actor, server, PowerDesk.ActionOf(signal)), Context.Replies, Cancellation)).TryGet(out var card, out var refusal))
            await approvals.AskOrRefuseAsync(Context, refusal);
        else if (signal == PowerSignal.Kill)
            await AskAsync(card);
        else
            await RunAsync(card, signal);
    }

    private async Task AskAsync(OpenCard card)
    {
        using (card.Card)
            await ReplyAsync(PowerEmbeds.Question(card.Facts, Confirming(PowerButtons.KillNow(card.Server.Reference), clock), clock));
    }

    private async Task RunAsync(OpenCard card, PowerSignal signal)
    {
        var run = power.RunAsync(card.Server, signal, Cancellation);
        await desk.ShowAsync(card, Cancellation);
        var end = await run;
        if (card.Card.Replaced.IsCancellationRequested)
            await NoteAsync(end);
        else
            await card.Card.SayAsync(end, Cancellation);
    }
}
