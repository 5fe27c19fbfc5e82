using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Boards;

/// <summary>What a board shows.</summary>
internal enum BoardKind
{
    /// <summary>The servers that were named.</summary>
    Servers,

    /// <summary>All servers of its creator, those that come later as well.</summary>
    Own,

    /// <summary>All servers of the guild's community key.</summary>
    Community,

    /// <summary>The machines of the guild's panel.</summary>
    Nodes,
}

/// <summary>How it shows them.</summary>
internal enum BoardLayout
{
    Cards,
    Table,
    Compact,
}

/// <summary>A server on a board, with the name that is shown until its panel tells another.</summary>
internal sealed record BoardServer(string Identifier, Guid Uuid, string Name)
{
    public StandingServer Standing => new(Identifier, Uuid);

    public static BoardServer Of(ServerEntry server) => new(server.Identifier, server.Uuid, server.Name);

    /// <summary>Whether one of the names is its own, or its identifier.</summary>
    public bool IsNamed(IReadOnlyList<string> names) =>
        names.Any(name => name.Equals(Identifier, StringComparison.OrdinalIgnoreCase) || name.Equals(Name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>All servers that a key sees, as far as they fit.</summary>
/// <param name="Servers">As many as a board shows.</param>
/// <param name="LeftOut">How many more the key sees.</param>
internal sealed record AllServers(IReadOnlyList<BoardServer> Servers, int LeftOut)
{
    /// <summary>Null while the key's list cannot be read.</summary>
    public static async Task<AllServers?> ReadAsync(StandingWatches watches, Standing standing, CancellationToken cancellationToken) =>
        await watches.ListAsync(standing, cancellationToken) is { } list
            ? new AllServers([.. list.Take(Board.MostServers).Select(BoardServer.Of)], Math.Max(0, list.Count - Board.MostServers))
            : null;

    /// <summary>Whether it is what was kept.</summary>
    public bool Is(IReadOnlyList<BoardServer> servers, int leftOut) => leftOut == LeftOut && servers.SequenceEqual(Servers);
}

/// <summary>A message in a channel that shows servers for ever.</summary>
internal sealed record Board
{
    /// <summary>So many servers fit one board; so many boards fit one guild.</summary>
    public const int MostServers = 200;

    /// <inheritdoc cref="MostServers"/>
    public const int MostPerGuild = 25;

    public const int MaxTitle = 100;

    public required string Id { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>How the creator was called; for the audit record of an end that nobody asked for.</summary>
    public required string CreatorName { get; init; }

    public required BoardKind Kind { get; init; }

    public required ulong ChannelId { get; init; }

    public required ulong MessageId { get; init; }

    /// <summary>The named ones, or all that the key saw when it was read last.</summary>
    public IReadOnlyList<BoardServer> Servers { get; init => field = value ?? []; } = [];

    /// <summary>How many more the key saw than fit.</summary>
    public int LeftOut { get; init; }

    public BoardLayout Layout { get; init; }

    /// <summary>How often figures are renewed.</summary>
    public required TimeSpan Interval { get; init; }

    public string? Title { get; init; }

    public bool HasButtons { get; init; } = true;

    /// <summary>Only people with this role may use its buttons; null for everybody. What they may do with a server is asked at the press in any case.</summary>
    public ulong? PressRole { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it is called in lists.</summary>
    public string Name => Title ?? Kind switch
    {
        BoardKind.Servers when Servers.Count == 1 => Servers[0].Name,
        BoardKind.Servers => Language.Current.Servers,
        BoardKind.Own => Language.Current.ServersOf(CreatorName),
        BoardKind.Community => Language.Current.CommunityServers,
        _ => Language.Current.Nodes,
    };

    /// <summary>The message's address.</summary>
    public string Link => $"https://discord.com/channels/{Standing.GuildId}/{ChannelId}/{MessageId}";
}
