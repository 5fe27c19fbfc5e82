using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Reads backups, and remembers for each person what they have seen.</summary>
internal sealed class BackupBook(RoomShelf<Backup> shelf)
{
    /// <summary>All backups of the server, newest first.</summary>
    /// <exception cref="PanelException">The panel did not give them.</exception>
    public async Task<BackupSheet> ReadAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var reading = server.LookAsync(cancellationToken);
        var backups = await AllAsync(server.Client, server.Id, cancellationToken);
        shelf.Put(server, backups);
        return new BackupSheet(server, await reading, backups);
    }

    /// <summary>One backup, by uuid or by the name or the beginning of the name that only one has.</summary>
    /// <exception cref="PanelException">The panel did not give it.</exception>
    public async Task<Decision<BackupCard>> FindAsync(ServerAccess server, string asked, CancellationToken cancellationToken)
    {
        var reading = server.LookAsync(cancellationToken);
        if (Guid.TryParse(asked, out var uuid))
            return new BackupCard(server, await reading, await server.Client.Backups.GetAsync(server.Id, uuid, cancellationToken));
        var backups = await AllAsync(server.Client, server.Id, cancellationToken);
        shelf.Put(server, backups);
        return Named(backups, asked.Trim()) switch
        {
            [var only] => new BackupCard(server, await reading, only),
            [] => new Explained(BackupTexts.Unknown(asked)),
            _ => new Explained(BackupTexts.Several(asked)),
        };
    }

    private static List<Backup> Named(IReadOnlyList<Backup> backups, string name)
    {
        var exact = backups.Where(backup => backup.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 || name.Length == 0 ? exact : [.. backups.Where(backup => backup.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
    }

    public static async Task<IReadOnlyList<Backup>> AllAsync(ClientApi client, ServerId server, CancellationToken cancellationToken)
    {
        var backups = new List<Backup>();
        await foreach (var backup in client.Backups.AllAsync(server, cancellationToken))
            backups.Add(backup);
        return [.. backups.OrderByDescending(backup => backup.CreatedAt)];
    }
}
