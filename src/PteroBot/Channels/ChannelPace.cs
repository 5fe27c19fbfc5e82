namespace PteroBot.Channels;

/// <summary>How much somebody waits for a message.</summary>
internal enum ChannelUse
{
    /// <summary>Figures that are a little younger; they leave a place to what has changed.</summary>
    Figures,

    /// <summary>A changed state, or lines of a console.</summary>
    News,

    /// <summary>Goes before everything else: while one waits, nothing else is written there.</summary>
    Alert,
}

/// <summary>
/// What the bot writes into channels by itself, in the pace in which Discord takes it, for boards, alerts and consoles together: per channel five new messages and five changes in
/// five seconds, and three changes in twenty seconds of messages that are older than an hour. One of the five is left to the answers of people.
/// </summary>
internal sealed class ChannelPace(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan OldWindow = TimeSpan.FromSeconds(20);

    /// <summary>An alert that found no place and does not come back for it holds up nobody for longer.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(3);

    private const int Most = 4;
    private const int MostOld = 3;

    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    // Discord's ids count milliseconds from here.
    private static readonly DateTimeOffset FirstId = DateTimeOffset.FromUnixTimeMilliseconds(1_420_070_400_000);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Channel, PaceOf What), Queue<DateTimeOffset>> _taken = [];
    private readonly Dictionary<ulong, DateTimeOffset> _claims = [];

    private enum PaceOf
    {
        NewMessages,
        Changes,
        OldChanges,
    }

    /// <summary>Whether there is a place now.</summary>
    /// <param name="channel">The channel, or the person who gets a letter.</param>
    /// <param name="message">The message to change; null for a new one.</param>
    /// <param name="use">What for.</param>
    public bool HasRoom(ulong channel, ulong? message, ChannelUse use)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (use != ChannelUse.Alert && _claims.TryGetValue(channel, out var claimed) && now - claimed < Claim)
                return false;
            var spare = use == ChannelUse.Figures ? 1 : 0;
            var hasRoom = Limits(message, now).All(limit => Taken((channel, limit.What), now, limit.Window).Count < limit.Most - spare);
            if (!hasRoom && use == ChannelUse.Alert)
                _claims[channel] = now;
            return hasRoom;
        }
    }

    /// <summary>Takes a place.</summary>
    public void Take(ulong channel, ulong? message, ChannelUse use)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            foreach (var (what, window, _) in Limits(message, now))
                Taken((channel, what), now, window).Enqueue(now);
            if (use == ChannelUse.Alert)
                _claims.Remove(channel);
        }
    }

    private static IEnumerable<(PaceOf What, TimeSpan Window, int Most)> Limits(ulong? message, DateTimeOffset now)
    {
        yield return (message is null ? PaceOf.NewMessages : PaceOf.Changes, Window, Most);
        if (message is { } id && now - FirstId.AddMilliseconds(id >> 22) > Old)
            yield return (PaceOf.OldChanges, OldWindow, MostOld);
    }

    private Queue<DateTimeOffset> Taken((ulong, PaceOf) key, DateTimeOffset now, TimeSpan window)
    {
        if (!_taken.TryGetValue(key, out var taken))
            _taken[key] = taken = new();
        while (taken.TryPeek(out var oldest) && now - oldest >= window)
            taken.Dequeue();
        return taken;
    }
}
