namespace PteroBot.Live;

/// <summary>How people say which of the things that stand in their guild they mean.</summary>
internal static class StandingNames
{
    /// <summary>The one with this id, or the only one with this name; null when there is none, or several are called so.</summary>
    public static T? OneCalled<T>(this IReadOnlyCollection<T> all, string asked, Func<T, string> id, Func<T, string> name) where T : class
    {
        var wanted = asked.Trim();
        if (all.FirstOrDefault(one => id(one) == wanted) is { } byId)
            return byId;
        return all.Where(one => name(one).Equals(wanted, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only : null;
    }
}
