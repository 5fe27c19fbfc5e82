using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Rules for a request body with Laravel's names and sentences. Collects every broken rule and refuses once.</summary>
internal sealed partial class Validation(JsonObject input)
{
    private readonly List<(string Field, string Rule, string Detail)> _broken = [];

    /// <summary>Begins the rules of a field; dots lead into maps. The label is how the sentences call it.</summary>
    public Field For(string path, string? label = null) =>
        new(this, path, label ?? path.Replace('_', ' '), Find(path, out var present), present);

    public void Break(string field, string rule, string detail) => _broken.Add((field, rule, detail));

    /// <exception cref="Refusal">422 when anything is broken.</exception>
    public void Check()
    {
        if (_broken.Count > 0)
            throw Refusal.Invalid(_broken);
    }

    private JsonNode? Find(string path, out bool present)
    {
        JsonNode? at = input;
        present = true;
        foreach (var part in path.Split('.'))
        {
            JsonNode? next = null;
            present = at switch
            {
                JsonObject map => map.TryGetPropertyValue(part, out next),
                JsonArray list when int.TryParse(part, out var i) && i < list.Count => (next = list[i]) is not null || true,
                _ => false,
            };
            at = next;
        }
        return at;
    }

    /// <summary>One field. After a failed "required", and for an absent optional value, the other rules say nothing.</summary>
    internal sealed class Field(Validation rules, string path, string label, JsonNode? value, bool present)
    {
        private bool _over = value is null;

        public JsonNode? Value { get; } = value;

        public bool HasValue => !_over;

        private string? Said => Value?.GetValueKind() == JsonValueKind.String ? (string)Value! : Value?.ToJsonString();

        public Field Required() => Value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } ? Fail("required", $"The {label} field is required.") : this;

        public Field RequiredWithout(string other, bool otherPresent) =>
            Value is null && !otherPresent ? Fail("required_without", $"The {label} field is required when {other} is not present.") : this;

        public Field RequiredUnless(string other, string values, bool isSo) =>
            Value is null && !isSo ? Fail("required_unless", $"The {label} field is required unless {other} is in {values}.") : this;

        public Field Present() => present ? this : Fail("present", $"The {label} field must be present.");

        public Field Text() => Rule("string", Value?.GetValueKind() == JsonValueKind.String, $"The {label} must be a string.");

        public Field Array() => Rule("array", Value is JsonArray or JsonObject, $"The {label} must be an array.");

        public Field Boolean() => Rule("boolean", Said is "true" or "false" or "0" or "1", $"The {label} field must be true or false.");

        public Field Integer() => Rule("integer", int.TryParse(Said, out _), $"The {label} must be an integer.");

        public Field Numeric() => Rule("numeric", double.TryParse(Said, out _), $"The {label} must be a number.");

        public Field In(params string[] allowed) => Rule("in", allowed.Contains(Said), $"The selected {label} is invalid.");

        public Field Matches(Regex pattern) => Rule("regex", pattern.IsMatch(Said ?? ""), $"The {label} format is invalid.");

        public Field Email() => Rule("email", EmailShape().IsMatch(Said ?? ""), $"The {label} must be a valid email address.");

        public Field Url() =>
            Rule("url", Uri.TryCreate(Said, UriKind.Absolute, out var uri) && uri.Host.Length > 0, $"The {label} format is invalid.");

        public Field AlphaDash() => Rule("alpha_dash", AlphaDashShape().IsMatch(Said ?? ""), $"The {label} may only contain letters, numbers, and dashes.");

        public Field Length(int min, int max)
        {
            if (!_over && Said!.Length < min)
                return Rule("min", false, $"The {label} must be at least {min} characters.");
            return Rule("max", Said?.Length <= max, $"The {label} may not be greater than {max} characters.");
        }

        public Field Size(int length) => Rule("size", Said?.Length == length, $"The {label} must be {length} characters.");

        public Field AtLeast(double min) => Rule("min", !Number(out var number) || number >= min, $"The {label} must be at least {min}.");

        public Field AtMost(double max) =>
            Rule("max", !Number(out var number) || number <= max, $"The {label} may not be greater than {max}.");

        public Field Between(double min, double max) =>
            Rule("between", !Number(out var number) || (number >= min && number <= max), $"The {label} must be between {min} and {max}.");

        public Field Unique(Func<string, bool> taken) =>
            Rule("unique", Said is { } said && !taken(said), $"The {label} has already been taken.");

        public Field Exists(Func<string, bool> known) =>
            Rule("exists", Said is { } said && known(said), $"The selected {label} is invalid.");

        /// <summary>A rule of the panel's own, with its own sentence.</summary>
        public Field Custom(string rule, Func<string, bool> holds, string detail) => Rule(rule, Said is { } said && holds(said), detail);

        private bool Number(out double number) => double.TryParse(Said, out number);

        private Field Rule(string rule, bool holds, string detail)
        {
            if (!_over && !holds)
                rules.Break(path, rule, detail);
            return this;
        }

        private Field Fail(string rule, string detail)
        {
            if (rules._broken.All(broken => broken.Field != path))
                rules.Break(path, rule, detail);
            _over = true;
            return this;
        }
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"^[\w-]+$")]
    private static partial Regex AlphaDashShape();
}
