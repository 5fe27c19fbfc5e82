using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Admin.Members;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Users;

/// <summary>Reads and changes the users of the guild's panel. Passwords go to the panel and nowhere else.</summary>
internal sealed class UsersWork(AdminShelf<User> shelf, AuditLog audit, LinkedMembers members)
{
    // Large pages: there may be thousands, and no servers come with them.
    private const int PerPage = 500;

    public static Task<IReadOnlyList<User>> ReadAsync(ApplicationApi application) =>
        application.Users.AllAsync(new UserQuery { PerPage = PerPage }).ByNameAsync(user => user.Username, user => user.Id);

    public async Task<UsersView> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) =>
        new(access.Panel, await shelf.ListAsync(access, cancellationToken));

    /// <summary>One user by number, external id, e-mail address or name, read anew.</summary>
    public async Task<Decision<UserView>> FindAsync(AdministrationAccess access, string asked, CancellationToken cancellationToken) =>
        await shelf.FindAsync(access, users => UserSearch.Find(users, asked), cancellationToken) is { } known
            ? await ReadAsync(access, known.Id, cancellationToken)
            : new Explained(AdminTexts.Unknown("user", asked));

    public async Task<Decision<UserView>> CreateAsync(AdministrationAccess access, NewUser wanted, CancellationToken cancellationToken)
    {
        try
        {
            var made = await ChangeAsync(access, "user.create", null, wanted.Username, null, token => access.Application.Users.CreateAsync(wanted, token), cancellationToken);
            return await ReadAsync(access, made.Id, cancellationToken) with { Said = UsersTexts.Created(made) };
        }
        catch (PanelFailedException)
        {
            // A panel that cannot send its mail fails after the account was made.
            if (await shelf.FindAsync(access, users => users.FirstOrDefault(user => user.Email == wanted.Email), cancellationToken) is { } made)
                return await ReadAsync(access, made.Id, cancellationToken) with { Said = UsersTexts.CreatedWithoutMail(made) };
            throw;
        }
    }

    public async Task<Decision<UserView>> EditAsync(UserView view, UserEdit edit, CancellationToken cancellationToken)
    {
        if (edit.Changes.Count == 0)
            return new Explained("Say what to change: every option but the user is one thing that can be.");
        return await UpdateAsync(view, "user.update", string.Join(", ", edit.Changes), edit.Of(view.User), cancellationToken) with { Said = $"Changed: {Words.Join(edit.Changes)}." };
    }

    public async Task<UserView> SetPasswordAsync(UserView view, string password, CancellationToken cancellationToken) =>
        await UpdateAsync(view, "user.password", null, NewUser.From(view.User) with { Password = password }, cancellationToken) with { Said = UsersTexts.PasswordSet(view.User) };

    public async Task<UserView> SetAdministratorAsync(UserView view, bool root, CancellationToken cancellationToken)
    {
        var now = await UpdateAsync(view, root ? "user.promote" : "user.demote", null, NewUser.From(view.User) with { RootAdmin = root }, cancellationToken);
        return now with { Said = UsersTexts.Administrator(now.User, root) };
    }

    public async Task<UsersView> DeleteAsync(UserView view, CancellationToken cancellationToken)
    {
        var (access, user) = (view.Access, view.User);
        await ChangeAsync(access, "user.delete", user, user.Username, null, async token =>
        {
            await access.Application.Users.DeleteAsync(user.Id, token);
            return user;
        }, cancellationToken);
        return await ListAsync(access, cancellationToken) with { Said = UsersTexts.Deleted(user) };
    }

    private async Task<UserView> UpdateAsync(UserView view, string action, string? detail, NewUser whole, CancellationToken cancellationToken)
    {
        var (access, user) = (view.Access, view.User);
        await ChangeAsync(access, action, user, user.Username, detail, token => access.Application.Users.UpdateAsync(user.Id, whole, token), cancellationToken);
        return await ReadAsync(access, user.Id, cancellationToken);
    }

    private Task<User> ChangeAsync(
        AdministrationAccess access, string action, User? user, string name, string? detail, Func<CancellationToken, Task<User>> work, CancellationToken cancellationToken) =>
        shelf.ChangeAsync(audit, access, new Change(action, user?.Id.ToString(), name, access.Panel.ToString()) { Detail = detail }, work, cancellationToken);

    private async Task<UserView> ReadAsync(AdministrationAccess access, int id, CancellationToken cancellationToken)
    {
        var user = await access.Application.Users.GetAsync(id, UserIncludes.Servers, cancellationToken);
        return new UserView(access, user, await members.OfAsync(access, user, cancellationToken));
    }
}
