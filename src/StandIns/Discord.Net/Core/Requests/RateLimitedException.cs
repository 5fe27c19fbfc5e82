using Discord.Net.Queue;

namespace Discord.Net;

/// <summary>A request that must not wait was refused for its rate.</summary>
public class RateLimitedException(IRequest request) : TimeoutException("You are being rate limited.")
{
    public IRequest Request { get; } = request;
}
