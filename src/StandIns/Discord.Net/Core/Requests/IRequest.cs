namespace Discord.Net.Queue;

/// <summary>A request on its way.</summary>
public interface IRequest
{
    DateTimeOffset? TimeoutAt { get; }

    RequestOptions Options { get; }
}
