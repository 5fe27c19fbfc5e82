namespace PteroBot.Panel.Tests.Recorded;

/// <summary>Breaks a text in one of the ways in which bodies break.</summary>
internal static class Damage
{
    private static readonly string[] Intruders = ["null", "[]", "{}", "\"\"", "-1", "1e999", "99999999999999999999", "true", "\"\\ud800\"", "<html>", "\0"];

    public static string Text(string body, Random random)
    {
        var at = random.Next(body.Length);
        return random.Next(6) switch
        {
            0 => body[..at],
            1 => body.Remove(at, Math.Min(random.Next(1, 20), body.Length - at)),
            2 => body.Insert(at, Intruders[random.Next(Intruders.Length)]),
            3 => ReplaceValue(body, at, Intruders[random.Next(Intruders.Length)]),
            4 => new string([.. body.Select((c, i) => i == at ? (char)random.Next(32, 127) : c)]),
            _ => body + body[at..],
        };
    }

    // The value behind the next colon, up to the next comma or bracket.
    private static string ReplaceValue(string body, int at, string value)
    {
        var from = body.IndexOf(':', at) + 1;
        var to = from == 0 ? -1 : body.AsSpan(from).IndexOfAny(',', '}', ']');
        return to < 0 ? body[..at] : string.Concat(body.AsSpan(0, from), value, body.AsSpan(from + to));
    }
}
