#nullable enable
using System.Text.Json;

namespace Discord.Rest;

/// <summary>Writes buttons, menus and form inputs as Discord reads them.</summary>
internal static class ComponentWriting
{
    public static void WriteComponents(this Utf8JsonWriter json, IEnumerable<ActionRowComponent>? rows)
    {
        json.WriteStartArray("components"u8);
        foreach (var row in rows ?? [])
            WriteRow(json, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, ActionRowComponent row)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)ComponentType.ActionRow);
        json.WriteStartArray("components"u8);
        foreach (var component in row.Components)
            WriteComponent(json, component);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter json, IMessageComponent component)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)component.Type);
        json.WriteIfGiven("custom_id"u8, component.CustomId);
        switch (component)
        {
            case ButtonComponent button:
                WriteButton(json, button);
                break;
            case SelectMenuComponent menu:
                WriteMenu(json, menu);
                break;
            case TextInputComponent input:
                WriteInput(json, input);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteButton(Utf8JsonWriter json, ButtonComponent button)
    {
        json.WriteNumber("style"u8, (int)button.Style);
        json.WriteIfGiven("label"u8, button.Label);
        WriteEmoji(json, button.Emote);
        json.WriteIfGiven("url"u8, button.Url);
        json.WriteBoolean("disabled"u8, button.IsDisabled);
    }

    private static void WriteMenu(Utf8JsonWriter json, SelectMenuComponent menu)
    {
        json.WriteIfGiven("placeholder"u8, menu.Placeholder);
        json.WriteNumber("min_values"u8, menu.MinValues);
        json.WriteNumber("max_values"u8, menu.MaxValues);
        json.WriteBoolean("disabled"u8, menu.IsDisabled);
        if (menu.Type == ComponentType.SelectMenu)
            WriteOptions(json, menu.Options);
        if (menu.ChannelTypes.Count > 0)
            WriteChannelTypes(json, menu.ChannelTypes);
        if (menu.DefaultValues.Count > 0)
            WriteDefaults(json, menu.DefaultValues);
    }

    private static void WriteOptions(Utf8JsonWriter json, IEnumerable<SelectMenuOption> options)
    {
        json.WriteStartArray("options"u8);
        foreach (var option in options)
        {
            json.WriteStartObject();
            json.WriteString("label"u8, option.Label);
            json.WriteString("value"u8, option.Value);
            json.WriteIfGiven("description"u8, option.Description);
            WriteEmoji(json, option.Emote);
            if (option.IsDefault is { } isDefault)
                json.WriteBoolean("default"u8, isDefault);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteChannelTypes(Utf8JsonWriter json, IEnumerable<ChannelType> types)
    {
        json.WriteStartArray("channel_types"u8);
        foreach (var type in types)
            json.WriteNumberValue((int)type);
        json.WriteEndArray();
    }

    private static void WriteDefaults(Utf8JsonWriter json, IEnumerable<SelectMenuDefaultValue> values)
    {
        json.WriteStartArray("default_values"u8);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteId("id"u8, value.Id);
            json.WriteString("type"u8, value.Type switch
            {
                SelectDefaultValueType.User => "user"u8,
                SelectDefaultValueType.Role => "role"u8,
                _ => "channel"u8,
            });
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteInput(Utf8JsonWriter json, TextInputComponent input)
    {
        json.WriteNumber("style"u8, (int)input.Style);
        json.WriteString("label"u8, input.Label);
        json.WriteIfGiven("placeholder"u8, input.Placeholder);
        json.WriteIfGiven("min_length"u8, input.MinLength);
        json.WriteIfGiven("max_length"u8, input.MaxLength);
        json.WriteIfGiven("value"u8, input.Value);
        if (input.Required is { } required)
            json.WriteBoolean("required"u8, required);
    }

    private static void WriteEmoji(Utf8JsonWriter json, IEmote? emote)
    {
        if (emote is null)
            return;
        json.WriteStartObject("emoji"u8);
        if (emote is Emote custom)
        {
            json.WriteId("id"u8, custom.Id);
            json.WriteBoolean("animated"u8, custom.Animated);
        }
        json.WriteString("name"u8, emote.Name);
        json.WriteEndObject();
    }
}
