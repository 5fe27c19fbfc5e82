using System.Text.Json.Serialization.Metadata;

namespace PteroBot.Storage;

/// <summary>A document type, whatever its record: what the store knows at start.</summary>
public abstract class DocumentType
{
    private protected DocumentType(string name) => Name = name;

    /// <summary>Its name in the store.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// A collection of small records, declared once, static, beside the record, and made known with
/// <see cref="StorageServices.AddDocumentType"/>.
/// </summary>
/// <param name="name">Its name in the store; never change it.</param>
/// <param name="json">How the record is written, from a source-generated context.</param>
/// <param name="indexes">What it is found by, besides its id.</param>
public sealed class DocumentType<T>(string name, JsonTypeInfo<T> json, params DocumentIndex<T>[] indexes) : DocumentType(name) where T : class
{
    /// <summary>The fields that hold sealed secrets, so that <see cref="IKeyRotation"/> finds them.</summary>
    public IReadOnlyList<SealedField<T>> Secrets { get; init; } = [];

    /// <summary>Every document of the type, by id.</summary>
    public DocumentQuery<T> All { get; } = new();

    internal JsonTypeInfo<T> Json { get; } = json;

    internal IReadOnlyList<DocumentIndex<T>> Indexes { get; } = indexes;
}
