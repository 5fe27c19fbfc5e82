using Discord.Interactions;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Eggs;

/// <summary>Menus and buttons of <c>/admin eggs</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class EggsControls(AdminDoor door, EggsWork eggs) : AdministratorModule(door)
{
    [ComponentInteraction($"{EggsEmbeds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) =>
        AdministerAsync(async access => EggsEmbeds.List(await eggs.ListAsync(access, Cancellation), AdminView.Read(PressedId)));

    [ComponentInteraction($"{EggsEmbeds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => AdministerAsync(async access => (await eggs.FindAsync(access, Chosen.FirstOrDefault() ?? "", 1, Cancellation)).Then(EggsEmbeds.Card));

    [ComponentInteraction($"{EggsEmbeds.Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string egg, string page) =>
        AdministerAsync(async access => (await eggs.FindAsync(access, egg, int.TryParse(page, out var number) ? number : 1, Cancellation)).Then(EggsEmbeds.Card));
}
