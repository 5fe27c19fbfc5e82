using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>The numbers of option types.</summary>
internal static class OptionTypes
{
    public const int SubCommand = 1;
    public const int SubCommandGroup = 2;
    public const int Text = 3;
    public const int Integer = 4;
    public const int Boolean = 5;
    public const int User = 6;
    public const int Channel = 7;
    public const int Role = 8;
    public const int Mentionable = 9;
    public const int Number = 10;
    public const int Attachment = 11;
}

/// <summary>Checks the options of a command, a group or a sub-command.</summary>
internal static class OptionForm
{
    private const long LargestInteger = 1L << 53;
    public static readonly int[] TopLevel = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] InGroup = [1];
    private static readonly int[] InSubCommand = [3, 4, 5, 6, 7, 8, 9, 10, 11];

    public static JsonArray Read(FormReader parent, int[] allowed)
    {
        if (parent.Objects("options", most: 25) is not { } options)
            return [];
        CheckOrder(parent, options);
        var names = new HashSet<string>();
        foreach (var option in options.Where(option => !names.Add(option.Json.String("name") ?? "")))
            option.Fail("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        return Json.Array(options.Select(option => ReadOne(option, allowed)));
    }

    private static void CheckOrder(FormReader parent, IReadOnlyList<FormReader> options)
    {
        var nested = options.Count(option => option.Json.Long("type") is OptionTypes.SubCommand or OptionTypes.SubCommandGroup);
        if (nested > 0 && nested < options.Count)
            parent.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        var optional = false;
        for (var i = 0; i < options.Count; i++)
        {
            var required = options[i].Json.Is("required");
            if (required && optional)
                options[i].Fail("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optional |= !required;
        }
    }

    private static JsonObject ReadOne(FormReader option, int[] allowed)
    {
        var type = (int)(option.Choice("type", [.. allowed.Select(t => (long)t)], required: true) ?? 0);
        var json = new JsonObject
        {
            ["type"] = type,
            ["name"] = CommandForm.Name(option),
            ["name_localizations"] = CommandForm.Localizations(option, "name_localizations", 32),
            ["description"] = option.Text("description", 100, 1, required: true),
            ["description_localizations"] = CommandForm.Localizations(option, "description_localizations", 100),
        };
        if (type is OptionTypes.SubCommand or OptionTypes.SubCommandGroup)
            json["options"] = Read(option, type == OptionTypes.SubCommand ? InSubCommand : InGroup);
        else
            ReadValue(option, json, type);
        return json;
    }

    private static void ReadValue(FormReader option, JsonObject json, int type)
    {
        json["required"] = option.Flag("required") ?? false;
        ReadChoices(option, json, type);
        if (option.Flag("autocomplete") == true)
            ReadAutocomplete(option, json, type);
        if (type == OptionTypes.Text)
            CopyLengths(option, json);
        if (type is OptionTypes.Integer or OptionTypes.Number)
            CopyBounds(option, json, type);
        if (type == OptionTypes.Channel && option.List("channel_types") is { } types)
            json["channel_types"] = types.DeepClone();
    }

    private static void ReadAutocomplete(FormReader option, JsonObject json, int type)
    {
        json["autocomplete"] = true;
        if (type is not (OptionTypes.Text or OptionTypes.Integer or OptionTypes.Number))
            option.Fail("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE", "Autocomplete is for strings and numbers only");
        if (option.Json["choices"] is JsonArray { Count: > 0 })
            option.Fail("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Choices and autocomplete are mutually exclusive");
    }

    private static void ReadChoices(FormReader option, JsonObject json, int type)
    {
        if (option.Objects("choices", most: 25) is not { Count: > 0 } choices)
            return;
        if (type is not (OptionTypes.Text or OptionTypes.Integer or OptionTypes.Number))
            option.Fail("choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE", "Choices are for strings and numbers only");
        var names = new HashSet<string>();
        foreach (var choice in choices.Where(choice => !names.Add(choice.Json.String("name") ?? "")))
            choice.Fail("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Choice name already exists");
        json["choices"] = Json.Array(choices.Select(choice => ReadChoice(choice, type)));
    }

    private static JsonObject ReadChoice(FormReader choice, int type)
    {
        var json = new JsonObject
        {
            ["name"] = choice.Text("name", 100, 1, required: true),
            ["name_localizations"] = CommandForm.Localizations(choice, "name_localizations", 100),
        };
        if (type == OptionTypes.Text)
            json["value"] = choice.Text("value", 100, 0, required: true);
        else if (choice.Json["value"] is { } value && value.GetValueKind() == JsonValueKind.Number)
            json["value"] = value.DeepClone();
        else
            choice.Fail("value", "NUMBER_TYPE_COERCE", $"Value \"{choice.Json["value"]}\" is not a number.");
        return json;
    }

    private static void CopyLengths(FormReader option, JsonObject json)
    {
        var (least, most) = (option.Integer("min_length", 0, 6_000), option.Integer("max_length", 1, 6_000));
        if (least > most)
            option.Fail("min_length", "APPLICATION_COMMAND_OPTIONS_MIN_GREATER_THAN_MAX", "Min length must not be greater than max length");
        if (least is not null)
            json["min_length"] = least;
        if (most is not null)
            json["max_length"] = most;
    }

    private static void CopyBounds(FormReader option, JsonObject json, int type)
    {
        var (least, most) = (Bound(option, "min_value", type), Bound(option, "max_value", type));
        if (least > most)
            option.Fail("min_value", "APPLICATION_COMMAND_OPTIONS_MIN_GREATER_THAN_MAX", "Min value must not be greater than max value");
        if (least is not null)
            json["min_value"] = option.Json["min_value"]!.DeepClone();
        if (most is not null)
            json["max_value"] = option.Json["max_value"]!.DeepClone();
    }

    private static double? Bound(FormReader option, string name, int type)
    {
        if (option.Json[name] is not { } node)
            return null;
        if (node.GetValueKind() != JsonValueKind.Number || !double.TryParse(node.ToJsonString(), CultureInfo.InvariantCulture, out var number))
        {
            option.Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not a number.");
            return null;
        }
        if (type == OptionTypes.Integer && (Math.Abs(number) > LargestInteger || number != Math.Floor(number)))
            option.Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not int.");
        return number;
    }
}
