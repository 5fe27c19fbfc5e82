namespace Discord;

/// <summary>A context that takes note of what the wildcards of a custom id stood for.</summary>
public interface IRouteMatchContainer
{
    IEnumerable<IRouteSegmentMatch> SegmentMatches { get; }

    void SetSegmentMatches(IEnumerable<IRouteSegmentMatch> segmentMatches);
}
