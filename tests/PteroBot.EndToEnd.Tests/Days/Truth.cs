using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>What each server really did and when, as the dot that stands for it on a board.</summary>
internal sealed class Truth
{
    public const string Unknown = "◌";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Fact>> _told = [];
    private DateTimeOffset _panelSpokeAgain = DateTimeOffset.MinValue;

    /// <summary>Writes down what a server is now; called whenever that may have changed.</summary>
    public void Write(Server server)
    {
        lock (_lock)
        {
            if (!_told.TryGetValue(server.Name, out var told))
                _told[server.Name] = told = [];
            var fact = new Fact(TimeProvider.System.GetUtcNow(), DotOf(server), server.IsSuspended);
            if (told.Count == 0 || told[^1] != fact with { At = told[^1].At })
                told.Add(fact);
        }
    }

    /// <summary>
    /// Whether a server was this at some moment of the time that ends now. That the panel has closed a server is told later than what its process does: only a list says
    /// so, once a minute, and nothing while the panel is silent.
    /// </summary>
    public bool Was(string server, string dot, TimeSpan within, TimeSpan closedWithin)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (begin, closed) = (now - within, now - closedWithin);
        lock (_lock)
        {
            var told = _told[server];
            for (var i = told.Count - 1; i >= 0; i--)
            {
                var isFresh = told[i].IsSuspended ? told[i].At >= closed || _panelSpokeAgain >= closed : told[i].At >= begin;
                if (told[i].Shown == dot || (told[i].Process == dot && isFresh))
                    return true;
                if (!isFresh)
                    return false;
            }
            return false;
        }
    }

    /// <summary>The panel is silent from now on, or speaks again.</summary>
    public void PanelIs(bool silent)
    {
        lock (_lock) _panelSpokeAgain = silent ? DateTimeOffset.MaxValue : TimeProvider.System.GetUtcNow();
    }

    public string Now(string server)
    {
        lock (_lock) return _told[server][^1].Shown;
    }

    /// <summary>How often a server changed.</summary>
    public int Changes
    {
        get { lock (_lock) return _told.Values.Sum(told => told.Count - 1); }
    }

    private static string DotOf(Server server) => server.Wings.State switch
    {
        PowerState.Offline => "○",
        PowerState.Starting => "◐",
        PowerState.Running => "●",
        _ => "◑",
    };

    private sealed record Fact(DateTimeOffset At, string Process, bool IsSuspended)
    {
        public string Shown => IsSuspended ? "⊘" : Process;
    }
}
