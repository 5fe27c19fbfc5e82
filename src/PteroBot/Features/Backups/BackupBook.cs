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
    public async Task<BackupSheet> ReadAsync(Room room, CancellationToken cancellationToken)
    {
        var backups = await AllAsync(room.Client, room.Id, cancellationToken);
        shelf.Put(room.Access, backups);
        return new BackupSheet(room, backups);
    }

    /// <summary>One backup, by uuid or by the name or the beginning of the name that only one has.</summary>
    /// <exception cref="PanelException">The panel did not give it.</exception>
    public async Task<Decision<BackupCard>> FindAsync(Room room, string asked, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(asked, out var uuid))
            return new BackupCard(room, await room.Client.Backups.GetAsync(room.Id, uuid, cancellationToken));
        return Named((await ReadAsync(room, cancellationToken)).Backups, asked.Trim()) switch
        {
            [var only] => new BackupCard(room, only),
            [] => new Explained(BackupTexts.Unknown(asked)),
            _ => new Explained(BackupTexts.Several(asked)),
        };
    }

    public static async Task<IReadOnlyList<Backup>> AllAsync(ClientApi client, ServerId server, CancellationToken cancellationToken)
    {
        var backups = new List<Backup>();
        await foreach (var backup in client.Backups.AllAsync(server, cancellationToken))
            backups.Add(backup);
        return [.. backups.OrderByDescending(backup => backup.CreatedAt)];
    }

    private static List<Backup> Named(IReadOnlyList<Backup> backups, string name)
    {
        var exact = backups.Where(backup => backup.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 || name.Length == 0 ? exact : [.. backups.Where(backup => backup.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
    }
}
