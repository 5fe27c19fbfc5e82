using Discord.Interactions;
using PteroBot.Features.Admin.Nests;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin nests</c>.</summary>
    [Group("nests", "The groups of eggs")]
    [PanelAdministrator]
    internal sealed class NestsGroup(AdminDoor door, NestsWork nests) : AdministratorModule(door)
    {
        [SlashCommand("list", "List the nests")]
        public Task ListAsync([Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) => AdministerAsync(async access => NestsEmbeds.List(await nests.ListAsync(access, Cancellation), AdminView.Start(NestsEmbeds.Area)));

        [SlashCommand("show", "Show a nest with its eggs")]
        public Task ShowAsync([Summary("nest", "The nest, by name or number")][Autocomplete(typeof(NestAutocomplete))][MaxLength(191)] string nest, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await nests.FindAsync(access, nest, Cancellation)).Then(NestsEmbeds.Card));
    }
}
