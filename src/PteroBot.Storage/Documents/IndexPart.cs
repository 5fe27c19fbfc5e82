namespace PteroBot.Storage;

/// <summary>One component of an <see cref="IndexValue"/>: a text, an integer or a time. Made by implicit conversion; null and default are "nothing".</summary>
public readonly struct IndexPart
{
    private readonly byte[]? _bytes;

    private IndexPart(byte[]? bytes) => _bytes = bytes;

    /// <summary>Whether there is nothing here.</summary>
    public bool IsNothing => _bytes is null;

    /// <summary>The part as bytes whose order is the order of the values (see <see cref="IndexKey"/>).</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A text; ordered by code point, case matters.</summary>
    public static implicit operator IndexPart(string? text) => new(text is null ? null : IndexKey.FromText(text));

    /// <summary>An integer.</summary>
    public static implicit operator IndexPart(int number) => new(IndexKey.FromInteger(number));

    /// <summary>An integer, or nothing.</summary>
    public static implicit operator IndexPart(int? number) => number is { } n ? n : default(IndexPart);

    /// <summary>An integer.</summary>
    public static implicit operator IndexPart(long number) => new(IndexKey.FromInteger(number));

    /// <summary>An integer, or nothing.</summary>
    public static implicit operator IndexPart(long? number) => number is { } n ? n : default(IndexPart);

    /// <summary>An integer, such as one of Discord's ids.</summary>
    /// <exception cref="OverflowException">The number does not fit into 63 bits.</exception>
    public static implicit operator IndexPart(ulong number) => new(IndexKey.FromInteger(checked((long)number)));

    /// <summary>An integer, or nothing.</summary>
    /// <exception cref="OverflowException">The number does not fit into 63 bits.</exception>
    public static implicit operator IndexPart(ulong? number) => number is { } n ? n : default(IndexPart);

    /// <summary>A time; the offset plays no part.</summary>
    public static implicit operator IndexPart(DateTimeOffset time) => new(IndexKey.FromTime(time));

    /// <summary>A time, or nothing.</summary>
    public static implicit operator IndexPart(DateTimeOffset? time) => time is { } t ? t : default(IndexPart);
}
