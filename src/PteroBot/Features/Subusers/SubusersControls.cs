using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Subusers;

/// <summary>Menus and buttons of <c>/subusers</c>. What is chosen and not saved yet is in their ids.</summary>
internal sealed class SubusersControls(SubusersWork subusers, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    public static CustomId Remove(DraftView view) => CustomId.Of("subusers", "remove", view.Room.Identifier, view.Person.Uuid.ToString("N"));

    [ComponentInteraction("subusers/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadSubusers, async room =>
        SubusersEmbeds.List(await subusers.ListAsync(room, PageButtons.NumberOf(page), Cancellation)));

    [ComponentInteraction("subusers/open/*")]
    public Task OpenAsync(string server) => DraftAsync(server, Chosen.FirstOrDefault() ?? "", found => found);

    [ComponentInteraction("subusers/group/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task GroupAsync(string server, string person, string draft) => DraftAsync(server, person, found => found with { Draft = Rights.Read(draft), Group = Chosen.FirstOrDefault() });

    [ComponentInteraction("subusers/rights/*/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task RightsAsync(string server, string person, string draft, string group) => DraftAsync(server, person, found =>
    {
        var shown = Rights.Groups.FirstOrDefault(known => known.Key == group) is { } open ? Rights.Mask(open) & found.Mine : 0;
        return found with { Draft = (Rights.Read(draft) & ~shown) | (Rights.Mask(Chosen) & shown), Group = group };
    });

    [ComponentInteraction("subusers/set/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task SetAsync(string server, string person, string set) => DraftAsync(server, person, found => found with { Draft = (ReadySet.Find(set)?.Mask ?? found.Draft) & found.Mine });

    [ComponentInteraction("subusers/save/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task SaveAsync(string server, string person, string draft) => InRoomAsync(server, ServerAction.EditSubuser, async room =>
        (await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal)
            ? Shown(await subusers.SaveAsync(found with { Draft = Rights.Read(draft) }, Cancellation))
            : refusal);

    [ComponentInteraction("subusers/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(SubusersEmbeds.InviteForm(server));

    /// <summary>As viewer, which is the least; what somebody may do is changed on the card that follows.</summary>
    [ModalInteraction("subusers/ask/*")]
    public Task AskAsync(string server, SubmittedModal modal) => InRoomAsync(server, ServerAction.InviteSubuser, room =>
        Task.FromResult(SubusersModule.Ask(room, Typed(SubusersEmbeds.EmailField).Trim(), ReadySet.All[0], clock)));

    [ComponentInteraction("subusers/invite/*/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task InviteAsync(string server, string set, string email, string confirmation) => InRoomAsync(server, ServerAction.InviteSubuser, async room =>
        Shown(await subusers.InviteAsync(room, PressedId.Arguments[2], (ReadySet.Find(set) ?? ReadySet.All[0]).Mask, Cancellation)));

    [ComponentInteraction("subusers/drop/*/*")]
    public Task DropAsync(string server, string person) => InRoomAsync(server, ServerAction.RemoveSubuser, async room =>
        (await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal)
            ? SubusersEmbeds.RemoveQuestion(found, Confirming(Remove(found), clock), clock)
            : refusal);

    [ComponentInteraction("subusers/remove/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RemoveAsync(string server, string person, string confirmation) => InRoomAsync(server, ServerAction.RemoveSubuser, async room =>
    {
        if (!(await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal))
            return refusal;
        return SubusersEmbeds.List(await subusers.RemoveAsync(found, Cancellation));
    });

    [ComponentInteraction("subusers/keep")]
    [Reply(ReplyKind.Update)]
    public Task KeepAsync() => ReplyAsync("It was left alone.");

    private Task DraftAsync(string server, string person, Func<DraftView, DraftView> change) => InRoomAsync(server, ServerAction.EditSubuser, async room =>
        (await subusers.FindAsync(room, person, Cancellation)).TryGet(out var found, out var refusal) ? SubusersEmbeds.Draft(change(found)) : refusal);

    private static Decision<Reply> Shown(Decision<DraftView> done) => done.TryGet(out var view, out var refusal) ? SubusersEmbeds.Draft(view) : refusal;
}
