namespace PteroBot.Storage;

/// <summary>
/// Which documents of a type, in which order: <c>ByUser.Where(guild, user) with { Descending = true, Limit = 20 }</c>.
/// Documents with the same index value follow each other by id. Without an index: all, by id.
/// </summary>
public sealed record DocumentQuery<T> where T : class
{
    /// <summary>The index to go by; null goes by id.</summary>
    public DocumentIndex<T>? Index { get; init; }

    /// <summary>What the index value begins with.</summary>
    public IndexValue Equal { get; init; }

    /// <summary>The lowest next part after <see cref="Equal"/>.</summary>
    public IndexPart AtLeast { get; init; }

    /// <summary>The next part after <see cref="Equal"/> is lower than this.</summary>
    public IndexPart Below { get; init; }

    /// <summary>From the highest to the lowest.</summary>
    public bool Descending { get; init; }

    /// <summary>How many at most. The default is all.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>The last document of the page before: the answer begins behind the place where it stood, even if it is gone by now.</summary>
    public Stored<T>? After { get; init; }
}
