namespace PteroBot.Sandbox.Hosting;

/// <summary>Keeps the last so many things, each with a number that only grows. Safe from any thread.</summary>
internal sealed class RingBuffer<T>(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<(long Number, T Item)> _items = new();
    private long _last;

    public long Last
    {
        get { lock (_lock) return _last; }
    }

    public long Add(T item)
    {
        lock (_lock)
        {
            if (_items.Count == capacity)
                _items.Dequeue();
            _items.Enqueue((++_last, item));
            return _last;
        }
    }

    /// <summary>What was added after the thing with this number, oldest first.</summary>
    public IReadOnlyList<(long Number, T Item)> Since(long number)
    {
        lock (_lock) return [.. _items.Where(entry => entry.Number > number)];
    }

    public void Clear()
    {
        lock (_lock) _items.Clear();
    }
}
