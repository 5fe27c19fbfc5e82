using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>Reads and changes the addresses of servers.</summary>
internal sealed class NetworkWork(AuditLog audit, RoomShelf<Allocation> shelf)
{
    public async Task<NetworkView> ListAsync(Room room, int page, CancellationToken cancellationToken)
    {
        var addresses = await room.Client.Network.ListAsync(room.Id, cancellationToken);
        shelf.Put(room.Access, addresses);
        return new NetworkView(room, [.. addresses.OrderByDescending(address => address.IsDefault).ThenBy(address => address.Port)], page);
    }

    public async Task<Decision<AddressView>> FindAsync(Room room, string asked, CancellationToken cancellationToken) =>
        AddressSearch.Find((await ListAsync(room, 1, cancellationToken)).Addresses, asked) is { } address
            ? new AddressView(room, address)
            : new Explained(NetworkTexts.Unknown(room, asked));

    public async Task<Decision<NetworkView>> AddAsync(Room room, CancellationToken cancellationToken)
    {
        if (room.Limits.Allocations is null or 0)
            return new Explained(NetworkTexts.NoneAllowed(room));
        try
        {
            var added = await audit.ChangeAsync(room.Access, "network.add", null, token => room.Client.Network.AddAsync(room.Id, token), cancellationToken);
            return await AfterAsync(room, added, $"{room.Name} has a new address: {Outside.Code(added.Address)}. The panel chose the port; it works from the next start on.", cancellationToken);
        }
        catch (PanelRefusedException refused) when (NetworkTexts.OfAdd(refused, room) is { } sentence)
        {
            return new Explained(sentence);
        }
    }

    public async Task<NetworkView> SetPrimaryAsync(AddressView view, CancellationToken cancellationToken)
    {
        var (room, address) = (view.Room, view.Address);
        var changed = await audit.ChangeAsync(room.Access, "network.primary", address.Address, token => room.Client.Network.SetPrimaryAsync(room.Id, address.Id, token), cancellationToken);
        return await AfterAsync(room, changed, $"{Outside.Code(address.Address)} is the primary address from the next start on.", cancellationToken);
    }

    public async Task<NetworkView> SetNoteAsync(AddressView view, string? note, CancellationToken cancellationToken)
    {
        var (room, address) = (view.Room, view.Address);
        var notes = new AllocationNotes(string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        var changed = await audit.ChangeAsync(room.Access, "network.note", address.Address, token => room.Client.Network.SetNotesAsync(room.Id, address.Id, notes, token), cancellationToken);
        return await AfterAsync(room, changed, $"{Outside.Code(address.Address)} {(notes.Notes is null ? "has no note any more" : "has its note")}.", cancellationToken);
    }

    public async Task<Decision<NetworkView>> RemoveAsync(AddressView view, CancellationToken cancellationToken)
    {
        var (room, address) = (view.Room, view.Address);
        if (NetworkTexts.Stays(room, address) is { } stays)
            return new Explained(stays);
        await audit.ChangeAsync(room.Access, "network.remove", address.Address, token => room.Client.Network.RemoveAsync(room.Id, address.Id, token), cancellationToken);
        return await ListAsync(room, 1, cancellationToken) with { Said = $"{Outside.Code(address.Address)} is given back." };
    }

    /// <summary>The list as it is now; whoever may change but not look sees what he changed.</summary>
    private async Task<NetworkView> AfterAsync(Room room, Allocation changed, string said, CancellationToken cancellationToken) =>
        (room.Allows(ServerAction.ReadNetwork) ? await ListAsync(room, 1, cancellationToken) : new NetworkView(room, [changed])) with { Said = said };
}
