namespace PteroBot.Rendering;

/// <summary>The rules of a variable, which the panel writes as Laravel does (<c>required|string|max:20</c>), in plain words.</summary>
internal static class ValueRules
{
    private const int MaxPattern = 120;
    private const int MaxChoices = 160;
    private const int MaxChoice = 40;
    private const int MaxWords = 250;

    /// <summary>Such as <c>a whole number, at least 1, at most 20</c>; "anything" when nothing is asked.</summary>
    public static string Explain(string rules)
    {
        var all = Split(rules);
        var isNumber = all.Exists(rule => rule.Name is "numeric" or "integer" or "int");
        var words = all.Select(rule => Word(rule.Name, rule.Argument, isNumber)).Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? "anything" : Short(words, MaxWords, (shown, left) => left == 0 ? string.Join(", ", shown) : $"{string.Join(", ", shown)}, …");
    }

    /// <summary>Whether nothing is a good value.</summary>
    public static bool MayBeEmpty(string rules) => !Split(rules).Exists(rule => rule.Name is "required" or "filled");

    private static string Word(string name, string argument, bool isNumber) => name switch
    {
        "required" or "filled" or "present" => "has to be filled in",
        "nullable" => "may be empty",
        "string" or "sometimes" or "bail" or "" => "",
        "numeric" => "a number",
        "integer" or "int" => "a whole number",
        "boolean" or "bool" => "1 for yes or 0 for no",
        "max" => isNumber ? $"at most {Outside.Text(argument)}" : $"at most {Outside.Text(argument)} characters",
        "min" => isNumber ? $"at least {Outside.Text(argument)}" : $"at least {Outside.Text(argument)} characters",
        "size" => isNumber ? $"exactly {Outside.Text(argument)}" : $"exactly {Outside.Text(argument)} characters",
        "between" => $"{Range(argument)}{(isNumber ? "" : " characters")}",
        "digits" => $"{Outside.Text(argument)} digits",
        "digits_between" => $"{Range(argument)} digits",
        "in" => $"one of {Choices(argument)}",
        "not_in" => $"none of {Choices(argument)}",
        "starts_with" => $"begins with {Choices(argument)}",
        "ends_with" => $"ends with {Choices(argument)}",
        "regex" => $"fits the pattern {Outside.Code(argument, MaxPattern)}",
        "not_regex" => $"does not fit the pattern {Outside.Code(argument, MaxPattern)}",
        "url" or "active_url" => "a web address",
        "email" => "an e-mail address",
        "ip" or "ipv4" or "ipv6" => "an IP address",
        "json" => "JSON",
        "uuid" => "a UUID",
        "alpha" => "letters only",
        "alpha_num" => "letters and digits only",
        "alpha_dash" => "letters, digits, - and _ only",
        "timezone" => "a time zone such as Europe/Berlin",
        _ => Outside.Code(argument.Length == 0 ? name : $"{name}:{argument}", MaxPattern),
    };

    private static string Range(string argument) => argument.Split(',', 2) is [var low, var high] ? $"{Outside.Text(low)} to {Outside.Text(high)}" : Outside.Text(argument);

    private static string Choices(string argument) => Short([.. argument.Split(',').Select(choice => Outside.Code(choice.Trim(' ', '"'), MaxChoice))], MaxChoices,
        (shown, left) => Words.Join(left == 0 ? shown : [.. shown, $"{left} more"], "or"));

    /// <summary>As many as fit, at least one, and how many are left: a cut in the middle would tear code marks apart.</summary>
    private static string Short(List<string> all, int max, Func<IReadOnlyList<string>, int, string> join)
    {
        var (shown, length) = (1, all[0].Length);
        while (shown < all.Count && length + all[shown].Length <= max)
            length += all[shown++].Length;
        return join(all[..shown], all.Count - shown);
    }

    /// <summary>A pattern may hold the very sign that separates rules: it ends where its own delimiter does.</summary>
    private static List<(string Name, string Argument)> Split(string rules)
    {
        var split = new List<(string, string)>();
        var parts = rules.Split('|');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            while (IsOpenPattern(part) && i + 1 < parts.Length)
                part = $"{part}|{parts[++i]}";
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            split.Add(colon < 0 ? (part.Trim(), "") : (part[..colon].Trim(), part[(colon + 1)..]));
        }
        return split;
    }

    private static bool IsOpenPattern(string part)
    {
        var colon = part.IndexOf("regex:/", StringComparison.Ordinal);
        return colon >= 0 && part.AsSpan(colon + "regex:/".Length).TrimEnd("imsxuADU").IndexOf('/') < 0;
    }
}
