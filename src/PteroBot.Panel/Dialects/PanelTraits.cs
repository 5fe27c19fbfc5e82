using System.Collections.Concurrent;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Dialects;

/// <summary>What one panel has shown of itself, shared by everybody who talks to it.</summary>
internal sealed class PanelTraits(TimeProvider clock)
{
    // Where the panel has no limit, a socket that breaks again and again still must not storm it.
    private const int OwnLimit = 12;

    private readonly ConcurrentDictionary<ServerId, CredentialPace> _paces = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _moved = new(StringComparer.Ordinal);
    private volatile int _credentialsPerMinute;

    /// <summary>What the panel is; null until something has told.</summary>
    public PanelDialect? Dialect { get; set; }

    /// <summary>How often a minute it gives credentials for the socket of one server; null until an answer has told.</summary>
    public int? CredentialsPerMinute
    {
        get => _credentialsPerMinute is var known and > 0 ? known : null;
        set => _credentialsPerMinute = value ?? 0;
    }

    /// <summary>Takes a place in the order of all who fetch credentials for a server, as the panel counts them together, and tells how long to wait for it.</summary>
    public TimeSpan TakeCredentials(ServerId server, PanelDialect dialect)
    {
        var limit = CredentialsPerMinute ?? dialect.WebsocketCredentialsPerMinute;
        // One is left for others.
        return _paces.GetOrAdd(server, static (_, clock) => new CredentialPace(clock), clock).Take(limit is { } told ? Math.Max(1, told - 1) : OwnLimit);
    }

    /// <summary>A power signal went out: what the panel says about the server in the next seconds is from before.</summary>
    public void Moved(string server) => _moved[server] = clock.GetUtcNow();

    /// <summary>Whether a power signal went out not longer ago than this.</summary>
    public bool HasMoved(string server, TimeSpan within) => _moved.TryGetValue(server, out var at) && clock.GetUtcNow() - at < within;

    /// <summary>Forgets what is too old to matter.</summary>
    public void Tidy()
    {
        foreach (var (server, pace) in _paces)
            if (pace.IsIdle)
                _paces.TryRemove(new(server, pace));
        foreach (var moved in _moved)
            if (clock.GetUtcNow() - moved.Value > PelicanConsole.Stale)
                _moved.TryRemove(moved);
    }
}
