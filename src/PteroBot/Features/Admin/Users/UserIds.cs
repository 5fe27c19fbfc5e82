using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Users;

/// <summary>The custom ids of <c>/admin users</c>. Users are in them by number.</summary>
internal static class UserIds
{
    public const string Area = "adminusers";

    public const string PasswordField = "password";

    public static CustomId Password(User user) => CustomId.Of(Area, "word", user.Id.ToString());

    public static CustomId SetPassword(string user) => CustomId.Of(Area, "password", user);

    public static CustomId AskRoot(User user) => CustomId.Of(Area, "askroot", user.Id.ToString(), user.IsRootAdmin ? "off" : "on");

    public static CustomId Root(User user) => CustomId.Of(Area, "root", user.Id.ToString(), user.IsRootAdmin ? "off" : "on");

    public static CustomId AskDelete(User user) => CustomId.Of(Area, "ask", user.Id.ToString());

    public static CustomId Type(User user) => CustomId.Of(Area, "type", user.Id.ToString(), TypedName.Short(user.Username));

    public static CustomId Delete(string user) => CustomId.Of(Area, "delete", user);
}
