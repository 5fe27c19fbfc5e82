using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Network;

/// <summary><c>/network</c>: the addresses of a server.</summary>
[Group("network", "The addresses of one of your servers")]
internal sealed class NetworkModule(NetworkWork network, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public const string NoteField = "note";

    /// <summary>The panel takes 256 characters and its table breaks above this.</summary>
    public const int MaxNote = 191;

    private const string AddressText = "The address";

    [SlashCommand("list", "List the addresses, and how many there may be")]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadNetwork, async room => NetworkEmbeds.List(await network.ListAsync(room, 1, Cancellation)));

    [SlashCommand("add", "Take one more address; the panel chooses the port")]
    public Task AddAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.AddAddress, async room => Answer(await network.AddAsync(room, Cancellation)));

    [SlashCommand("primary", "Make an address the one that players use")]
    public Task PrimaryAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("address", AddressText)][Autocomplete(typeof(AddressAutocomplete))][MaxLength(191)] string address) =>
        InRoomAsync(server, ServerAction.EditAddress, async room => (await network.FindAsync(room, address, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkEmbeds.List(await network.SetPrimaryAsync(found, Cancellation))
            : refusal);

    [SlashCommand("note", "Write down what an address is for")]
    public Task NoteAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("address", AddressText)][Autocomplete(typeof(AddressAutocomplete))][MaxLength(191)] string address,
        [Summary("note", "The note; left out, it is removed")][MaxLength(MaxNote)] string? note = null) =>
        InRoomAsync(server, ServerAction.EditAddress, async room => (await network.FindAsync(room, address, Cancellation)).TryGet(out var found, out var refusal)
            ? NetworkEmbeds.List(await network.SetNoteAsync(found, note, Cancellation))
            : refusal);

    [SlashCommand("remove", "Give an address back, after a question")]
    public Task RemoveAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("address", AddressText)][Autocomplete(typeof(AddressAutocomplete))][MaxLength(191)] string address) =>
        InRoomAsync(server, ServerAction.RemoveAddress, async room => (await network.FindAsync(room, address, Cancellation)).TryGet(out var found, out var refusal)
            ? Question(found, Confirming(NetworkControls.Remove(found), clock), clock)
            : refusal);

    internal static Decision<Reply> Answer(Decision<NetworkView> done) => done.TryGet(out var view, out var refusal) ? NetworkEmbeds.List(view) : refusal;

    /// <summary>Nothing is asked that cannot be done anyway.</summary>
    internal static Decision<Reply> Question(AddressView view, CustomId confirm, TimeProvider clock) =>
        NetworkTexts.Stays(view.Room, view.Address) is { } stays ? new Explained(stays) : NetworkEmbeds.RemoveQuestion(view, confirm, clock);
}
