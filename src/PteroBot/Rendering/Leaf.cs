namespace PteroBot.Rendering;

/// <summary>One page of a list.</summary>
internal sealed record Leaf<T>(IReadOnlyList<T> Items, int Number, int Count, int Total)
{
    public bool IsFirst => Number == 1;

    public bool IsLast => Number >= Count;
}

internal static class Leaf
{
    /// <summary>Page <paramref name="number"/> of a list in memory, counted from 1. One that no longer exists becomes the nearest one that does.</summary>
    public static Leaf<T> Of<T>(IReadOnlyList<T> all, int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var page = Math.Clamp(number, 1, count);
        return new([.. all.Skip((page - 1) * size).Take(size)], page, count, all.Count);
    }
}
