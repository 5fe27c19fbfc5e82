using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PteroBot.Panel.Json;

/// <summary>The only place that knows the panel's envelopes: <c>{object, attributes, meta}</c> and <c>{object, data, meta}</c>.</summary>
internal static class Envelope
{
    /// <summary>Reads an item at the reader; null where <c>attributes</c> is null or missing (<c>null_resource</c>).</summary>
    public static T? ReadItem<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class => ReadItem<T, object>(ref reader, type, null, out _);

    /// <summary>Reads an item and the <c>meta</c> beside its attributes.</summary>
    public static T? ReadItem<T, TMeta>(ref Utf8JsonReader reader, JsonTypeInfo<T> type, JsonTypeInfo<TMeta>? metaType, out TMeta? meta)
        where T : class
        where TMeta : class
    {
        (T? item, meta) = (null, null);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("attributes"u8))
                item = Value(ref reader, type);
            else if (metaType is not null && reader.ValueTextEquals("meta"u8))
                meta = Value(ref reader, metaType);
            else
                reader.Skip();
        }
        return item;
    }

    /// <summary>Reads a list at the reader; null where there is no <c>data</c> (<c>null_resource</c> in place of a list).</summary>
    public static List<T>? ReadList<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class => ReadList<T, object>(ref reader, type, null, out _);

    /// <summary>Reads a list and the <c>meta</c> beside its data.</summary>
    public static List<T>? ReadList<T, TMeta>(ref Utf8JsonReader reader, JsonTypeInfo<T> type, JsonTypeInfo<TMeta>? metaType, out TMeta? meta)
        where T : class
        where TMeta : class
    {
        (List<T>? items, meta) = (null, null);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
                items = ReadItems(ref reader, type);
            else if (metaType is not null && reader.ValueTextEquals("meta"u8))
                meta = Value(ref reader, metaType);
            else
                reader.Skip();
        }
        return items;
    }

    private static List<T> ReadItems<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class
    {
        reader.Read();
        var items = new List<T>();
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            throw new JsonException("A list was expected.");
        // Sparse PHP arrays come as objects with numbers for names.
        var isMap = reader.TokenType == JsonTokenType.StartObject;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (isMap)
                reader.Read();
            if (ReadItem(ref reader, type) is { } item)
                items.Add(item);
        }
        return items;
    }

    // Moves to the value behind a property name.
    private static T? Value<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class
    {
        reader.Read();
        return ReadObject(ref reader, type);
    }

    /// <summary>
    /// Reads an object at the reader; null where there is none, as PHP writes an empty map as <c>[]</c>. The converter is asked itself: the
    /// serializer would look for the end of the object first and so read everything twice, nested items once more for each level.
    /// </summary>
    public static T? ReadObject<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options);
        reader.Skip();
        return null;
    }
}
