using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Users;

/// <summary>Finds users of a panel by what administrators type.</summary>
internal static class UserSearch
{
    /// <summary>By number, external id, e-mail address or name, exactly: an account is nothing to guess at.</summary>
    public static User? Find(IReadOnlyList<User> users, string asked)
    {
        var text = asked.Trim();
        return text.Length == 0 ? null
            : users.FirstOrDefault(user => user.Id.ToString() == text)
            ?? users.FirstOrDefault(user => user.ExternalId == text)
            ?? users.FirstOrDefault(user => user.Email.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? users.FirstOrDefault(user => user.Username.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? users.FirstOrDefault(user => user.Uuid.ToString() == text);
    }

    public static IEnumerable<User> Matching(IEnumerable<User> users, string search) => users.Matching(search, Texts);

    private static IEnumerable<string?> Texts(User user) =>
        [user.Username, user.Email, user.FirstName, user.LastName, user.ExternalId, user.Id.ToString(), user.IsRootAdmin ? "administrator" : null];
}

/// <summary>Suggests users of the guild's panel.</summary>
internal sealed class UserAutocomplete : AdminAutocomplete<User>
{
    protected override IEnumerable<User> Matching(IReadOnlyList<User> items, string typed) => UserSearch.Matching(items, typed);

    protected override string LabelOf(User item) => $"{Outside.Plain(item.Username, 40)} · {Outside.Plain(item.Email, 55)}";

    protected override string ValueOf(User item) => item.Id.ToString();
}
