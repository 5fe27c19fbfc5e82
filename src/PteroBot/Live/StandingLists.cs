using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// The servers that each key sees, read once a minute for everything that stands on it: one request tells of a hundred servers what closes them, what they
/// are called now, and which of them the key has lost.
/// </summary>
internal sealed class StandingLists(TimeProvider clock)
{
    /// <summary>An older list is read again.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, ServerShelf> _shelves = new();

    /// <summary>What the list says of a server.</summary>
    public async Task<Glance> LookAsync(string owner, ClientApi client, Guid server, CancellationToken cancellationToken)
    {
        try
        {
            var entry = (await LoadAsync(owner, client, cancellationToken)).FirstOrDefault(s => s.Uuid == server);
            return new Glance(entry, IsMissing: entry is null, IsKeyRefused: false);
        }
        catch (KeyRejectedException)
        {
            return new Glance(null, IsMissing: false, IsKeyRefused: true);
        }
        catch (PanelException)
        {
            // The socket goes on telling; the list is tried again at the next look.
            return default;
        }
    }

    /// <summary>The whole list; null when the panel does not give it.</summary>
    public async Task<IReadOnlyList<ServerEntry>?> ReadAsync(string owner, ClientApi client, CancellationToken cancellationToken)
    {
        try
        {
            return await LoadAsync(owner, client, cancellationToken);
        }
        catch (PanelException)
        {
            return null;
        }
    }

    /// <summary>What was read of a server last, without asking; null when nothing was.</summary>
    public ServerEntry? Peek(string owner, Guid server) =>
        _shelves.TryGetValue(owner, out var shelf) ? shelf.Servers?.FirstOrDefault(s => s.Uuid == server) : null;

    private async Task<IReadOnlyList<ServerEntry>> LoadAsync(string owner, ClientApi client, CancellationToken cancellationToken)
    {
        var shelf = ShelfOf(owner);
        return shelf.Servers is { } known && shelf.Age < FreshFor ? known : await shelf.LoadAsync(client).WaitAsync(cancellationToken);
    }

    private ServerShelf ShelfOf(string owner)
    {
        foreach (var (old, unused) in _shelves)
            if (unused.Unused > KeptFor)
                _shelves.TryRemove(old, out _);
        var shelf = _shelves.GetOrAdd(owner, _ => new ServerShelf(clock));
        shelf.Touch();
        return shelf;
    }
}
