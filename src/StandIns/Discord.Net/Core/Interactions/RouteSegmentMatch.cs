namespace Discord;

internal sealed record RouteSegmentMatch(string Value) : IRouteSegmentMatch;
