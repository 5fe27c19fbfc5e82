using System.Text.Json;
using System.Text.Json.Serialization;

namespace PteroBot.Panel.Json;

/// <summary>Rules for a value: one text with bars in it (Pterodactyl), or a list (Pelican).</summary>
internal sealed class RulesConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return TextMapConverter.Text(ref reader) ?? "";
        var rules = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (TextMapConverter.Text(ref reader) is { } rule)
                rules.Add(rule);
        return string.Join('|', rules);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
