using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Nests;

/// <summary>Menus and buttons of <c>/admin nests</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class NestsControls(AdminDoor door, NestsWork nests) : AdministratorModule(door)
{
    [ComponentInteraction($"{NestsEmbeds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) =>
        AdministerAsync(async access => NestsEmbeds.List(await nests.ListAsync(access, Cancellation), AdminView.Read(PressedId)));

    [ComponentInteraction($"{NestsEmbeds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => AdministerAsync(async access => (await nests.FindAsync(access, Chosen.FirstOrDefault() ?? "", Cancellation)).Then(NestsEmbeds.Card));
}
