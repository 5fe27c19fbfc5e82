using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PteroBot.Panel.Json;

/// <summary>
/// Reads an object within an object by itself. The serializer would keep a stack of both, which costs half a kilobyte: too much for an answer that is
/// asked for more often than all others together.
/// </summary>
internal sealed class AloneConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Envelope.ReadObject(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}
