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
    private readonly ConcurrentDictionary<(ulong User, PanelAddress Panel, string Server), (ServerDetails Details, DateTimeOffset At)> _book = new();

    /// <summary>The details, at most <paramref name="maxAge"/> old. When the panel cannot be asked, older ones or what the person's list of servers tells.</summary>
    /// <exception cref="PanelException">The panel refused: the key, the access or the person.</exception>
    public async Task<ServerDetails> ReadAsync(ServerAccess access, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        if (access.Server.IsOwner)
            return Of(access.Server, access.Account.Panel);
        var key = (access.Account.Actor.UserId, access.Account.Panel, access.Server.Identifier);
        if (_book.TryGetValue(key, out var kept) && clock.GetUtcNow() - kept.At < maxAge)
            return kept.Details;
        try
        {
            var details = Of(await access.Client.Servers.GetAsync(access.Id, ServerIncludes.Egg, cancellationToken), access.Account.Panel);
            Keep(key, details);
            return details;
        }
        catch (PanelException failure) when (failure is PanelUnreachableException or PanelFailedException or NodeFailedException or RateLimitedException or UnexpectedAnswerException)
        {
            return kept.Details ?? Of(access.Server, access.Account.Panel);
        }
    }

    private void Keep((ulong, PanelAddress, string) key, ServerDetails details)
    {
        var now = clock.GetUtcNow();
        if (_book.Count >= TidyAbove)
            foreach (var (old, entry) in _book)
                if (now - entry.At > Kept)
                    _book.TryRemove(old, out _);
        _book[key] = (details, now);
    }

    private static ServerDetails Of(Server server, PanelAddress panel) =>
        new(Facts(panel, server.Identifier, server.Name, server.Node, server.PrimaryAllocation?.Address, server.Egg?.Name, server.Limits), CardRightsTable.Of(server.Permissions))
        {
            IsSureOfRights = server.Permissions is not null,
        };

    private static ServerDetails Of(ServerEntry server, PanelAddress panel) =>
        new(Facts(panel, server.Identifier, server.Name, server.Node, server.Address, server.Software, server.Limits), server.IsOwner ? CardRights.All : CardRights.None)
        {
            IsSureOfRights = server.IsOwner,
        };

    private static CardFacts Facts(PanelAddress panel, string identifier, string name, string node, string? address, string? software, ServerLimits limits) => new()
    {
        Identifier = identifier,
        Name = name,
        Node = node,
        Address = address,
        Software = software,
        CpuLimit = limits.Cpu,
        MemoryLimit = limits.Memory,
        DiskLimit = limits.Disk,
        PanelPage = $"{panel}/server/{identifier}",
    };
}
