namespace PteroBot.Channels;

/// <summary>
/// Changes of messages per channel, as Discord takes them: five in five seconds, and three in twenty seconds of messages that are older than an hour. Boards use
/// one less of the five, so that cards are not held up, and figures leave one of each to changed states.
/// </summary>
internal sealed class ChannelPace(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan OldWindow = TimeSpan.FromSeconds(20);

    private const int Most = 4;
    private const int MostOld = 3;

    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    // Discord's ids count milliseconds from here.
    private static readonly DateTimeOffset FirstId = DateTimeOffset.FromUnixTimeMilliseconds(1_420_070_400_000);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Channel, bool IsOld), Queue<DateTimeOffset>> _taken = [];

    /// <summary>Whether there is a place now.</summary>
    public bool HasRoom(ulong channel, ulong message, bool isUrgent)
    {
        var now = clock.GetUtcNow();
        var spare = isUrgent ? 0 : 1;
        lock (_lock)
            return Taken((channel, false), now, Window).Count < Most - spare
                && (!IsOld(message, now) || Taken((channel, true), now, OldWindow).Count < MostOld - spare);
    }

    /// <summary>Takes a place.</summary>
    public void Take(ulong channel, ulong message)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            Taken((channel, false), now, Window).Enqueue(now);
            if (IsOld(message, now))
                Taken((channel, true), now, OldWindow).Enqueue(now);
        }
    }

    private static bool IsOld(ulong message, DateTimeOffset now) => now - FirstId.AddMilliseconds(message >> 22) > Old;

    private Queue<DateTimeOffset> Taken((ulong, bool) key, DateTimeOffset now, TimeSpan window)
    {
        if (!_taken.TryGetValue(key, out var taken))
            _taken[key] = taken = new();
        while (taken.TryPeek(out var oldest) && now - oldest >= window)
            taken.Dequeue();
        return taken;
    }
}
