using System.Buffers;
using System.Text.Json;

namespace PteroBot.Panel.Live;

/// <summary>A message of the live socket: <c>{"event": "…", "args": ["…"]}</c>.</summary>
internal sealed record WingsFrame(string Event, IReadOnlyList<string> Arguments)
{
    /// <summary>The first argument; empty when there is none.</summary>
    public string Text => Arguments.Count > 0 ? Arguments[0] : "";

    /// <summary>Reads a message. Null when it is none: no JSON, no event.</summary>
    public static WingsFrame? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken JSON, or text that is not Unicode.
            return null;
        }
    }

    /// <summary>Writes a message.</summary>
    public static ReadOnlyMemory<byte> Write(string name, params ReadOnlySpan<string> arguments)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(text);
        json.WriteStartObject();
        json.WriteString("event"u8, name);
        json.WriteStartArray("args"u8);
        foreach (var argument in arguments)
            json.WriteStringValue(argument);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return text.WrittenMemory;
    }

    private static WingsFrame? ReadObject(ref Utf8JsonReader reader)
    {
        string? name = null;
        List<string> arguments = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isEvent = reader.ValueTextEquals("event"u8);
            var isArguments = reader.ValueTextEquals("args"u8);
            reader.Read();
            if (isEvent && reader.TokenType == JsonTokenType.String)
                name = reader.GetString();
            else if (isArguments && reader.TokenType == JsonTokenType.StartArray)
                ReadArguments(ref reader, arguments);
            else
                reader.Skip();
        }
        return name is null ? null : new WingsFrame(name, arguments);
    }

    private static void ReadArguments(ref Utf8JsonReader reader, List<string> arguments)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType == JsonTokenType.String)
                arguments.Add(reader.GetString()!);
            else
                reader.Skip();
    }
}
