using System.Collections.Concurrent;
using PteroBot.Access;

namespace PteroBot.Rooms;

/// <summary>Who was here a short while ago, each with the round in which their servers are read for them. By what right is not remembered.</summary>
internal sealed class RecentPeople(TimeProvider clock)
{
    /// <summary>For whoever did nothing for so long, nothing is read.</summary>
    public static TimeSpan Around { get; } = TimeSpan.FromMinutes(15);

    private const int Most = 1000;

    private readonly ConcurrentDictionary<(ulong User, ulong? Guild), ReadingRound> _rounds = new();

    /// <summary>The person is here now: they linked, or look for a server.</summary>
    public void See(Actor actor) => RoundOf(actor);

    /// <summary>The person works with the server now.</summary>
    public void Use(ServerAccess server) => RoundOf(server.Actor).Use(server, clock.GetUtcNow());

    /// <summary>The rounds of people who are here that may go on.</summary>
    public IReadOnlyList<ReadingRound> Due()
    {
        var now = clock.GetUtcNow();
        return [.. _rounds.Values.Where(round => now - round.SeenAt < Around && now >= round.DueAt)];
    }

    private ReadingRound RoundOf(Actor actor)
    {
        var now = clock.GetUtcNow();
        // What a person does first reads for itself.
        var round = _rounds.GetOrAdd((actor.UserId, actor.GuildId), _ => new ReadingRound(now + ReadingAhead.Settling));
        round.See(actor, now);
        if (_rounds.Count > Most)
            foreach (var (key, _) in _rounds.OrderBy(known => known.Value.SeenAt).Take(_rounds.Count - Most).ToList())
                _rounds.TryRemove(key, out _);
        return round;
    }
}
