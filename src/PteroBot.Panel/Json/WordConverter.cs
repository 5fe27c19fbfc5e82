using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PteroBot.Panel.Json;

/// <summary>Reads a word of the panel as an enum value. Words that we do not know, null and other types give the default value: a newer panel must not break us.</summary>
internal abstract class WordConverter<T>(params (string Word, T Value)[] words) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values = words.ToFrozenDictionary(w => w.Word, w => w.Value);

    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Value(reader.GetString()!);
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Word(value));

    protected T Value(string word) => _values.GetValueOrDefault(word);

    protected string Word(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
