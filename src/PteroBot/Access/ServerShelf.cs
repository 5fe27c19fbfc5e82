using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Access;

/// <summary>One person's servers on one panel. Asked for twice at the same time, they are read once.</summary>
internal sealed class ServerShelf(TimeProvider clock)
{
    // Enough to tell a game by.
    private const int StartupLength = 300;

    private readonly Lock _lock = new();
    private Task<IReadOnlyList<ServerEntry>>? _loading;
    private DateTimeOffset _loadedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _usedAt = clock.GetUtcNow();
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    /// <summary>By name; null before they were read.</summary>
    public IReadOnlyList<ServerEntry>? Servers { get; private set; }

    public TimeSpan Age => clock.GetUtcNow() - _loadedAt;

    /// <summary>How long ago the panel did not give them; very long when it always did.</summary>
    public TimeSpan SinceFailure => clock.GetUtcNow() - _failedAt;

    public TimeSpan Unused => clock.GetUtcNow() - _usedAt;

    public void Touch() => _usedAt = clock.GetUtcNow();

    /// <summary>Not cancelled with whoever asked first: others may wait for the same.</summary>
    public Task<IReadOnlyList<ServerEntry>> LoadAsync(PanelAccess account, bool background) => LoadAsync(account.Lister(background ? PanelUse.Background : PanelUse.Interactive));

    /// <inheritdoc cref="LoadAsync(PanelAccess, bool)"/>
    public Task<IReadOnlyList<ServerEntry>> LoadAsync(ClientApi client)
    {
        lock (_lock)
        {
            if (_loading is null or { IsCompleted: true })
                _loading = ReadAsync(client);
            return _loading;
        }
    }

    private async Task<IReadOnlyList<ServerEntry>> ReadAsync(ClientApi client)
    {
        try
        {
            var servers = await AllAsync(client);
            (Servers, _loadedAt) = (servers, clock.GetUtcNow());
            return servers;
        }
        catch (PanelException)
        {
            _failedAt = clock.GetUtcNow();
            throw;
        }
    }

    private static async Task<IReadOnlyList<ServerEntry>> AllAsync(ClientApi client)
    {
        var servers = new List<ServerEntry>();
        await foreach (var server in client.Servers.AllAsync(new ServerQuery { Include = ServerIncludes.Egg }))
            servers.Add(Entry(server, client.Dialect));
        servers.Sort(ServerSearch.ByName);
        return servers;
    }

    private static ServerEntry Entry(Server server, PanelDialect dialect) =>
        new(server.Identifier, server.Uuid, server.Name, server.Node, server.IsOwner, server.ObstacleOn(dialect), server.Limits)
        {
            Address = server.PrimaryAllocation?.Address,
            Software = server.Egg?.Name,
            Game = GameOf(server),
            BackupLimit = server.FeatureLimits.Backups,
        };

    private static ServerGame? GameOf(Server server) => server.PrimaryAllocation is not { } place ? null
        : new ServerGame(place.Ip, string.IsNullOrEmpty(place.Alias) ? null : place.Alias, place.Port, server.Sftp.Host, server.Egg?.Name ?? "", server.DockerImage, Cut.To(server.Invocation, StartupLength));
}
