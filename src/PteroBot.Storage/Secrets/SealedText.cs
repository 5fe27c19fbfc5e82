using System.Text.Json;
using System.Text.Json.Serialization;

namespace PteroBot.Storage;

/// <summary>A sealed secret as it stands in a document. Prints <c>***</c>: not even this belongs in a log.</summary>
[JsonConverter(typeof(SealedTextConverter))]
public readonly record struct SealedText
{
    private readonly string? _text;

    internal SealedText(string text) => _text = text;

    /// <summary>Whether nothing is sealed here.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    internal string Text => _text ?? "";

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}

/// <summary>Writes a sealed secret as a JSON string. Public because source-generated contexts of other projects use it.</summary>
public sealed class SealedTextConverter : JsonConverter<SealedText>
{
    /// <inheritdoc/>
    public override SealedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SealedText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
