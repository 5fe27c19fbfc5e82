using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PteroBot.Panel.Budget;
using PteroBot.Panel.Http;

namespace PteroBot.Panel;

/// <summary>
/// What outlives a single <see cref="KeyApi"/>: budgets per user and API, shared reads per key. Keys are known by their hash, so no secret stays here, and
/// somebody who knows only the public half of a key cannot step into its scope.
/// </summary>
internal sealed class KeyScopes(TimeProvider clock)
{
    private static readonly TimeSpan Forget = TimeSpan.FromMinutes(10);
    private const int SweepFrom = 256;

    private readonly ConcurrentDictionary<(PanelAddress Panel, string Key), string> _owners = new();
    private readonly ConcurrentDictionary<(PanelAddress Panel, string User, bool IsApplication), RequestBudget> _budgets = new();
    private readonly ConcurrentDictionary<(PanelSettings Panel, string Key), SharedReads> _reads = new();

    public RequestBudget Budget(PanelAddress panel, PanelKey key, bool isApplication, int limit)
    {
        var hash = Hash(key);
        var user = _owners.GetValueOrDefault((panel, hash), hash);
        Sweep();
        return _budgets.GetOrAdd((panel, user, isApplication), static (_, state) => new RequestBudget(state.limit, state.clock), (limit, clock));
    }

    public SharedReads Reads(PanelSettings panel, PanelKey key) =>
        _reads.GetOrAdd((panel, Hash(key)), static (_, clock) => new SharedReads(clock), clock);

    /// <summary>Remembers whose key it is: from now on it shares its budget with the other keys of the user.</summary>
    public void Learn(PanelAddress panel, PanelKey key, string user) => _owners[(panel, Hash(key))] = "user " + user;

    private void Sweep()
    {
        if (_budgets.Count < SweepFrom)
            return;
        foreach (var (name, budget) in _budgets)
            if (budget.IsIdle)
                _budgets.TryRemove(new(name, budget));
        foreach (var (name, reads) in _reads)
            if (clock.GetUtcNow() - reads.LastUse > Forget)
                _reads.TryRemove(new(name, reads));
    }

    private static string Hash(PanelKey key) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key.Reveal())));
}
