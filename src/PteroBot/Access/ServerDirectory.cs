using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// Everybody's own list of servers, in memory, so that a keystroke or a name costs no request. A list belongs to one person and one
/// panel and is never shown to another. It is filled at linking or at the first use and renewed in the background.
/// </summary>
internal sealed class ServerDirectory(TimeProvider clock, ILogger<ServerDirectory> logger)
{
    /// <summary>An older list is renewed while it is used.</summary>
    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A list that nobody asked for so long is forgotten.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromHours(1);

    // A name that is not in the list may be a new server: then the list is read again, but not more often than this.
    private static readonly TimeSpan MissPause = TimeSpan.FromSeconds(10);

    // A panel that did not give a list is not asked for it again with every keystroke.
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(ulong UserId, PanelAddress Panel), ServerShelf> _shelves = new();

    /// <summary>The person's servers by name. From memory where they are known.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public async Task<IReadOnlyList<ServerEntry>> ListAsync(AccountAccess account, CancellationToken cancellationToken)
    {
        var shelf = ShelfOf(account);
        if (shelf.Servers is not { } servers)
            return await shelf.LoadAsync(account, background: false).WaitAsync(cancellationToken);
        if (shelf.Age > FreshFor && shelf.SinceFailure > FailurePause)
            RenewInBackground(shelf, account);
        return servers;
    }

    /// <summary>The same for suggestions: nothing where nothing is known and the panel has failed a moment ago.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public async Task<IReadOnlyList<ServerEntry>> SuggestedAsync(AccountAccess account, CancellationToken cancellationToken) =>
        ShelfOf(account) is { Servers: null } shelf && shelf.SinceFailure < FailurePause ? [] : await ListAsync(account, cancellationToken);

    /// <summary>Reads the person's servers anew.</summary>
    /// <exception cref="PanelException">The panel did not give them.</exception>
    public Task<IReadOnlyList<ServerEntry>> ReloadAsync(AccountAccess account, CancellationToken cancellationToken) =>
        ShelfOf(account).LoadAsync(account, background: false).WaitAsync(cancellationToken);

    /// <summary>What is in memory of this person's servers; null when nothing is.</summary>
    public IReadOnlyList<ServerEntry>? Peek(ulong userId, PanelAddress panel) =>
        _shelves.TryGetValue((userId, panel), out var shelf) ? shelf.Servers : null;

    /// <summary>The server that the person calls so: its identifier, its exact name, or the beginning of just one name.</summary>
    /// <exception cref="PanelException">The list had to be read and the panel did not give it.</exception>
    public async Task<Decision<ServerEntry>> FindAsync(AccountAccess account, string asked, CancellationToken cancellationToken)
    {
        var found = ServerSearch.Find(await ListAsync(account, cancellationToken), asked);
        if (found.Refusal is not ServerUnknown || ShelfOf(account).Age < MissPause)
            return found;
        return ServerSearch.Find(await ReloadAsync(account, cancellationToken), asked);
    }

    /// <summary>Forgets the person's list: after /unlink, or before another key takes its place. A request that is still under way is thrown away.</summary>
    public void Forget(ulong userId, PanelAddress panel) => _shelves.TryRemove((userId, panel), out _);

    private ServerShelf ShelfOf(AccountAccess account)
    {
        ForgetUnused();
        var shelf = _shelves.GetOrAdd((account.Actor.UserId, account.Panel), _ => new ServerShelf(clock));
        shelf.Touch();
        return shelf;
    }

    private void RenewInBackground(ServerShelf shelf, AccountAccess account)
    {
        _ = RenewAsync();

        async Task RenewAsync()
        {
            try
            {
                await shelf.LoadAsync(account, background: true);
            }
            catch (Exception failure)
            {
                AccessLog.DirectoryNotRenewed(logger, account.Panel, failure.GetType().Name);
            }
        }
    }

    private void ForgetUnused()
    {
        foreach (var (key, shelf) in _shelves)
            if (shelf.Unused > KeptFor)
                _shelves.TryRemove(key, out _);
    }
}
