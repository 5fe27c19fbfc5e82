using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>What a user may do on a server, as <c>user_permissions</c> and socket tokens say it.</summary>
internal static class Rights
{
    public static IReadOnlyList<string> Of(User user, Server server)
    {
        if (IsAdministrator(user))
            return ["*", "admin.websocket.errors", "admin.websocket.install", "admin.websocket.transfer"];
        if (server.Owner == user)
            return ["*"];
        return server.Subusers.Find(subuser => subuser.User == user)?.Permissions ?? [];
    }

    public static bool HasAccess(User user, Server server) =>
        IsAdministrator(user) || server.Owner == user || server.Subusers.Exists(subuser => subuser.User == user);

    /// <summary>The state in which the panel refuses everything but looking; null when there is none. The first match counts.</summary>
    public static Refusal? Conflict(User user, Server server, Route route, bool pelican)
    {
        var adminOnSocket = route.Pass == Pass.AdminDuringWork && IsAdministrator(user);
        if (route.Pass == Pass.Always)
            return null;
        if (server.IsSuspended)
            return Conflict("This server is currently suspended and the functionality requested is unavailable.");
        if (server.Node.Maintenance)
            return Conflict("The node of this server is currently under maintenance and the functionality requested is unavailable.");
        if (adminOnSocket)
            return null;
        if (server.IsInstalling || (pelican && server.Status == ServerStatus.ReinstallFailed))
            return Conflict("This server has not yet completed its installation process, please try again later.");
        if (server.Status == ServerStatus.RestoringBackup)
            return Conflict("This server is currently restoring from a backup, please try again later.");
        return server.IsTransferring
            ? Conflict("This server is currently being transferred to a new machine, please try again later.")
            : null;
    }

    // Pelican's role with this right opens every server.
    private static bool IsAdministrator(User user) =>
        user.RootAdmin || user.Roles.Exists(role => role.Permissions.Contains(Role.UpdateServer));

    private static Refusal Conflict(string detail) => new(409, "ServerStateConflictException", detail);
}
