using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>
/// Reads for whoever is here what may be suggested on any of their own servers, one server after the other, so that a first keystroke finds it in memory.
/// Seven requests a server for its owner, eight for a subuser: 50 servers cost 350 in a round of twenty minutes, which is two and a half in a hundred of what
/// Pterodactyl allows. Together with all that is done besides it stays under a third of the request budget, so that it is in the way of nobody, not even of other
/// work in the background: where boards ask the panel for much, a round takes longer or does not go on.
/// What is shared by a role is not read so: that would be at the cost of one key for all members.
/// </summary>
internal sealed class ReadingRounds(RecentPeople people, AccessControl access, ReadingAhead ahead, TimeProvider clock)
{
    // Sixteen requests a second are the most that one person's round asks of a panel.
    private const int ServersInStep = 2;

    private static readonly TimeSpan Young = ReadingAhead.Pause;
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    /// <summary>Takes everybody's round a little further; called every second.</summary>
    public Task StepAsync(CancellationToken cancellationToken) => Parallel.ForEachAsync(
        people.Due(), new ParallelOptions { MaxDegreeOfParallelism = ReadingAhead.AtOnce, CancellationToken = cancellationToken }, StepAsync);

    private async ValueTask StepAsync(ReadingRound round, CancellationToken cancellationToken)
    {
        if (round.Next is null)
            round.Begin(await OwnAsync(round.Actor!, cancellationToken), clock.GetUtcNow());
        for (var i = 0; i < ServersInStep && round.Next is { } server && server.Background.TrySpare(ahead.MostRequests(server)); i++)
        {
            if (!await ahead.ReadAsync(server, Young, cancellationToken))
            {
                round.Rest(clock.GetUtcNow() + AfterTrouble);
                return;
            }
            round.Done();
        }
    }

    private async Task<IEnumerable<ServerAccess>> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            var reached = await access.ListAsync(actor, ListReading.Suggested, cancellationToken);
            // Of a closed server nothing can be read, so no room is taken for it.
            return reached.Allowed?.Servers.Where(server => server.Grant is null && Conditions.Of(server.Server.Obstacle) is null) ?? [];
        }
        catch (PanelException)
        {
            return [];
        }
    }
}
