namespace PteroBot.Storage;

/// <summary>An index of a document type. Give it another name when <paramref name="Value"/> changes its meaning: the new one is then filled at start.</summary>
/// <param name="Name">Unique within the type.</param>
/// <param name="Value">Where a document stands in the index; <see cref="IndexValue.None"/> (or null) leaves it out.</param>
public sealed record DocumentIndex<T>(string Name, Func<T, IndexValue> Value) where T : class
{
    /// <summary>The documents whose index value begins with these parts, in the order of the rest; all of the index when there are none.</summary>
    public DocumentQuery<T> Where(params ReadOnlySpan<IndexPart> parts) => new() { Index = this, Equal = IndexValue.Of(parts) };
}
