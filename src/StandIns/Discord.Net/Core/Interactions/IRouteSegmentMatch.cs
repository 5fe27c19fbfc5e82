namespace Discord;

public interface IRouteSegmentMatch
{
    string Value { get; }
}
