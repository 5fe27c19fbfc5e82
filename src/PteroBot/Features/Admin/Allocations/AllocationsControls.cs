using System.Globalization;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>Menus, buttons and forms of <c>/admin allocations</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class AllocationsControls(AdminDoor door, AllocationsWork allocations, TimeProvider clock) : AdministratorModule(door)
{
    private const int TellEvery = 25;

    [ComponentInteraction($"{AllocationIds.Area}/page/*/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string node, string show, string page) => AdministerAsync(async access => List(
        await allocations.ListAsync(access, node, AllocationIds.ShowOf(show), int.TryParse(page, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1, Cancellation)));

    [ComponentInteraction($"{AllocationIds.Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string node, string show) =>
        AdministerAsync(async access => List(await allocations.ListAsync(access, node, AllocationIds.ShowOf(show), 1, Cancellation)));

    [ComponentInteraction($"{AllocationIds.Area}/pick/*")]
    public Task PickAsync(string node) => AdministerAsync(async access =>
        DeleteQuestion(await allocations.PickAsync(access, node, NumbersOf(Chosen), Cancellation), Actor, clock));

    [ComponentInteraction($"{AllocationIds.Area}/type/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string node, string chosen, string confirmation) =>
        OpenAsync(TypedName.Form("Delete addresses", AllocationIds.Delete(node, chosen), ChosenNumbers.Read(chosen).Count is 1 ? "the address" : $"{ChosenNumbers.Read(chosen).Count} addresses"));

    [ModalInteraction($"{AllocationIds.Area}/delete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string node, string chosen, SubmittedModal modal) => AdministerAsync(async access =>
    {
        if (!(await allocations.PickAsync(access, node, [.. ChosenNumbers.Read(chosen)], Cancellation)).TryGet(out var pick, out var refusal))
            return refusal;
        if (!TypedName.Fits(Typed(TypedName.Field), pick.Name))
            return new Explained(TypedName.NotTyped(pick.Name));
        return AllocationsEmbeds.List(await allocations.DeleteAsync(pick, done => TellAsync(done, pick.Allocations.Count), Cancellation));
    });

    internal static Decision<Reply> List(Decision<AllocationsView> found) => found.TryGet(out var view, out var refusal) ? AllocationsEmbeds.List(view) : refusal;

    internal static Decision<Reply> DeleteQuestion(Decision<AllocationPick> picked, Actor actor, TimeProvider clock)
    {
        if (!picked.TryGet(out var pick, out var refusal))
            return refusal;
        if (ChosenNumbers.Write(pick.Allocations.Select(allocation => allocation.Id)) is not { } chosen)
            return new Explained(AllocationsTexts.TooScattered(pick.Allocations.Count));
        return AllocationsEmbeds.DeleteQuestion(pick, Confirmation.For(actor.UserId, clock).On(AllocationIds.Type(pick.Node.Id, chosen)), clock);
    }

    private static int[] NumbersOf(IEnumerable<string> chosen) =>
        [.. chosen.Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];

    /// <summary>Deleting many takes a while.</summary>
    private Task TellAsync(int done, int all) => done % TellEvery == 0 && done < all
        ? Context.Replies.EditAsync(Reply.Of($"Deleting… {Bar.Of(done, all)} {done} of {all}"), Cancellation)
        : Task.CompletedTask;
}
