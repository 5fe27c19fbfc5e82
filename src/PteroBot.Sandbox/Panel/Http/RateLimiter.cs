using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Fixed windows of one minute that begin at the first call, one per user and API (or whatever else the name says).</summary>
internal sealed class RateLimiter(PanelWorld world)
{
    private readonly Dictionary<string, Window> _windows = [];

    /// <summary>Counts a call and gives the headers for its answer.</summary>
    /// <exception cref="Refusal">429 when the limit is used up.</exception>
    public Dictionary<string, string> Count(string name, int limit, TimeSpan? span = null)
    {
        var now = world.Now;
        if (!_windows.TryGetValue(name, out var window) || window.Ends <= now)
            _windows[name] = window = new Window(now + (span ?? TimeSpan.FromMinutes(1)));
        if (window.Used >= limit)
            throw TooMany(limit, (int)Math.Ceiling((window.Ends - now).TotalSeconds), window.Ends);
        window.Used++;
        return new() { ["X-RateLimit-Limit"] = limit.ToString(), ["X-RateLimit-Remaining"] = (limit - window.Used).ToString() };
    }

    /// <summary>Counts a call of a limit that has a refusal of its own. False when the limit is used up.</summary>
    public bool TryCount(string name, int limit, TimeSpan span)
    {
        var now = world.Now;
        if (!_windows.TryGetValue(name, out var window) || window.Ends <= now)
            _windows[name] = window = new Window(now + span);
        return window.Used++ < limit;
    }

    /// <summary>Others use up what is left of a window.</summary>
    public void UseUp(string name, int limit)
    {
        TryCount(name, limit, TimeSpan.FromMinutes(1));
        _windows[name].Used = limit;
    }

    public static Refusal TooMany(int limit, int seconds, DateTimeOffset reset) => new(429, "ThrottleRequestsException", "Too Many Attempts.")
    {
        Headers = new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = limit.ToString(),
            ["X-RateLimit-Remaining"] = "0",
            ["Retry-After"] = seconds.ToString(),
            ["X-RateLimit-Reset"] = reset.ToUnixTimeSeconds().ToString(),
        },
    };

    private sealed class Window(DateTimeOffset ends)
    {
        public DateTimeOffset Ends { get; } = ends;

        public int Used { get; set; }
    }
}
