using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Values of egg variables and the rules that an egg sets for them, in Laravel's notation.</summary>
internal static class StartupValues
{
    /// <summary>Checks and stores a whole environment; what is not in it becomes empty. Pelican leaves that alone instead.</summary>
    public static void Store(Call call, Server server, Egg egg, JsonObject environment)
    {
        var given = egg.Variables.Where(variable => !call.World.IsPelican || environment.ContainsKey(variable.Env)).ToList();
        var broken = given.SelectMany(variable => Broken(variable, Value(environment, variable), $"environment.{variable.Env}")).ToList();
        if (broken.Count > 0)
            throw Refusal.Invalid(broken);
        if (!call.World.IsPelican)
            server.Variables.Clear();
        foreach (var variable in given)
            server.Variables[variable.Env] = Value(environment, variable) ?? "";
        server.UpdatedAt = call.Now;
    }

    /// <summary>Which rules of the egg a value breaks.</summary>
    public static IEnumerable<(string Field, string Rule, string Detail)> Broken(EggVariable variable, string? value, string field)
    {
        var rules = variable.Rules.Split('|');
        var label = field.StartsWith("environment.", StringComparison.Ordinal) ? $"{variable.Name} variable" : field;
        if (string.IsNullOrEmpty(value))
        {
            if (rules.Contains("required"))
                yield return (field, "required", $"The {label} field is required.");
            yield break;
        }
        foreach (var rule in rules)
        {
            if (!Holds(rule, value))
                yield return (field, rule.Split(':')[0], Sentence(rule, label));
        }
    }

    private static string? Value(JsonObject environment, EggVariable variable) => environment[variable.Env]?.ToString();

    private static bool Holds(string rule, string value) => rule.Split(':', 2) switch
    {
        ["max", var max] => value.Length <= int.Parse(max, CultureInfo.InvariantCulture),
        ["in", var allowed] => allowed.Split(',').Contains(value),
        ["regex", var pattern] => Regex.IsMatch(value, pattern.Trim('/')),
        ["numeric" or "integer"] => double.TryParse(value, out _),
        ["boolean"] => value is "0" or "1" or "true" or "false",
        _ => true,
    };

    private static string Sentence(string rule, string label) => rule.Split(':', 2) switch
    {
        ["max", var max] => $"The {label} may not be greater than {max} characters.",
        ["regex", _] => $"The {label} format is invalid.",
        ["numeric" or "integer"] => $"The {label} must be a number.",
        ["boolean"] => $"The {label} field must be true or false.",
        _ => $"The selected {label} is invalid.",
    };
}
