namespace PteroBot.Features.Boards;

/// <summary>Discord takes five changes of messages in five seconds per channel. Boards use four, so that cards and people are not held up.</summary>
internal sealed class ChannelPace(TimeProvider clock)
{
    public const int Most = 4;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, Queue<DateTimeOffset>> _channels = [];

    /// <summary>Takes a place; false when the channel has none now.</summary>
    public bool TryTake(ulong channel)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (!_channels.TryGetValue(channel, out var taken))
                _channels[channel] = taken = new();
            while (taken.TryPeek(out var oldest) && now - oldest >= Window)
                taken.Dequeue();
            if (taken.Count >= Most)
                return false;
            taken.Enqueue(now);
            return true;
        }
    }
}
