using Discord.Interactions;
using PteroBot.Features.Admin.Users;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin users</c>.</summary>
    [Group("users", "The accounts of the panel")]
    [PanelAdministrator]
    internal sealed class UsersGroup(AdminDoor door, UsersWork users, TimeProvider clock) : AdministratorModule(door)
    {
        private const string UserText = "Name, e-mail address, number or external id";
        private const int Max = 191;

        [SlashCommand("list", "List the accounts of the panel")]
        public Task ListAsync([Summary("search", "Words from name, e-mail or external id")][MaxLength(AdminView.MaxSearch)] string? search = null, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => UsersEmbeds.List(await users.ListAsync(access, Cancellation), AdminView.Start(UserIds.Area, search)));

        [SlashCommand("show", "Show an account with its servers and who linked it")]
        public Task ShowAsync([Summary("user", UserText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(Max)] string user, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await users.FindAsync(access, user, Cancellation)).Then(UsersEmbeds.Card));

        [SlashCommand("create", "Make an account; the panel mails a link to choose a password")]
        public Task CreateAsync(
            [Summary("email", "E-mail address")][MaxLength(Max)] string email,
            [Summary("name", "Name to sign in with")][MaxLength(Max)] string name,
            [Summary("first-name", "First name; the sign-in name when left out")][MaxLength(Max)] string? firstName = null,
            [Summary("last-name", "Last name; the sign-in name when left out")][MaxLength(Max)] string? lastName = null,
            [Summary("external-id", "Its id in another system")][MaxLength(Max)] string? externalId = null,
            [Summary("language", "Language code, such as en")][MaxLength(5)] string? language = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await users.CreateAsync(
                access, new NewUser(email.Trim(), name.Trim(), firstName ?? name, lastName ?? name) { ExternalId = externalId, Language = language }, Cancellation)).Then(UsersEmbeds.Card));

        [SlashCommand("edit", "Change an account; what you leave out stays")]
        public Task EditAsync(
            [Summary("user", UserText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(Max)] string user,
            [Summary("email", "E-mail address")][MaxLength(Max)] string? email = null,
            [Summary("name", "Name to sign in with")][MaxLength(Max)] string? name = null,
            [Summary("first-name", "First name")][MaxLength(Max)] string? firstName = null,
            [Summary("last-name", "Last name")][MaxLength(Max)] string? lastName = null,
            [Summary("external-id", "Its id in another system; none takes it away")][MaxLength(Max)] string? externalId = null,
            [Summary("language", "Language code, such as en")][MaxLength(5)] string? language = null,
            [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => (await users.FindAsync(access, user, Cancellation)).TryGet(out var found, out var refusal)
                ? (await users.EditAsync(found, new UserEdit { Email = email, Username = name, FirstName = firstName, LastName = lastName, ExternalId = externalId, Language = language }, Cancellation)).Then(UsersEmbeds.Card)
                : refusal);

        [SlashCommand("delete", "Delete an account that owns no servers")]
        public Task DeleteAsync([Summary("user", UserText)][Autocomplete(typeof(UserAutocomplete))][MaxLength(Max)] string user, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) =>
            AdministerAsync(async access => UsersControls.DeleteQuestion(await users.FindAsync(access, user, Cancellation), Actor, clock));
    }
}
