using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Status;

/// <summary>What a card needs besides the live state: the server's facts, and what one person may do there.</summary>
internal sealed record ServerDetails(CardFacts Facts, CardRights Rights)
{
    /// <summary>Whether the panel told the rights; otherwise it has to be asked with the action itself.</summary>
    public bool IsSureOfRights { get; init; }
}

/// <summary>
/// Knows details without a request where it can: owners may do everything, and their list of servers has the rest. What others may do is
/// asked once and kept for a while. Entries belong to one person: what another one may do, or even sees, is never taken from here.
/// </summary>
internal sealed class ServerDetailsBook(TimeProvider clock)
{
    /// <summary>Good enough to open a card with.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>Good enough after a press of Refresh.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    private const int TidyAbove = 2048;
    private readonly ConcurrentDictionary<(string Sight, PanelAddress Panel, string Server), (ServerDetails Details, DateTimeOffset At)> _book = new();

    /// <summary>The details, at most <paramref name="maxAge"/> old. When the panel cannot be asked, older ones or what the person's list of servers tells.</summary>
    /// <exception cref="PanelException">The panel refused: the key, the access or the person.</exception>
    public async Task<ServerDetails> ReadAsync(ServerAccess access, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        if (access.Server.IsOwner)
            return Of(access, access.Server);
        var key = (access.Sight, access.Account.Panel, access.Server.Identifier);
        if (_book.TryGetValue(key, out var kept) && clock.GetUtcNow() - kept.At < maxAge)
            return kept.Details;
        try
        {
            var details = Of(access, await access.LookAsync(cancellationToken, ServerIncludes.Egg));
            Keep(key, details);
            return details;
        }
        catch (PanelException failure) when (failure is PanelUnreachableException or PanelFailedException or NodeFailedException or RateLimitedException or UnexpectedAnswerException)
        {
            return kept.Details ?? Of(access, access.Server);
        }
    }

    private void Keep((string, PanelAddress, string) key, ServerDetails details)
    {
        var now = clock.GetUtcNow();
        if (_book.Count >= TidyAbove)
            foreach (var (old, entry) in _book)
                if (now - entry.At > Kept)
                    _book.TryRemove(old, out _);
        _book[key] = (details, now);
    }

    private static ServerDetails Of(ServerAccess access, Server server) =>
        new(Facts(access, server.Name, server.Node, server.Limits) with { Address = server.PrimaryAllocation?.Address, Software = server.Egg?.Name },
            CardRightsTable.Of(access, server.Permissions))
        {
            IsSureOfRights = server.Permissions is not null,
        };

    private static ServerDetails Of(ServerAccess access, ServerEntry server) =>
        new(Facts(access, server.Name, server.Node, server.Limits) with { Address = server.Address, Software = server.Software }, server.IsOwner ? CardRights.All : CardRights.None)
        {
            IsSureOfRights = server.IsOwner,
        };

    private static CardFacts Facts(ServerAccess access, string name, string node, ServerLimits limits) => new()
    {
        Identifier = access.Server.Identifier,
        Name = name,
        Node = node,
        CpuLimit = limits.Cpu,
        MemoryLimit = limits.Memory,
        DiskLimit = limits.Disk,
        PanelPage = access.PageOf(),
        ShowsConsole = access.May(ServerAction.ReadConsole),
    };
}
