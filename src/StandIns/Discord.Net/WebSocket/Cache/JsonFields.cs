#nullable enable
using System.Buffers.Text;
using System.Text.Json;

namespace Discord.WebSocket;

/// <summary>Reads the value after a property's name. A value of an unexpected kind counts as missing.</summary>
internal static class JsonFields
{
    /// <summary>Discord's longest names have a hundred characters.</summary>
    public const int MaxNameBytes = 400;

    /// <summary>An id or a set of permissions: a number in quotes, or bare.</summary>
    public static ulong? Snowflake(ref Utf8JsonReader reader)
    {
        Value(ref reader);
        return Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out _) ? value : null;
    }

    public static int Whole(ref Utf8JsonReader reader)
    {
        Value(ref reader);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : 0;
    }

    /// <summary><paramref name="bit"/> when the value is true.</summary>
    public static int Flag(ref Utf8JsonReader reader, int bit)
    {
        Value(ref reader);
        return reader.TokenType == JsonTokenType.True ? bit : 0;
    }

    public static string? Text(ref Utf8JsonReader reader)
    {
        Value(ref reader);
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    /// <summary>Puts the text into <paramref name="buffer"/> as UTF-8 and tells its length; 0 when it is too long to be a name.</summary>
    public static int Name(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        Value(ref reader);
        return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= buffer.Length ? reader.CopyString(buffer) : 0;
    }

    /// <summary>Goes into the value; false when it is nothing that one can go into, such as null.</summary>
    public static bool Opens(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
    }

    /// <summary>Goes to the value, and over it when it is an object or a list.</summary>
    private static void Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            reader.Skip();
    }
}
