using Discord.Interactions;
using PteroBot.Features.Admin.Locations;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin locations</c>.</summary>
    [Group("locations", "Where the nodes of the panel stand")]
    [PanelAdministrator]
    internal sealed class LocationsGroup(AdminDoor door, LocationsWork locations, TimeProvider clock) : AdministratorModule(door)
    {
        private const string LocationText = "The location, by name or number";
        private const int MaxName = 60;
        private const int MaxDescription = 191;

        [SlashCommand("list", "List the locations")]
        public Task ListAsync([Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) => AdministerAsync(async access => LocationsEmbeds.List(await locations.ListAsync(access, Cancellation), AdminView.Start(LocationsEmbeds.Area)));

        [SlashCommand("create", "Make a location")]
        public Task CreateAsync(
            [Summary("name", "A short name that no other has")][MaxLength(MaxName)] string name,
            [Summary("description", "What people call it")][MaxLength(MaxDescription)] string? description = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => LocationsEmbeds.List(
                await locations.CreateAsync(access, new NewLocation(name.Trim(), description?.Trim()), Cancellation), AdminView.Start(LocationsEmbeds.Area)));

        [SlashCommand("edit", "Change a location; what you leave out stays")]
        public Task EditAsync(
            [Summary("location", LocationText)][Autocomplete(typeof(LocationAutocomplete))][MaxLength(MaxName)] string location,
            [Summary("name", "A short name that no other has")][MaxLength(MaxName)] string? name = null,
            [Summary("description", "What people call it")][MaxLength(MaxDescription)] string? description = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access =>
                (await locations.FindAsync(access, location, Cancellation)).TryGet(out var found, out var refusal)
                && (await locations.EditAsync(found, name?.Trim(), description?.Trim(), Cancellation)).TryGet(out var changed, out refusal)
                    ? LocationsEmbeds.List(changed, AdminView.Start(LocationsEmbeds.Area))
                    : refusal);

        [SlashCommand("delete", "Delete a location that has no nodes")]
        public Task DeleteAsync([Summary("location", LocationText)][Autocomplete(typeof(LocationAutocomplete))][MaxLength(MaxName)] string location, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => LocationsControls.DeleteQuestion(await locations.FindAsync(access, location, Cancellation), Actor, clock));
    }
}
