using System.Text.Json;
using System.Text.Json.Serialization;

namespace PteroBot.Panel.Json;

/// <summary>Permissions come as an array, and as an object <c>{"0":…,"2":…}</c> where somebody once stored duplicates.</summary>
internal sealed class PermissionSetConverter : JsonConverter<PermissionSet>
{
    public override PermissionSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var keys = new List<string>();
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            reader.Skip();
            return PermissionSet.Empty;
        }
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
            if (reader.TokenType == JsonTokenType.String)
                keys.Add(reader.GetString()!);
        return new PermissionSet(keys);
    }

    public override void Write(Utf8JsonWriter writer, PermissionSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var key in value.Keys)
            writer.WriteStringValue(key);
        writer.WriteEndArray();
    }
}
