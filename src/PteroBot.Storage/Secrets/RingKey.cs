using System.Text.Json.Serialization;

namespace PteroBot.Storage.Secrets;

/// <summary>A key of the ring as it lies in the store.</summary>
/// <param name="ExpiresAt">From when on nothing more should be sealed with it; it opens for ever.</param>
/// <param name="Xml">Data Protection's element, sealed with the master key.</param>
internal sealed record RingKey(DateTimeOffset ExpiresAt, string Xml)
{
    public static readonly DocumentType<RingKey> Type = new("ring-key", () => StorageJson.Default.RingKey);

    /// <summary>Binds the sealed text to its row.</summary>
    public static string Purpose(string id) => $"PteroBot key ring/1/{id}";

    public override string ToString() => "***";
}

[JsonSerializable(typeof(RingKey))]
internal sealed partial class StorageJson : JsonSerializerContext;
