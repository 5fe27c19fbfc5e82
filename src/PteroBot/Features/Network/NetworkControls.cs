using System.Globalization;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary>Menus, buttons and forms of <c>/network</c>.</summary>
internal sealed class NetworkControls(NetworkWork network, AccessControl access, RoomShelf<Allocation> shelf, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public static CustomId Remove(AddressView view) => CustomId.Of("network", "remove", view.Room.Identifier, view.Address.Id.ToString(CultureInfo.InvariantCulture));

    [ComponentInteraction("network/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadNetwork, async room =>
        NetworkEmbeds.List(await network.ListAsync(room, PageButtons.NumberOf(page), Cancellation)));

    [ComponentInteraction("network/add/*")]
    [Reply(ReplyKind.Update)]
    public Task AddAsync(string server) => InRoomAsync(server, ServerAction.AddAddress, async room => NetworkModule.Answer(await network.AddAsync(room, Cancellation)));

    [ComponentInteraction("network/first/*")]
    [Reply(ReplyKind.Update)]
    public Task FirstAsync(string server) => InRoomAsync(server, ServerAction.EditAddress, async room =>
        (await network.FindAsync(room, Picked, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkEmbeds.List(await network.SetPrimaryAsync(found, Cancellation))
            : refusal);

    /// <summary>The form comes from memory: Discord does not wait for a panel here.</summary>
    [ComponentInteraction("network/note/*")]
    [Reply(ReplyKind.Modal)]
    public async Task NoteAsync(string server)
    {
        if (!(await access.ServerAsync(Actor, server, ServerAction.EditAddress, Cancellation)).TryGet(out var found, out var refusal))
            await RefuseAsync(refusal);
        else if (AddressSearch.Find(shelf.Peek(found) ?? [], Picked) is { } address)
            await OpenAsync(NetworkEmbeds.NoteForm(server, address));
        else
            await RefuseAsync("I do not remember these addresses any more. Use /network list again.");
    }

    [ModalInteraction("network/save/*/*")]
    [Reply(ReplyKind.Update)]
    public Task SaveAsync(string server, string address, SubmittedModal modal) => InRoomAsync(server, ServerAction.EditAddress, async room =>
        (await network.FindAsync(room, address, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkEmbeds.List(await network.SetNoteAsync(found, Typed(NetworkModule.NoteField), Cancellation))
            : refusal);

    [ComponentInteraction("network/drop/*")]
    public Task DropAsync(string server) => InRoomAsync(server, ServerAction.RemoveAddress, async room =>
        (await network.FindAsync(room, Picked, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkModule.Question(found, Confirming(Remove(found), clock), clock)
            : refusal);

    [ComponentInteraction("network/remove/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RemoveAsync(string server, string address, string confirmation) => InRoomAsync(server, ServerAction.RemoveAddress, async room =>
        (await network.FindAsync(room, address, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkModule.Answer(await network.RemoveAsync(found, Cancellation))
            : refusal);

    [ComponentInteraction("network/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");

    private string Picked => Chosen.FirstOrDefault() ?? "";
}
