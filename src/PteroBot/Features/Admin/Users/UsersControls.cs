using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Admin.Users;

/// <summary>Menus, buttons and forms of <c>/admin users</c>; the role is asked at every press.</summary>
[PanelAdministrator]
internal sealed class UsersControls(AdminDoor door, UsersWork users, TimeProvider clock) : AdministratorModule(door)
{
    [ComponentInteraction($"{UserIds.Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string page, string search) =>
        AdministerAsync(async access => UsersEmbeds.List(await users.ListAsync(access, Cancellation), AdminView.Read(PressedId)));

    [ComponentInteraction($"{UserIds.Area}/open")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync() => WithAsync(Chosen.FirstOrDefault() ?? "", found => Task.FromResult<Decision<Reply>>(UsersEmbeds.Card(found)));

    [ComponentInteraction($"{UserIds.Area}/word/*")]
    [Reply(ReplyKind.Modal)]
    public Task PasswordAsync(string user) => OpenAsync(UsersEmbeds.PasswordForm(user));

    [ModalInteraction($"{UserIds.Area}/password/*")]
    [Reply(ReplyKind.Update)]
    public Task SetPasswordAsync(string user, SubmittedModal modal) => WithAsync(user, async found =>
        UsersEmbeds.Card(await users.SetPasswordAsync(found, Typed(UserIds.PasswordField), Cancellation)));

    [ComponentInteraction($"{UserIds.Area}/askroot/*/*")]
    public Task AskRootAsync(string user, string root) => WithAsync(user, found => Task.FromResult<Decision<Reply>>(
        UsersEmbeds.RootQuestion(found.User, Confirming(UserIds.Root(found.User), clock), clock)));

    [ComponentInteraction($"{UserIds.Area}/root/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RootAsync(string user, string root, string confirmation) => WithAsync(user, async found =>
        UsersEmbeds.Card(await users.SetAdministratorAsync(found, root == "on", Cancellation)));

    [ComponentInteraction($"{UserIds.Area}/ask/*")]
    public Task AskDeleteAsync(string user) => WithAsync(user, found => Task.FromResult(DeleteQuestion(found, Actor, clock)));

    [ComponentInteraction($"{UserIds.Area}/type/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeAsync(string user, string name, string confirmation) =>
        OpenAsync(TypedName.Form("Delete an account", UserIds.Delete(user), PressedId.Arguments[1]));

    [ModalInteraction($"{UserIds.Area}/delete/*")]
    [Reply(ReplyKind.Update)]
    public Task DeleteAsync(string user, SubmittedModal modal) => WithAsync(user, async found => TypedName.Fits(Typed(TypedName.Field), found.User.Username)
        ? UsersEmbeds.List(await users.DeleteAsync(found, Cancellation), AdminView.Start(UserIds.Area))
        : new Explained(TypedName.NotTyped(found.User.Username)));

    /// <summary>Whoever owns servers is not asked about: the panel would refuse.</summary>
    internal static Decision<Reply> DeleteQuestion(Decision<UserView> found, Actor actor, TimeProvider clock) =>
        !found.TryGet(out var view, out var refusal) ? refusal
        : view.User.Servers is { Count: > 0 } servers ? new Explained(UsersTexts.OwnsServers(view.User, servers.Count))
        : UsersEmbeds.DeleteQuestion(view.User, Confirmation.For(actor.UserId, clock).On(UserIds.Type(view.User)), clock);

    private Task WithAsync(string user, Func<UserView, Task<Decision<Reply>>> answer) => AdministerAsync(access => users.FindAsync(access, user, Cancellation), answer);
}
