using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary><c>/subusers</c>: with whom a server is shared.</summary>
[Group("subusers", "With whom one of your servers is shared")]
internal sealed class SubusersModule(SubusersWork subusers, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    [SlashCommand("list", "List the people that the server is shared with")]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadSubusers, async room => SubusersEmbeds.List(await subusers.ListAsync(room, 1, Cancellation)));

    [SlashCommand("invite", "Share the server with somebody, after a question")]
    public Task InviteAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("email", "The e-mail address of their panel account")][MaxLength(191)] string email,
        [Summary("set", "What they may do; you can change it afterwards")]
        [Choice("Viewer", "viewer")][Choice("Operator", "operator")][Choice("Moderator", "moderator")][Choice("Builder", "builder")] string set = "viewer") =>
        InRoomAsync(server, ServerAction.InviteSubuser, room => Task.FromResult(Ask(room, email.Trim(), ReadySet.Find(set) ?? ReadySet.All[0], clock)));

    [SlashCommand("permissions", "Change what somebody may do")]
    public Task PermissionsAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("person", "Whom")][Autocomplete(typeof(SubuserAutocomplete))][MaxLength(191)] string person) =>
        InRoomAsync(server, ServerAction.EditSubuser, async room => (await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal) ? SubusersEmbeds.Draft(found) : refusal);

    [SlashCommand("remove", "Stop sharing with somebody, after a question")]
    public Task RemoveAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("person", "Whom")][Autocomplete(typeof(SubuserAutocomplete))][MaxLength(191)] string person) =>
        InRoomAsync(server, ServerAction.RemoveSubuser, async room => (await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal)
            ? SubusersEmbeds.RemoveQuestion(found, Confirming(SubusersControls.Remove(found), clock), clock)
            : refusal);

    internal static Decision<Reply> Ask(Room room, string email, ReadySet set, TimeProvider clock) => SubusersTexts.Wrong(email, room) is { } wrong
        ? new Explained(wrong)
        : SubusersEmbeds.InviteQuestion(room, email, set, Confirmation.For(room.Actor.UserId, clock).On(CustomId.Of("subusers", "invite", room.Identifier, set.Key, email)), clock);
}
