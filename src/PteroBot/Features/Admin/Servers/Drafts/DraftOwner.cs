using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers.Drafts;

/// <summary>Finds the account that is to own a server.</summary>
internal static class DraftOwner
{
    /// <summary>By number (which suggestions give), panel name or e-mail address; null when nobody fits exactly.</summary>
    public static User? Find(IReadOnlyList<User> users, string typed)
    {
        var text = typed.Trim();
        return users.FirstOrDefault(user => user.Username.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? users.FirstOrDefault(user => user.Email.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? users.FirstOrDefault(user => user.Id.ToString() == text);
    }

    public static string Unknown(string typed) =>
        $"No account on the panel is called {Outside.Code(typed, 60)}. Type its panel name or e-mail address, or make it first with /admin users create.";
}
