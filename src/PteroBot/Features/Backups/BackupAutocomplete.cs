using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Suggests the backups of the server that was picked; values are uuids.</summary>
internal sealed class BackupAutocomplete : RoomAutocomplete<Backup>
{
    private const int NameLength = 50;

    public override ServerAction Action => ServerAction.ReadBackups;

    public override Task<IReadOnlyList<Backup>> ReadAsync(ClientApi client, ServerId server) => BackupBook.AllAsync(client, server, CancellationToken.None);

    protected override string LabelOf(Backup item) => $"{Outside.Plain(item.Name, NameLength)} · {BackupEmbeds.Hint(item)}";

    protected override string ValueOf(Backup item) => BackupIds.Text(item.Uuid);
}
