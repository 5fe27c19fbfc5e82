using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Power;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>
/// The controls under boards. Answers are private: the message is everybody's. What somebody may do with a server is asked of
/// <see cref="AccessControl"/> at every press; the board's role comes on top of that.
/// </summary>
[GuildOnly]
internal sealed class BoardButtons(BoardPresses presses, CardDesk cards, PowerDesk power, TimeProvider clock) : BotModule
{
    [ComponentInteraction("board/more/*")]
    public Task MoreAsync(string board) => AnswerAsync(presses.PageAsync(Actor, board, 1, Cancellation));

    [ComponentInteraction("board/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string board, string page) => AnswerAsync(presses.PageAsync(Actor, board, int.TryParse(page, out var number) ? number : 1, Cancellation));

    [ComponentInteraction("board/open/*")]
    public Task OpenAsync(string board) => WithCardAsync(board, Chosen.FirstOrDefault(), ServerAction.View, card => cards.ShowAsync(card, Cancellation));

    [ComponentInteraction("board/card/*")]
    public Task CardAsync(string board) => WithCardAsync(board, null, ServerAction.View, card => cards.ShowAsync(card, Cancellation));

    [ComponentInteraction("board/power/*/*")]
    public Task PowerAsync(string board, string verb) => PowerWords.TryParse(verb, out var signal)
        ? WithCardAsync(board, null, PowerDesk.ActionOf(signal), card => signal == PowerSignal.Kill ? AskAsync(card) : RunAsync(card, signal))
        : RefuseAsync(new OldControl());

    private async Task AskAsync(OpenCard card)
    {
        using (card.Card)
            await ReplyAsync(PowerEmbeds.Question(card.Facts, Confirming(PowerButtons.KillNow(card.Server.Server.Identifier), clock), clock));
    }

    private async Task RunAsync(OpenCard card, PowerSignal signal)
    {
        using (card.Card)
        {
            var run = power.RunAsync(card.Server, signal, Cancellation);
            await ReplyAsync($"{PowerWords.Doing(signal)} **{Outside.Text(card.Facts.Name)}**…");
            await ReplyAsync(await run);
        }
    }

    private async Task WithCardAsync(string board, string? server, ServerAction action, Func<OpenCard, Task> work)
    {
        if (!(await presses.ServerAsync(Actor, board, server, Cancellation)).TryGet(out var identifier, out var refusal))
            await RefuseAsync(refusal);
        else if ((await cards.OpenAsync(new CardRequest(Actor, identifier, action), Context.Replies, Cancellation)).TryGet(out var card, out refusal))
            await work(card);
        else
            await RefuseAsync(refusal is ServerUnknown ? new ServerNotReached() : refusal);
    }
}
