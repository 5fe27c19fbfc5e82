using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>Names a database: eight odd characters on Pterodactyl, a number on Pelican.</summary>
public readonly record struct DatabaseId
{
    private readonly string? _text;

    /// <summary>Takes what an earlier answer named.</summary>
    /// <exception cref="FormatException">It cannot name a database.</exception>
    public DatabaseId(string text) =>
        _text = IsGood(text) ? text : throw new FormatException("This does not name a database.");

    /// <summary>Reads what an earlier answer named.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DatabaseId id)
    {
        id = IsGood(text) ? new DatabaseId(text) : default;
        return IsGood(text);
    }

    /// <inheritdoc/>
    public override string ToString() => _text ?? throw new InvalidOperationException("This database id was never given a value.");

    private static bool IsGood([NotNullWhen(true)] string? text) => text is { Length: > 0 and <= 32 } && text.All(char.IsAsciiLetterOrDigit);
}

internal sealed class DatabaseIdConverter : JsonConverter<DatabaseId>
{
    public override DatabaseId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(TextMapConverter.Text(ref reader) ?? "");

    public override void Write(Utf8JsonWriter writer, DatabaseId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
