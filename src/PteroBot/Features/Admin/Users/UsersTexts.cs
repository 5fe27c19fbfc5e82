using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Users;

/// <summary>What is said about users.</summary>
internal static class UsersTexts
{
    public static string Created(User user) => $"The account {Name(user)} is made. The panel mails {Outside.Code(user.Email)} a link to choose a password.";

    public static string CreatedWithoutMail(User user) =>
        $"The account {Name(user)} is made, but the panel reported a problem after that: it could probably not send its mail. Set a password here, or look at the panel's mail settings.";

    public static string PasswordSet(User user) => $"{Name(user)} has a new password. Tell it to nobody but them.";

    public static string Administrator(User user, bool wanted) => (wanted, user.IsRootAdmin) switch
    {
        (true, true) => $"{Name(user)} is an administrator of the panel now.",
        (false, false) => $"{Name(user)} is no administrator of the panel any more.",
        _ => "The panel took it without changing anything. Pelican gives and takes that right by roles, on its own pages.",
    };

    public static string Deleted(User user) => $"The account {Name(user)} is deleted.";

    public static string OwnsServers(User user, int count) =>
        $"{Name(user)} owns {Words.Count(count, "server")}. Delete {(count == 1 ? "it" : "them")} or give {(count == 1 ? "it" : "them")} to somebody else first.";

    private static string Name(User user) => $"**{Outside.Text(user.Username)}**";
}
