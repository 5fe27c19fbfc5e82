using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Databases;

/// <summary>Suggests the databases of the server; values are what names them in calls.</summary>
internal sealed class DatabaseAutocomplete : RoomAutocomplete<Database>
{
    public override ServerAction Action => ServerAction.ReadDatabases;

    public override Task<IReadOnlyList<Database>> ReadAsync(ClientApi client, ServerId server) => client.Databases.ListAsync(server);

    protected override string LabelOf(Database item) => $"{item.Name} · {item.Host.Address}";

    protected override string ValueOf(Database item) => item.Id.ToString();
}
