using Discord.Interactions;
using PteroBot.Features.Admin.Eggs;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin eggs</c>.</summary>
    [Group("eggs", "What servers are made from")]
    [PanelAdministrator]
    internal sealed class EggsGroup(AdminDoor door, EggsWork eggs) : AdministratorModule(door)
    {
        [SlashCommand("list", "List the eggs")]
        public Task ListAsync([Summary("search", "Words from name, nest or author")][MaxLength(AdminView.MaxSearch)] string? search = null, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => EggsEmbeds.List(await eggs.ListAsync(access, Cancellation), AdminView.Start(EggsEmbeds.Area, search)));

        [SlashCommand("show", "Show an egg with its images and variables")]
        public Task ShowAsync([Summary("egg", "The egg, by name or number")][Autocomplete(typeof(EggAutocomplete))][MaxLength(191)] string egg, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await eggs.FindAsync(access, egg, 1, Cancellation)).Then(EggsEmbeds.Card));
    }
}
