using System.Collections.Concurrent;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// Lets the servers that one key watches begin one after the other: some at once, the rest in the pace that leaves three quarters of the panel's
/// limit to everything else. After a restart two hundred servers would otherwise ask at the same moment.
/// </summary>
internal sealed class SocketPace(TimeProvider clock)
{
    /// <summary>So many begin at once.</summary>
    public const int AtOnce = 10;

    private readonly ConcurrentDictionary<string, Line> _lines = new();

    /// <summary>Waits for this key's turn.</summary>
    public Task EnterAsync(string owner, ClientApi client, CancellationToken cancellationToken)
    {
        var between = TimeSpan.FromMinutes(4) / client.Dialect.ClientCallsPerMinute;
        var wait = _lines.GetOrAdd(owner, _ => new Line()).Take(clock.GetUtcNow(), between);
        return wait <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, clock, cancellationToken);
    }

    private sealed class Line
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next = DateTimeOffset.MinValue;

        /// <summary>Places are handed out in advance; an unused line fills up again to ten at once.</summary>
        public TimeSpan Take(DateTimeOffset now, TimeSpan between)
        {
            lock (_lock)
            {
                var earliest = now - between * (AtOnce - 1);
                var place = _next < earliest ? earliest : _next;
                _next = place + between;
                return place - now;
            }
        }
    }
}
