using System.Collections.Concurrent;
using PteroBot.Panel.Budget;

namespace PteroBot.Panel;

/// <summary>The request budgets: one per user of a panel and API, however many keys the user has.</summary>
internal sealed class KeyScopes(TimeProvider clock)
{
    private static readonly TimeSpan ForgetBudget = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ForgetOwner = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(PanelAddress Panel, string Key), Owner> _owners = new();
    private readonly ConcurrentDictionary<(PanelAddress Panel, string User, bool IsForApplication), RequestBudget> _budgets = new();

    /// <summary>How many budgets and owners are known.</summary>
    public int Count => _owners.Count + _budgets.Count;

    public RequestBudget Budget(PanelAddress panel, KeyName key, int limit) =>
        _budgets.GetOrAdd((panel, UserOf(panel, key), key.IsForApplication), static (_, state) => new RequestBudget(state.limit, state.clock), (limit, clock));

    /// <summary>Remembers whose key it is: from now on it shares its budget with the other keys of the user.</summary>
    public void Learn(PanelAddress panel, KeyName key, string user)
    {
        if (_owners.TryGetValue((panel, key.Hash), out var known) && known.Id == user)
            known.LastUse = clock.GetUtcNow();
        else
            _owners[(panel, key.Hash)] = new Owner(user, clock.GetUtcNow());
    }

    /// <summary>Forgets what nobody has used for a while.</summary>
    public void Tidy()
    {
        var now = clock.GetUtcNow();
        foreach (var (name, budget) in _budgets)
            if (budget.IsIdle && now - budget.LastUse > ForgetBudget)
                _budgets.TryRemove(new(name, budget));
        foreach (var (name, owner) in _owners)
            if (now - owner.LastUse > ForgetOwner)
                _owners.TryRemove(new(name, owner));
    }

    private string UserOf(PanelAddress panel, KeyName key)
    {
        if (!_owners.TryGetValue((panel, key.Hash), out var owner))
            return key.Hash;
        owner.LastUse = clock.GetUtcNow();
        return owner.User;
    }

    private sealed class Owner(string id, DateTimeOffset lastUse)
    {
        public string Id => id;

        /// <summary>No hash of a key looks like this.</summary>
        public string User { get; } = "user " + id;

        public DateTimeOffset LastUse { get; set; } = lastUse;
    }
}
