using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PteroBot.Access.Grants;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// Everybody's own list of servers, in memory, so that a keystroke or a name costs no request. A list belongs to one account (a person's own, or
/// the one that a guild lends) and one panel and is never shown to another. It is filled at linking or at the first use and renewed in the background.
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

    private readonly ConcurrentDictionary<(string Owner, PanelAddress Panel), ServerShelf> _shelves = new();

    /// <summary>The person's servers by name. From memory where they are known.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public async Task<IReadOnlyList<ServerEntry>> ListAsync(PanelAccess account, CancellationToken cancellationToken)
    {
        var shelf = ShelfOf(account);
        if (shelf.Servers is not { } servers)
            return await shelf.LoadAsync(account, background: false).WaitAsync(cancellationToken);
        if (shelf.Age > FreshFor && shelf.SinceFailure > FailurePause)
            RenewInBackground(shelf, account);
        return servers;
    }

    /// <summary>Reads the person's servers anew.</summary>
    /// <exception cref="PanelException">The panel did not give them.</exception>
    public Task<IReadOnlyList<ServerEntry>> ReloadAsync(PanelAccess account, CancellationToken cancellationToken) =>
        ShelfOf(account).LoadAsync(account, background: false).WaitAsync(cancellationToken);

    /// <summary>What is in memory of this person's servers; null when nothing is.</summary>
    public IReadOnlyList<ServerEntry>? Peek(ulong userId, PanelAddress panel) =>
        _shelves.TryGetValue((AccountAccess.OwnerOf(userId), panel), out var shelf) ? shelf.Servers : null;

    /// <summary>The list as it is wanted.</summary>
    /// <exception cref="PanelException">It had to be read and the panel did not give it.</exception>
    public async Task<IReadOnlyList<ServerEntry>> ListAsync(PanelAccess account, ListReading read, CancellationToken cancellationToken)
    {
        var shelf = ShelfOf(account);
        return read switch
        {
            ListReading.AfterMiss when shelf.Age >= MissPause => await ReloadAsync(account, cancellationToken),
            ListReading.Suggested when shelf.Servers is null && shelf.SinceFailure < FailurePause => [],
            _ => await ListAsync(account, cancellationToken),
        };
    }

    /// <summary>Forgets the person's list: after /unlink, or before another key takes its place. A request that is still under way is thrown away.</summary>
    public void Forget(ulong userId, PanelAddress panel) => _shelves.TryRemove((AccountAccess.OwnerOf(userId), panel), out _);

    private ServerShelf ShelfOf(PanelAccess account)
    {
        ForgetUnused();
        var shelf = _shelves.GetOrAdd((account.Owner, account.Panel), _ => new ServerShelf(clock));
        shelf.Touch();
        return shelf;
    }

    private void RenewInBackground(ServerShelf shelf, PanelAccess account)
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
