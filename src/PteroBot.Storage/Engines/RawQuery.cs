namespace PteroBot.Storage.Engines;

/// <summary>A query as an engine sees it: a range of keys in an index, or of ids when there is no index.</summary>
internal sealed record RawQuery(string Type, string? Index)
{
    /// <summary>The lowest key. Never empty: an empty value is bound as NULL by some drivers.</summary>
    public byte[] From { get; init; } = [0];

    /// <summary>The first key that lies behind the range.</summary>
    public byte[] Below { get; init; } = [IndexKey.End];

    public bool Descending { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>The id of the last document of the page before.</summary>
    public string? AfterId { get; init; }

    /// <summary>Its key, where there is an index.</summary>
    public byte[] AfterKey { get; init; } = [0];

    public static RawQuery Of<T>(DocumentType<T> type, DocumentQuery<T> query) where T : class
    {
        var raw = new RawQuery(type.Name, query.Index?.Name) { Descending = query.Descending, Limit = query.Limit, AfterId = query.After?.Id };
        if (query.Index is not { } index)
            return raw;
        var prefix = query.Equal.Key;
        raw = raw with
        {
            From = prefix.Length == 0 && query.AtLeast.IsNothing ? [0] : [.. prefix, .. query.AtLeast.Bytes],
            Below = query.Below.IsNothing ? [.. prefix, IndexKey.End] : [.. prefix, .. query.Below.Bytes],
        };
        return query.After is { } after ? raw.Behind(index.Value(after.Value).Key) : raw;
    }

    // The range begins at the last key itself, so that the engine seeks there; documents with the same key are told apart by id.
    private RawQuery Behind(byte[] key)
    {
        byte[] successor = [.. key, 0];
        return this with
        {
            AfterKey = key.Length == 0 ? [0] : key,
            From = !Descending && key.AsSpan().SequenceCompareTo(From) > 0 ? key : From,
            Below = Descending && successor.AsSpan().SequenceCompareTo(Below) < 0 ? successor : Below,
        };
    }
}
