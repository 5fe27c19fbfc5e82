using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Users;

/// <summary>Users as messages, for administrators alone.</summary>
internal static class UsersEmbeds
{
    private const int PageSize = 10;
    private const int NameLength = 60;
    private const int MostServers = 15;
    private const int MostMembers = 5;

    public static Reply List(UsersView users, AdminView view)
    {
        var found = UserSearch.Matching(users.Users, view.Search).ToList();
        var leaf = Leaf.Of(found, view.Page, PageSize);
        return AdminFace.List(view, AdminFace.Title(view, "users", users.Panel.Host, found.Count, users.Users.Count), leaf, Line, Choice, users.Said);
    }

    /// <summary>One user with everything that is theirs.</summary>
    public static Reply Card(UserView view)
    {
        var user = view.User;
        var embed = new EmbedBuilder()
            .WithColor(user.IsRootAdmin ? Theme.Amber : Theme.Accent)
            .WithTitle(Outside.Text(user.Username, NameLength))
            .WithUrl(Page(view))
            .WithDescription(string.Join('\n', Facts(view)))
            .AddField(ServersTitle(user), Servers(view));
        var buttons = new ComponentBuilder()
            .WithButton("Password…", UserIds.Password(user), ButtonStyle.Secondary)
            .WithButton(user.IsRootAdmin ? "Take administration" : "Make administrator", UserIds.AskRoot(user), ButtonStyle.Secondary)
            .WithButton("Delete", UserIds.AskDelete(user), ButtonStyle.Danger)
            .WithButton("All users", AdminView.Start(UserIds.Area).ToPage(1), ButtonStyle.Secondary)
            .WithButton("Panel", style: ButtonStyle.Link, url: Page(view));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = buttons.Build() };
    }

    public static Reply DeleteQuestion(User user, CustomId form, TimeProvider clock) =>
        TypedName.Question($"Delete the account {Outside.Text(user.Username, NameLength)}?", $"{Outside.Code(user.Email)} cannot sign in any more, and loses what others shared with them.", form, clock);

    public static Reply RootQuestion(User user, CustomId confirm, TimeProvider clock)
    {
        var name = Outside.Text(user.Username, NameLength);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle(user.IsRootAdmin ? $"Take administration from {name}?" : $"Make {name} an administrator of the panel?")
            .WithDescription((user.IsRootAdmin
                ? "They keep their own servers and lose everything else, this panel's administration included."
                : "They can then do everything: open every server, read every file, and change or delete every account.")
                + $"\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton(user.IsRootAdmin ? "Take it" : "Make administrator", confirm, ButtonStyle.Danger)
            .WithButton("Leave it", TypedName.Keep, ButtonStyle.Secondary));
    }

    public static ModalBuilder PasswordForm(string user) => new ModalBuilder("A new password", UserIds.SetPassword(user))
        .AddTextInput(new TextInputBuilder("Password", UserIds.PasswordField, placeholder: "At least 8 characters", minLength: 8, maxLength: 190, required: true));

    private static string Line(User user) =>
        $"`{user.Id}` **{Outside.Text(user.Username, 40)}** · {Outside.Text(user.Email, 60)}{(user.IsRootAdmin ? " · administrator" : "")}{(user.HasTwoFactor ? " · 2FA" : "")}";

    private static AdminChoice Choice(User user) => new(user.Username, user.Id.ToString(), user.Email);

    private static IEnumerable<string> Facts(UserView view)
    {
        var user = view.User;
        var name = $"{user.FirstName} {user.LastName}".Trim();
        yield return $"Number `{user.Id}` · {Outside.Code(user.Email)}{(name.Length > 0 ? $" · {Outside.Text(name)}" : "")}";
        yield return $"{(user.IsRootAdmin ? "**Administrator of the panel** · " : "")}two-factor {(user.HasTwoFactor ? "on" : "off")}{(user.Language.Length > 0 ? $" · language {Outside.Code(user.Language)}" : "")}";
        if (!string.IsNullOrEmpty(user.ExternalId))
            yield return $"External id {Outside.Code(user.ExternalId)}";
        yield return LinkedBy(view.Members);
        yield return $"Made {Moments.Relative(user.CreatedAt)}";
    }

    private static string LinkedBy(IReadOnlyList<LinkedMember> members)
    {
        if (members.Count == 0)
            return "Discord: nobody has linked this account";
        var here = members.Where(member => member.IsHere).Take(MostMembers).Select(member => $"<@{member.UserId}> {Moments.Relative(member.LinkedAt)}").ToList();
        if (members.Count(member => !member.IsHere) is > 0 and var others)
            here.Add($"{Words.Count(others, "person", "people")} outside this Discord server");
        return $"Discord: linked by {Words.Join(here)}";
    }

    private static string ServersTitle(User user) => user.Servers is { } servers ? $"Servers · {servers.Count}" : "Servers";

    private static string Servers(UserView view) => view.User.Servers switch
    {
        null => AdminTexts.Missing(new KeyRight("servers", Writes: false), view.Access.Panel),
        { Count: 0 } => "None.",
        var servers => Cut.Lines(
            [
                .. servers.Take(MostServers).Select(server => $"`{server.Id}` **{Outside.Text(server.Name, 40)}** · {Outside.Code(server.Identifier)}{(server.IsSuspended ? " · suspended" : "")}"),
                .. servers.Count > MostServers ? [$"and {servers.Count - MostServers} more"] : Array.Empty<string>(),
            ],
            EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {missing} more"),
    };

    private static string Page(UserView view) => $"{view.Access.Panel}/admin/users/view/{view.User.Id}";
}
