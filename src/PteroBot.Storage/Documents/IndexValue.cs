namespace PteroBot.Storage;

/// <summary>
/// What a document is found by in one index: a text, an integer, a time, or several of them in order (<see cref="Of"/>).
/// Null and default are <see cref="None"/>: the document is not in the index.
/// </summary>
public readonly struct IndexValue
{
    private readonly byte[]? _key;

    private IndexValue(byte[]? key) => _key = key;

    /// <summary>Not in the index; as the beginning of a query: everything.</summary>
    public static IndexValue None => default;

    /// <summary>Whether there is no value.</summary>
    public bool IsNone => _key is null;

    /// <summary>The bytes that are kept in the index.</summary>
    internal byte[] Key => _key ?? [];

    /// <summary>Several values, the first one sorting first. One that is nothing makes the whole <see cref="None"/>.</summary>
    public static IndexValue Of(params ReadOnlySpan<IndexPart> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            if (part.IsNothing)
                return None;
            length += part.Bytes.Length;
        }
        return length == 0 ? None : new IndexValue(Join(parts, length));
    }

    /// <summary>A text; ordered by code point, case matters.</summary>
    public static implicit operator IndexValue(string? text) => Of(text);

    /// <summary>An integer.</summary>
    public static implicit operator IndexValue(int number) => Of(number);

    /// <summary>The same, or nothing.</summary>
    public static implicit operator IndexValue(int? number) => Of(number);

    /// <summary>An integer.</summary>
    public static implicit operator IndexValue(long number) => Of(number);

    /// <summary>The same, or nothing.</summary>
    public static implicit operator IndexValue(long? number) => Of(number);

    /// <summary>An integer, such as one of Discord's ids.</summary>
    public static implicit operator IndexValue(ulong number) => Of(number);

    /// <summary>The same, or nothing.</summary>
    public static implicit operator IndexValue(ulong? number) => Of(number);

    /// <summary>A time; the offset plays no part.</summary>
    public static implicit operator IndexValue(DateTimeOffset time) => Of(time);

    /// <summary>The same, or nothing.</summary>
    public static implicit operator IndexValue(DateTimeOffset? time) => Of(time);

    private static byte[] Join(ReadOnlySpan<IndexPart> parts, int length)
    {
        var key = new byte[length];
        var rest = key.AsSpan();
        foreach (var part in parts)
        {
            part.Bytes.CopyTo(rest);
            rest = rest[part.Bytes.Length..];
        }
        return key;
    }
}
