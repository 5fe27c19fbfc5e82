using PteroBot.Audit;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Players;

/// <summary>What somebody wants to change; what is null stays.</summary>
internal sealed record PlayersWish
{
    public bool? IsOff { get; init; }

    public bool ChangesGame { get; init; }

    /// <summary>With <see cref="ChangesGame"/>; null leaves it to the egg.</summary>
    public GameKind? Game { get; init; }

    /// <summary>0 leaves it to the game.</summary>
    public int? Port { get; init; }

    public bool? Names { get; init; }

    public bool IsEmpty => (IsOff, Port, Names) is (null, null, null) && !ChangesGame;

    public PlayerSettings On(PlayerSettings settings) => settings with
    {
        IsOff = IsOff ?? settings.IsOff,
        Game = ChangesGame ? Game : settings.Game,
        Port = Port switch { null => settings.Port, 0 => null, var port => port },
        Names = Names ?? settings.Names,
    };
}

/// <summary>Looks who plays, and sets how that is found out.</summary>
internal sealed class PlayersWork(PlayerBook book, GameChoices games, PlayerCounting counting, ServerFeeds feeds, AuditLog audit)
{
    /// <summary>Who plays now, with as many names as the game tells.</summary>
    public async Task<PlayersLook> LookAsync(Room room, CancellationToken cancellationToken) =>
        await LookAsync(room, await book.FindAsync(KeyOf(room), cancellationToken), cancellationToken);

    /// <summary>Changes the settings, and tries them.</summary>
    public async Task<PlayersLook> SetAsync(Room room, PlayersWish wish, CancellationToken cancellationToken)
    {
        if (wish.IsEmpty)
            return await LookAsync(room, cancellationToken);
        var settings = await audit.ChangeAsync(room.Access, "players.settings", null, token => book.ChangeAsync(KeyOf(room), wish.On, token), cancellationToken);
        return await LookAsync(room, settings, cancellationToken);
    }

    private async Task<PlayersLook> LookAsync(Room room, PlayerSettings settings, CancellationToken cancellationToken)
    {
        var key = KeyOf(room);
        var look = new PlayersLook(settings, games.Of(room.Access.Server.Game, settings), feeds.Seen(key));
        if (look.Choice is GameChoice.Off || look.Seen == ServerCondition.Offline)
            return look;
        var choice = look.Choice is GameChoice.Known known ? known with { Target = known.Target with { WantsNames = true } } : look.Choice;
        return look with { Count = await counting.AskAsync(choice, key, room.Identifier, _ => Task.FromResult<ClientApi?>(room.Client), PanelCounter.Between, cancellationToken) };
    }

    private static FeedKey KeyOf(Room room) => FeedKey.Of(room.Access.Account.Panel, room.Access.Server);
}

/// <summary>What a look at a server's players brought.</summary>
/// <param name="Settings">What is set for the server.</param>
/// <param name="Choice">How it is asked.</param>
/// <param name="Seen">What the server does, as far as that is known.</param>
internal sealed record PlayersLook(PlayerSettings Settings, GameChoice Choice, ServerCondition? Seen)
{
    /// <summary>Null when it did not answer, or was not asked.</summary>
    public PlayerCount? Count { get; init; }
}
