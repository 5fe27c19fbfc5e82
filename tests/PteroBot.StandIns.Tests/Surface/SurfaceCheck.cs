namespace PteroBot.StandIns.Tests.Surface;

/// <summary>Compares what is there with what may be there.</summary>
internal static class SurfaceCheck
{
    /// <summary>One line for each type or member that the real package does not have, or has in another form.</summary>
    public static List<string> Strangers(IEnumerable<SurfaceType> own, Dictionary<string, SurfaceType> listed)
        => [.. own.SelectMany(type => listed.TryGetValue(type.Name, out var real) ? Strangers(type, real) : [$"{type.Header} is not listed"])];

    private static IEnumerable<string> Strangers(SurfaceType own, SurfaceType real)
    {
        if (own.Header != real.Header)
            yield return $"{own.Name}: \"{own.Header}\" is listed as \"{real.Header}\"";
        foreach (var parent in own.Bases.Except(real.Bases))
            yield return $"{own.Name}: derives from {parent}, the listed one from {string.Join(", ", real.Bases)}";
        foreach (var member in own.Members)
        {
            if (real.Members.All(one => one.Text != member.Text))
                yield return $"{own.Name}: {member.Text}";
            else if (member.CanBeOverridden && !real.Members.Any(one => one.Text == member.Text && one.CanBeOverridden))
                yield return $"{own.Name}: {member.Text} can be overridden here only";
        }
    }
}
