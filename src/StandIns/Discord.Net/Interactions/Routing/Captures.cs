#nullable enable

namespace Discord.Interactions;

internal static class Captures
{
    /// <summary>What the wildcards stood for; the context keeps it between search and execution.</summary>
    public static IReadOnlyList<IRouteSegmentMatch> Of(IInteractionContext context)
        => (context as IRouteMatchContainer)?.SegmentMatches switch
        {
            null => [],
            IReadOnlyList<IRouteSegmentMatch> list => list,
            var matches => [.. matches],
        };

    public static void Keep(IInteractionContext context, ICommandInfo command, string[]? captures)
    {
        if (!command.SupportsWildCards || context is not IRouteMatchContainer container)
            return;
        container.SetSegmentMatches(Array.ConvertAll(captures ?? [], text => (IRouteSegmentMatch)new RouteSegmentMatch(text)));
    }
}
