using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// Watches servers for what stands in a guild. The creator's link feeds first; when it is unlinked, revoked or has lost the server, the guild's
/// community key takes over; when neither may see the server, <see cref="ServerSnapshot.HasNoKey"/> says so until one can again.
/// </summary>
internal sealed class StandingWatches(ServerFeeds feeds, StandingKeys keys, StandingLists lists, SocketPace pace, TimeProvider clock)
{
    /// <summary>Joins the server's feed. What was asked for at the creation (that the creator may see the server) is the caller's business.</summary>
    /// <exception cref="FormatException">The panel's address is none.</exception>
    public StandingWatch Open(Standing standing, StandingServer server)
    {
        var key = new FeedKey(PanelAddress.Parse(standing.Panel).ToString(), server.Uuid.ToString());
        var (creator, community) = (CreatorOf(standing), CommunityOf(standing));
        ServerEntry? Facts() => lists.Peek(creator, server.Uuid) ?? lists.Peek(community, server.Uuid);
        // In this order: who joins first feeds first.
        var own = standing.IsCommunity ? null : feeds.Watch(key, creator, Source(creator, token => keys.CreatorAsync(standing, token), server), Facts);
        var spare = feeds.Watch(key, community, Source(community, token => keys.CommunityAsync(standing, token), server), Facts);
        return new StandingWatch(key, server, own, spare, Facts);
    }

    /// <summary>All servers that the first usable key sees, a minute old at most; null when none can be used, or the panel does not tell.</summary>
    public async Task<IReadOnlyList<ServerEntry>?> ListAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (!standing.IsCommunity && await keys.CreatorAsync(standing, cancellationToken) is { } own)
            return await lists.ReadAsync(CreatorOf(standing), own, cancellationToken);
        return await keys.CommunityAsync(standing, cancellationToken) is { } shared ? await lists.ReadAsync(CommunityOf(standing), shared, cancellationToken) : null;
    }

    private static string CreatorOf(Standing standing) => $"standing/{standing.GuildId}/{standing.CreatorId}/{standing.Panel}";

    private static string CommunityOf(Standing standing) => $"standing/{standing.GuildId}/community/{standing.Panel}";

    private PanelSource Source(string owner, Func<CancellationToken, Task<ClientApi?>> open, StandingServer server) => new(open, new ServerId(server.Identifier), clock)
    {
        Pace = (client, token) => pace.EnterAsync(owner, client, token),
        Look = (client, token) => lists.LookAsync(owner, client, server.Uuid, token),
    };
}
