namespace PteroBot.Interactions;

/// <summary>The interactions that were taken lately: a resumed gateway session may deliver one again.</summary>
internal sealed class RecentInteractions
{
    private const int Kept = 4096;
    private readonly HashSet<ulong> _known = new(Kept);
    private readonly ulong[] _ring = new ulong[Kept];
    private readonly Lock _lock = new();
    private int _next;

    /// <summary>False when it was taken before.</summary>
    public bool TryTake(ulong id)
    {
        lock (_lock)
        {
            if (!_known.Add(id))
                return false;
            _known.Remove(_ring[_next]);
            _ring[_next] = id;
            _next = (_next + 1) % Kept;
            return true;
        }
    }
}
