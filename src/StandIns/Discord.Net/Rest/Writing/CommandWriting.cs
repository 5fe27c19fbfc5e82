#nullable enable
using System.Text.Json;

namespace Discord.Rest;

/// <summary>Writes commands as they are registered.</summary>
internal static class CommandWriting
{
    public static void WriteCommands(Utf8JsonWriter json, ApplicationCommandProperties[] commands)
    {
        json.WriteStartArray();
        foreach (var command in commands)
            WriteCommand(json, command);
        json.WriteEndArray();
    }

    public static void WriteCommand(Utf8JsonWriter json, ApplicationCommandProperties command)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, command.Name.Value);
        json.WriteNumber("type"u8, (int)command.Type);
        if (command is SlashCommandProperties slash)
        {
            json.WriteString("description"u8, slash.Description.Value);
            if (slash.Options is { IsSpecified: true, Value: { } options })
                WriteOptions(json, options);
        }
        if (command.DefaultMemberPermissions.IsSpecified)
            json.WriteString("default_member_permissions"u8, ((ulong)command.DefaultMemberPermissions.Value).ToString());
        else
            json.WriteNull("default_member_permissions"u8);
        json.WriteBoolean("nsfw"u8, command.IsNsfw.GetValueOrDefault());
        if (command.ContextTypes is { IsSpecified: true, Value: { } contexts })
            WriteNumbers(json, "contexts"u8, contexts.Select(c => (int)c));
        if (command.IntegrationTypes is { IsSpecified: true, Value: { } integrations })
            WriteNumbers(json, "integration_types"u8, integrations.Select(i => (int)i));
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, List<ApplicationCommandOptionProperties> options)
    {
        json.WriteStartArray("options"u8);
        foreach (var option in options)
            WriteOption(json, option);
        json.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter json, ApplicationCommandOptionProperties option)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)option.Type);
        json.WriteString("name"u8, option.Name);
        json.WriteString("description"u8, option.Description);
        if (option.Type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup)
            WriteOptions(json, option.Options ?? []);
        else
            WriteRules(json, option);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, ApplicationCommandOptionProperties option)
    {
        json.WriteBoolean("required"u8, option.IsRequired ?? false);
        json.WriteBoolean("autocomplete"u8, option.IsAutocomplete);
        if (option.Choices is { Count: > 0 })
            WriteChoices(json, option.Choices);
        if (option.ChannelTypes is { Count: > 0 })
            WriteNumbers(json, "channel_types"u8, option.ChannelTypes.Select(t => (int)t));
        if (option.MinValue is { } min)
            json.WriteNumber("min_value"u8, min);
        if (option.MaxValue is { } max)
            json.WriteNumber("max_value"u8, max);
        json.WriteIfGiven("min_length"u8, option.MinLength);
        json.WriteIfGiven("max_length"u8, option.MaxLength);
    }

    private static void WriteChoices(Utf8JsonWriter json, List<ApplicationCommandOptionChoiceProperties> choices)
    {
        json.WriteStartArray("choices"u8);
        foreach (var choice in choices)
            WriteChoice(json, choice.Name, choice.Value);
        json.WriteEndArray();
    }

    public static void WriteChoice(Utf8JsonWriter json, string name, object value)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WritePropertyName("value"u8);
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case float or double:
                json.WriteNumberValue(Convert.ToDouble(value));
                break;
            case decimal or ulong:
                json.WriteNumberValue(Convert.ToDecimal(value));
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value));
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
