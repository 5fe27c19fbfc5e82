namespace PteroBot.Rendering;

/// <summary>Names before figures.</summary>
internal static class Labels
{
    /// <summary>A line each, the names in code marks and equally long, so that what follows begins in one column.</summary>
    public static IReadOnlyList<string> Aligned(IReadOnlyList<(string Name, string Figure)> lines)
    {
        var width = lines.Max(line => line.Name.Length);
        return [.. lines.Select(line => $"`{line.Name.PadRight(width)}` {line.Figure}")];
    }
}
