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
        if (query.Index is null)
            return new RawQuery(type.Name, null) { Descending = query.Descending, Limit = query.Limit, AfterId = query.After?.Id };
        var prefix = query.Equal.Key;
        return new RawQuery(type.Name, query.Index.Name)
        {
            From = prefix.Length == 0 && query.AtLeast.IsNothing ? [0] : [.. prefix, .. query.AtLeast.Bytes],
            Below = query.Below.IsNothing ? [.. prefix, IndexKey.End] : [.. prefix, .. query.Below.Bytes],
            Descending = query.Descending,
            Limit = query.Limit,
            AfterId = query.After?.Id,
            AfterKey = query.After is { } after ? query.Index.Value(after.Value).Key : [0],
        };
    }
}
