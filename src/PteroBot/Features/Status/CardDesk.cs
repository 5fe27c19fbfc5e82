using System.Security.Cryptography;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Features.Status;

/// <summary>Opens cards: checks the person, reads the server, joins its feed.</summary>
internal sealed class CardDesk(AccessControl access, ServerDetailsBook details, ServerFeeds feeds, LiveCards cards, TimeProvider clock)
{
    private const string KeyLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int KeyLength = 6;

    /// <summary>The first picture waits so long for an answer about the server; later it comes as an edit.</summary>
    private static readonly TimeSpan FirstPicture = TimeSpan.FromSeconds(1.2);

    /// <summary>A card that is not in the channel yet. Whoever gets it shows it, or disposes it.</summary>
    public async Task<Decision<OpenCard>> OpenAsync(CardRequest request, Replies replies, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(request.Actor, request.Server, request.Action, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal;
        var read = await details.ReadAsync(server, request.MaxAge, cancellationToken);
        var id = new CardId(server.Server.Identifier, read.Rights | request.Rights, request.Card ?? RandomNumberGenerator.GetString(KeyLetters, KeyLength));
        return new OpenCard(server, read.Facts, new LiveCard(id, read.Facts, Watch(server), replies.EditAsync));
    }

    /// <summary>Puts the card into the channel and keeps it up to date from now on.</summary>
    public async Task ShowAsync(OpenCard card, CancellationToken cancellationToken)
    {
        var shown = false;
        try
        {
            if (card.Card.Watch.Current.Ask is null)
                await card.Card.Watch.FirstAsync(FirstPicture, clock, cancellationToken);
            shown = await card.Card.ShowAsync(cancellationToken);
        }
        finally
        {
            if (!shown)
                card.Card.Dispose();
        }
        if (shown)
            cards.Follow(card.Card);
    }

    /// <summary>A place at the server's feed, with this person's rights.</summary>
    public FeedWatch Watch(ServerAccess server)
    {
        var (actor, panel) = (server.Account.Actor, server.Account.Panel);
        var source = new PanelSource(async token => (await access.AccountAsync(actor, panel, token)).Allowed?.Client, server.Id, clock);
        return feeds.Watch(FeedKey.Of(panel, server.Server), actor.UserId.ToString(), source);
    }
}

/// <summary>Which card is wanted.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Server">An identifier, or what was typed.</param>
/// <param name="Action">What it is wanted for.</param>
internal sealed record CardRequest(Actor Actor, string Server, ServerAction Action)
{
    /// <summary>The card that was pressed; null for a new one.</summary>
    public string? Card { get; init; }

    /// <summary>Buttons that were enabled on the pressed card stay so: somebody with fewer rights must not take them from the others.</summary>
    public CardRights Rights { get; init; }

    public TimeSpan MaxAge { get; init; } = ServerDetailsBook.Kept;

    /// <summary>The card that a control belongs to.</summary>
    public static CardRequest Pressed(Actor actor, ServerAction action, CustomId pressed) => new(actor, pressed.Arguments[0], action)
    {
        Rights = CardId.RightsOf(pressed.Arguments[1]),
        Card = pressed.Arguments[2],
    };
}

/// <summary>A card with the server that it is about.</summary>
internal sealed record OpenCard(ServerAccess Server, CardFacts Facts, LiveCard Card);
