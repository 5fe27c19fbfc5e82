using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Status;
using PteroBot.Interactions;

namespace PteroBot.Features.Servers;

/// <summary><c>/servers</c>: the list, its pages, its filter, its search, and the way to a card.</summary>
internal sealed class ServersModule(ServersDesk servers, CardDesk cards) : BotModule
{
    private const string SearchField = "search";

    [SlashCommand("servers", "List your servers with their states")]
    public Task ListAsync(
        [Summary("search", "Part of a name")]
        [MaxLength(ServersView.MaxSearch)]
        string? search = null) => ShowAsync(ServersView.Start(search));

    [ComponentInteraction("servers/page/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string filter, string search) => ShowAsync(ServersView.Read(PressedId.Arguments));

    [ComponentInteraction("servers/further/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task FurtherAsync(string page, string filter, string search) => ShowAsync(ServersView.Read(PressedId.Arguments));

    [ComponentInteraction("servers/filter/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task FilterAsync(string page, string filter, string search) => ShowAsync(ServersView.Read(PressedId.Arguments));

    [ComponentInteraction("servers/search")]
    [Reply(ReplyKind.Modal)]
    public Task AskAsync() => OpenAsync(new ModalBuilder("Search your servers", CustomId.Of("servers", "find"))
        .AddTextInput("Part of a name; nothing shows all", SearchField, maxLength: ServersView.MaxSearch, required: false));

    [ModalInteraction("servers/find")]
    [Reply(ReplyKind.Update)]
    public Task FindAsync(SubmittedModal modal) => ShowAsync(ServersView.Start(Typed(SearchField)));

    /// <summary>A card of their own, beside the list.</summary>
    [ComponentInteraction("servers/open")]
    public async Task OpenAsync()
    {
        var request = new CardRequest(Actor, Chosen.FirstOrDefault() ?? "", ServerAction.View);
        if ((await cards.OpenAsync(request, Context.Replies, Cancellation)).TryGet(out var card, out var refusal))
            await cards.ShowAsync(card, Cancellation);
        else
            await RefuseAsync(refusal);
    }

    private async Task ShowAsync(ServersView view)
    {
        if (await servers.ShowAsync(Actor, view, ReplyAsync, Cancellation) is { } refusal)
            await RefuseAsync(refusal);
    }
}
