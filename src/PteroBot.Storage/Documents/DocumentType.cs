using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PteroBot.Storage.Engines;

namespace PteroBot.Storage;

/// <summary>A document type, whatever its record: what the store knows at start.</summary>
public abstract class DocumentType
{
    private protected DocumentType(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>Its name in the store.</summary>
    public string Name { get; }

    internal abstract IEnumerable<string> IndexNames { get; }

    internal abstract bool HasSecrets { get; }

    /// <summary>Where a stored document stands in the indexes.</summary>
    internal abstract IReadOnlyList<IndexRow> RowsOf(RawDocument document);

    /// <summary>Seals every secret of a document again, in the transaction.</summary>
    internal abstract Task<ResealCount> ResealAsync(IStoreSession session, RawDocument document, ISecretSealer sealer, CancellationToken ct);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// A collection of small records, declared once, static, beside the record, and made known with
/// <see cref="StorageServices.AddDocumentType"/>.
/// </summary>
/// <param name="name">Its name in the store; never change it.</param>
/// <param name="json">How the record is written, from a source-generated context; only asked when one is read or written, because it costs a start much time.</param>
/// <param name="indexes">What it is found by, besides its id.</param>
public sealed class DocumentType<T>(string name, Func<JsonTypeInfo<T>> json, params DocumentIndex<T>[] indexes) : DocumentType(name) where T : class
{
    /// <summary>The fields that hold sealed secrets, so that <see cref="IKeyRotation"/> finds them.</summary>
    public IReadOnlyList<SealedField<T>> Secrets { get; init; } = [];

    /// <summary>Every document of the type, by id.</summary>
    public DocumentQuery<T> All { get; } = new();

    internal override IEnumerable<string> IndexNames => indexes.Select(index => index.Name);

    internal override bool HasSecrets => Secrets.Count > 0;

    internal string Write(T value) => JsonSerializer.Serialize(value, json());

    internal Stored<T> Read(RawDocument document) => new(document.Id, document.Version, Parse(document));

    internal IReadOnlyList<IndexRow> RowsOf(T value)
    {
        if (indexes.Length == 0)
            return [];
        var rows = new List<IndexRow>(indexes.Length);
        foreach (var index in indexes)
        {
            var place = index.Value(value);
            if (!place.IsNone)
                rows.Add(new IndexRow(index.Name, place.Key));
        }
        return rows;
    }

    internal override IReadOnlyList<IndexRow> RowsOf(RawDocument document) => RowsOf(Parse(document));

    internal override async Task<ResealCount> ResealAsync(IStoreSession session, RawDocument document, ISecretSealer sealer, CancellationToken ct)
    {
        var value = Parse(document);
        var count = default(ResealCount);
        foreach (var field in Secrets)
        {
            if (field.Get(value) is not { IsEmpty: false } old)
                continue;
            var purpose = field.Purpose(document.Id, value);
            if (await sealer.UnsealAsync(old, purpose, ct) is { } secret)
            {
                value = field.With(value, await sealer.SealAsync(secret, purpose, ct));
                count = count with { Resealed = count.Resealed + 1 };
            }
            else
            {
                count = count with { Unreadable = count.Unreadable + 1 };
            }
        }
        if (count.Resealed > 0)
            await session.PutAsync(Name, document.Id, Write(value), RowsOf(value), ct);
        return count;
    }

    // The parser's message may quote the text, which may hold what nobody should see: the place is enough.
    private T Parse(RawDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Json, json()) ?? throw new StorageException(Unreadable(document, "$"));
        }
        catch (JsonException problem)
        {
            throw new StorageException(Unreadable(document, problem.Path));
        }
    }

    private string Unreadable(RawDocument document, string? place) => $"The {Name} with the id \"{document.Id}\" in the store cannot be read (at {place}).";
}
