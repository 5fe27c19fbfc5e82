using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Status;

/// <summary>Opens cards: checks the person, reads the server, joins its feed.</summary>
internal sealed class CardDesk(AccessControl access, ServerDetailsBook details, ServerFeeds feeds, LiveCards cards, BackupCounts backups, GuildLanguages languages, TimeProvider clock)
{
    private const int KeyLength = 6;
    private const int NameLength = 60;

    /// <summary>The first picture waits so long for an answer about the server; later it comes as an edit.</summary>
    private static readonly TimeSpan FirstPicture = TimeSpan.FromSeconds(1.2);

    /// <summary>A card that is not in the channel yet. Whoever gets it shows it, or disposes it.</summary>
    public async Task<Decision<OpenCard>> OpenAsync(CardRequest request, Replies replies, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(request.Actor, request.Server, request.Action, cancellationToken)).TryGet(out var server, out var refusal))
            return request.Card is not null && refusal is ServerUnknown ? new ServerNotReached() : refusal;
        var read = await details.ReadAsync(server, request.MaxAge, cancellationToken);
        if (Lacks(read, request.Action))
            read = await details.ReadAsync(server, TimeSpan.Zero, cancellationToken);
        if (Lacks(read, request.Action))
            return new MissingPermission(RoomRights.Of(request.Action)!, $"**{Outside.Text(read.Facts.Name, NameLength)}**");
        var id = new CardId(server.Reference, read.Rights | request.Rights, request.Card ?? ShortId.New(KeyLength));
        var language = await languages.OfAsync(request.Actor.GuildId, cancellationToken);
        var facts = read.Facts with { Backups = backups.Of(server) };
        return new OpenCard(server, facts, new LiveCard(id, facts, Watch(server), language, replies.EditAsync));
    }

    /// <summary>Puts the card into the channel and keeps it up to date from now on.</summary>
    public async Task ShowAsync(OpenCard card, CancellationToken cancellationToken)
    {
        var shown = false;
        try
        {
            var watch = card.Card.Watch;
            if (Conditions.Closes(watch.Current.Condition))
                await watch.LookAgainAsync(FirstPicture, clock, cancellationToken);
            else if (watch.Current.Ask is null)
                await watch.FirstAsync(FirstPicture, clock, cancellationToken);
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

    /// <summary>Whether the server was closed to its users when somebody looked last. That may be a while ago: no reason to refuse, but one to look again.</summary>
    public bool LooksClosed(ServerAccess server) =>
        Conditions.Of(server.Server.Obstacle) is not null
        || (feeds.Seen(FeedKey.Of(server.Account.Panel, server.Server)) is { } seen && Conditions.Closes(seen));

    /// <summary>A place at the server's feed, with this person's rights.</summary>
    public FeedWatch Watch(ServerAccess server)
    {
        var source = new PanelSource(async token => (await access.AgainAsync(server, token))?.Client, server.Id, clock);
        return feeds.Watch(FeedKey.Of(server.Account.Panel, server.Server), server.Watcher, source, () => server.Server);
    }

    // Rights that are kept may be some minutes old: nobody is refused for what was true then.
    private static bool Lacks(ServerDetails read, ServerAction action) =>
        read.IsSureOfRights && CardRightsTable.For(action) is { } right && (read.Rights & right) == 0;
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
