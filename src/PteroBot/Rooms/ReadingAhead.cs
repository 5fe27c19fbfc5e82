using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>
/// Reads what may be suggested next on servers that people work with, so that a first keystroke finds it in memory. In the background of the person's own
/// request budget; what they may not see is not asked for.
/// </summary>
internal sealed class ReadingAhead(RecentRooms recent, AccessControl access, IEnumerable<IRoomMemory> memories)
{
    /// <summary>How often things of a server in use are read.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(4);

    /// <summary>What is done with a server reads for itself first.</summary>
    public static TimeSpan Settling { get; } = TimeSpan.FromSeconds(2);

    // What was read so lately is good enough until the next turn.
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(1);

    /// <summary>One panel that does not answer must not hold up the others.</summary>
    public const int AtOnce = 4;

    /// <summary>Reads for all servers whose turn it is.</summary>
    public Task ReadDueAsync(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        recent.TakeDue(Settling, Pause), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (server, token) => await ReadAsync(server, Young, token));

    /// <summary>So many requests reading a server takes at most: one for each kind of thing, and one more for what a subuser may see.</summary>
    public int MostRequests(ServerAccess server) => memories.Count() + (server.Server.IsOwner ? 0 : 1);

    /// <summary>Reads what is older than <paramref name="maxAge"/> on one server, one thing after the other.</summary>
    /// <returns>False where the panel wants a pause or does not answer: it is left alone until later.</returns>
    public async Task<bool> ReadAsync(ServerAccess kept, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        try
        {
            if (await access.AgainAsync(kept, cancellationToken) is not { } server)
                recent.Forget(kept);
            else if (Conditions.Of(server.Server.Obstacle) is null)
                return await ReadAsync(server, await SeenAsync(server, cancellationToken), maxAge);
            return true;
        }
        catch (PanelException failure)
        {
            // What is wrong is told when something is done.
            return !WantsPause(failure);
        }
    }

    private static async Task<bool> ReadAsync(ServerAccess server, IEnumerable<IRoomMemory> seen, TimeSpan maxAge)
    {
        foreach (var memory in seen)
            if (WantsPause(await memory.RenewAsync(server, maxAge)))
                return false;
        return true;
    }

    private static bool WantsPause(PanelException? failure) => failure is RateLimitedException or PanelUnreachableException or UnexpectedAnswerException or KeyRejectedException;

    private async Task<IReadOnlyList<IRoomMemory>> SeenAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var shared = memories.Where(memory => server.May(memory.Action)).ToList();
        if (shared.Count == 0 || server.Server.IsOwner)
            return shared;
        var room = new Room(server, await server.LookAsync(cancellationToken, background: true));
        return [.. shared.Where(memory => room.Allows(memory.Action))];
    }
}
