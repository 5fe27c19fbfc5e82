using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Status;

/// <summary><c>/status</c> and the Refresh button of every card.</summary>
internal sealed class StatusModule(CardDesk desk) : BotModule
{
    [SlashCommand("status", "Show one of your servers: its state, its figures, its buttons")]
    [Reply(ReplyKind.Public)]
    public Task StatusAsync(
        [Summary("server", "The server")]
        [Autocomplete(typeof(ServerAutocomplete))]
        [MaxLength(191)]
        string server) => ShowAsync(new CardRequest(Actor, server, ServerAction.View));

    [ComponentInteraction("status/refresh/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task RefreshAsync(string server, string rights, string card) =>
        ShowAsync(CardRequest.Pressed(Actor, ServerAction.View, PressedId) with { MaxAge = ServerDetailsBook.Fresh });

    private async Task ShowAsync(CardRequest request)
    {
        if ((await desk.OpenAsync(request, Context.Replies, Cancellation)).TryGet(out var card, out var refusal))
            await desk.ShowAsync(card, Cancellation);
        else
            await RefuseAsync(refusal);
    }
}
