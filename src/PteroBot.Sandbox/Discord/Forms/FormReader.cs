using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>
/// Reads the fields of one JSON object and notes what is wrong with each where it stands. A field that is absent or null reads as null;
/// a field that is wrong does, too, and leaves an error.
/// </summary>
internal sealed class FormReader(JsonObject json, FormErrors errors, params string[] path)
{
    public JsonObject Json { get; } = json;
    public FormErrors Errors { get; } = errors;

    public bool Has(string name) => Json.ContainsKey(name);

    public bool IsNull(string name) => Json.TryGetPropertyValue(name, out var value) && value is null;

    /// <summary>Notes an error at this object.</summary>
    public void Fail(string code, string message) => Errors.Add(path, code, message);

    /// <summary>Notes an error at one of its fields.</summary>
    public void Fail(string name, string code, string message) => Errors.Add([.. path, name], code, message);

    public void Require(string name)
    {
        if (Json[name] is null)
            Fail(name, "BASE_TYPE_REQUIRED", "This field is required");
    }

    public string? Text(string name, int most = int.MaxValue, int least = 0, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (node.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
        {
            Fail(name, "STRING_TYPE_CONVERT", $"Could not interpret \"{node.ToJsonString()}\" as string.");
            return null;
        }
        var text = node.ToString();
        CheckLength(name, text.Trim().Length, least, most);
        return text;
    }

    public long? Integer(string name, long least = int.MinValue, long most = int.MaxValue, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (Discord.Json.AsLong(node) is not { } number && !long.TryParse(node.ToString(), CultureInfo.InvariantCulture, out number))
        {
            Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not int.");
            return null;
        }
        if (number > most)
            Fail(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        if (number < least)
            Fail(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        return number;
    }

    public bool? Flag(string name)
    {
        if (Json[name] is not { } node)
            return null;
        if (node.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return node.GetValue<bool>();
        Fail(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Id(string name, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (Discord.Json.AsId(node) is { } id)
            return id;
        Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not snowflake.");
        return null;
    }

    /// <summary>One of these numbers.</summary>
    public long? Choice(string name, IReadOnlyCollection<long> choices, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (Discord.Json.AsLong(node) is { } number && choices.Contains(number))
            return number;
        Fail(name, "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", choices)}).");
        return null;
    }

    public string? Url(string name, bool required = false, bool attachments = false)
    {
        var text = Text(name, 2_048, 0, required);
        if (string.IsNullOrEmpty(text) || (attachments && text.StartsWith("attachment://", StringComparison.Ordinal)))
            return text;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return text;
        if (uri is not null)
            Fail(name, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https').");
        else
            Fail(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        return null;
    }

    /// <summary>The object in this field.</summary>
    public FormReader? Object(string name, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (node is JsonObject inner)
            return new FormReader(inner, Errors, [.. path, name]);
        Fail(name, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        return null;
    }

    /// <summary>The objects in this list; null when there is no list.</summary>
    public IReadOnlyList<FormReader>? Objects(string name, int most = int.MaxValue, int least = 0, bool required = false)
    {
        if (List(name, most, least, required) is not { } list)
            return null;
        return Of(list, Errors, [.. path, name]);
    }

    public JsonArray? List(string name, int most = int.MaxValue, int least = 0, bool required = false)
    {
        if (required)
            Require(name);
        if (Json[name] is not { } node)
            return null;
        if (node is not JsonArray list)
        {
            Fail(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return null;
        }
        CheckLength(name, list.Count, least, most);
        return list;
    }

    /// <summary>The objects of a list that is itself the body, or stands at this path.</summary>
    public static IReadOnlyList<FormReader> Of(JsonArray list, FormErrors errors, params string[] path)
    {
        var readers = new List<FormReader>();
        for (var i = 0; i < list.Count; i++)
        {
            string[] at = [.. path, i.ToString(CultureInfo.InvariantCulture)];
            if (list[i] is JsonObject item)
                readers.Add(new FormReader(item, errors, at));
            else
                errors.Add(at, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        return readers;
    }

    private void CheckLength(string name, int length, int least, int most)
    {
        if (length >= least && length <= most)
            return;
        if (least > 0 && most < int.MaxValue)
            Fail(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        else if (length > most)
            Fail(name, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        else
            Fail(name, "BASE_TYPE_MIN_LENGTH", $"Must be {least} or more in length.");
    }
}
