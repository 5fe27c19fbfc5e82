using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Features.Admin.Members;
using PteroBot.Features.Admin.Users;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin;

internal sealed partial class AdminModule
{
    /// <summary><c>/admin members</c>.</summary>
    [Group("members", "Discord members and their accounts on the panel")]
    [PanelAdministrator]
    internal sealed class MembersGroup(AdminDoor door, LinkedMembers linked, UsersWork users) : AdministratorModule(door)
    {
        [SlashCommand("show", "Show the panel account that a Discord member linked")]
        public Task ShowAsync([Summary("member", "The Discord member")] IUser member, [Summary("panel", PanelText)][Autocomplete(typeof(AdminPanelAutocomplete))][MaxLength(100)] string? panel = null) => AdministerAsync(async access =>
            await linked.AccountOfAsync(access, member.Id, Cancellation) is { } account
                ? (await users.FindAsync(access, account, Cancellation)).Then(UsersEmbeds.Card)
                : new Explained($"<@{member.Id}> has not linked an account of this panel. /link does that."));
    }
}
