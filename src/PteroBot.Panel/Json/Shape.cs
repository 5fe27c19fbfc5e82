using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PteroBot.Panel.Json;

/// <summary>How the body of an answer becomes a <typeparamref name="T"/>.</summary>
internal abstract class Shape<T>
{
    /// <exception cref="JsonException">The body is not what it should be.</exception>
    public virtual T Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            reader.Read();
            return Read(ref reader) ?? throw new JsonException("The answer lacks what was asked for.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            // What the reader throws for a text in place of a number, and the like.
            throw new JsonException("The answer is not shaped like the panel's.", exception);
        }
    }

    protected abstract T? Read(ref Utf8JsonReader reader);
}

/// <summary>An item in its envelope.</summary>
internal sealed class ItemShape<T>(JsonTypeInfo<T> type) : Shape<T>
    where T : class
{
    protected override T? Read(ref Utf8JsonReader reader) => Envelope.ReadItem(ref reader, type);
}

/// <summary>An item whose <c>meta</c> belongs to the result.</summary>
internal sealed class ItemShape<TItem, TMeta, T>(JsonTypeInfo<TItem> type, JsonTypeInfo<TMeta> metaType, Func<TItem, TMeta?, T> join) : Shape<T>
    where TItem : class
    where TMeta : class
{
    protected override T? Read(ref Utf8JsonReader reader) =>
        Envelope.ReadItem(ref reader, type, metaType, out var meta) is { } item ? join(item, meta) : default;
}

/// <summary>A list without pages.</summary>
internal sealed class ListShape<T>(JsonTypeInfo<T> type) : Shape<IReadOnlyList<T>>
    where T : class
{
    protected override IReadOnlyList<T>? Read(ref Utf8JsonReader reader) => Envelope.ReadList(ref reader, type);
}

/// <summary>A list whose <c>meta</c> belongs to the result.</summary>
internal sealed class ListShape<TItem, TMeta, T>(JsonTypeInfo<TItem> type, JsonTypeInfo<TMeta> metaType, Func<IReadOnlyList<TItem>, TMeta?, T> join) : Shape<T>
    where TItem : class
    where TMeta : class
{
    protected override T? Read(ref Utf8JsonReader reader) =>
        Envelope.ReadList(ref reader, type, metaType, out var meta) is { } items ? join(items, meta) : default;
}

/// <summary>A page of a list. Where the panel sends no pagination, the list is one page.</summary>
internal sealed class PageShape<T>(JsonTypeInfo<T> type) : Shape<Page<T>>
    where T : class
{
    protected override Page<T>? Read(ref Utf8JsonReader reader)
    {
        if (Envelope.ReadList(ref reader, type, PanelJson.Default.ListMeta, out var meta) is not { } items)
            return null;
        return At(items, meta?.Pagination);
    }

    public static Page<T> At(IReadOnlyList<T> items, Pagination? at) =>
        at is null ? new Page<T>(items, 1, 1, items.Count) : new Page<T>(items, at.CurrentPage, at.TotalPages, at.Total);
}

/// <summary>A body without envelope.</summary>
internal sealed class BareShape<TBody, T>(JsonTypeInfo<TBody> type, Func<TBody, T?> take) : Shape<T>
    where TBody : class
{
    protected override T? Read(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, type) is { } body ? take(body) : default;
}

/// <summary>The contents of a file: no JSON at all. They outlive the answer.</summary>
internal sealed class ContentsShape : Shape<Client.FileContents>
{
    public override Client.FileContents Read(ReadOnlyMemory<byte> body) => new(body.ToArray());

    protected override Client.FileContents? Read(ref Utf8JsonReader reader) => null;
}
