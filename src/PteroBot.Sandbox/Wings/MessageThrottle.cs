namespace PteroBot.Sandbox.Wings;

/// <summary>Pelican's limits on what one socket may send: so many at once, then one by one. Pterodactyl's Wings 1.11.11 has none.</summary>
internal sealed class MessageThrottle
{
    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Bucket _all = new(10, TimeSpan.FromMilliseconds(200));
    private readonly HashSet<string> _told = [];

    /// <summary>Whether the message must be dropped, and the name to tell for it; null when that has been told already.</summary>
    public (bool Drop, string? Tell) Take(string @event, DateTimeOffset now)
    {
        var name = @event is "auth" or "send logs" or "send command" ? @event : "others";
        if (!_buckets.TryGetValue(name, out var bucket))
            _buckets[name] = bucket = Make(name);
        if (!_all.Take(now))
            return (true, _told.Add("global") ? "global" : null);
        if (!bucket.Take(now))
            return (true, _told.Add(name) ? @event : null);
        _told.Remove("global");
        _told.Remove(name);
        return (false, null);
    }

    private static Bucket Make(string name) => name switch
    {
        "send command" => new Bucket(10, TimeSpan.FromSeconds(1)),
        "others" => new Bucket(4, TimeSpan.FromSeconds(1)),
        _ => new Bucket(2, TimeSpan.FromSeconds(5)),
    };

    private sealed class Bucket(int size, TimeSpan refill)
    {
        private double _left = size;
        private DateTimeOffset? _since;

        public bool Take(DateTimeOffset now)
        {
            _left = Math.Min(size, _left + ((now - (_since ?? now)) / refill));
            _since = now;
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }
}
