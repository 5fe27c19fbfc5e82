using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>Suggests the people that the server is shared with.</summary>
internal sealed class SubuserAutocomplete : RoomAutocomplete<Subuser>
{
    public override ServerAction Action => ServerAction.ReadSubusers;

    public override Task<IReadOnlyList<Subuser>> ReadAsync(ClientApi client, ServerId server) => client.Subusers.ListAsync(server);

    protected override string LabelOf(Subuser item) => $"{item.Username} · {item.Email}";

    protected override string ValueOf(Subuser item) => item.Uuid.ToString("N");
}
