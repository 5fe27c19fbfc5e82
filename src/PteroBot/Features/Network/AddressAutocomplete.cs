using System.Globalization;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>Suggests the addresses of the server; values are their numbers.</summary>
internal sealed class AddressAutocomplete : RoomAutocomplete<Allocation>
{
    public override ServerAction Action => ServerAction.ReadNetwork;

    public override Task<IReadOnlyList<Allocation>> ReadAsync(ClientApi client, ServerId server) => client.Network.ListAsync(server);

    protected override string LabelOf(Allocation item) => $"{item.Address}{(item.IsDefault ? " (primary)" : "")}{(string.IsNullOrWhiteSpace(item.Notes) ? "" : $" · {item.Notes}")}";

    protected override string ValueOf(Allocation item) => item.Id.ToString(CultureInfo.InvariantCulture);
}
