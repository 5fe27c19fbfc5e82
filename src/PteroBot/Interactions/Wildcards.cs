namespace PteroBot.Interactions;

/// <summary>Custom ids against the patterns of handlers: <c>power/restart/*</c>. A star takes one part, the last star the rest.</summary>
internal static class Wildcards
{
    public static bool Fit(string pattern, string customId)
    {
        var wanted = pattern.Split('/');
        var given = customId.Split('/', wanted.Length);
        if (given.Length != wanted.Length)
            return false;
        for (var i = 0; i < wanted.Length; i++)
            if (wanted[i] == "*" ? given[i].Length == 0 : wanted[i] != given[i])
                return false;
        return true;
    }
}
