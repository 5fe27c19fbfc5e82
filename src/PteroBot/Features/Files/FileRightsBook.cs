using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Files;

/// <summary>
/// What people may do with the files of servers that are not theirs, for the buttons: asked once and kept for a while. It decides nothing; the panel does,
/// at every press.
/// </summary>
internal sealed class FileRightsBook(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly PermissionSet Everything = new(["*"]);
    private const int TidyAbove = 2048;
    private readonly ConcurrentDictionary<(string Sight, PanelAddress Panel, string Server), (PermissionSet Rights, DateTimeOffset At)> _book = new();

    /// <summary>Owners may do everything.</summary>
    /// <exception cref="PanelException">The panel did not tell.</exception>
    public async Task<PermissionSet> ReadAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        if (server.Server.IsOwner)
            return Everything;
        var (key, now) = ((server.Sight, server.Account.Panel, server.Server.Identifier), clock.GetUtcNow());
        if (_book.TryGetValue(key, out var kept) && now - kept.At < Kept)
            return kept.Rights;
        var rights = (await server.LookAsync(cancellationToken)).Permissions ?? PermissionSet.Empty;
        if (_book.Count >= TidyAbove)
            _book.Clear();
        _book[key] = (rights, now);
        return rights;
    }
}
