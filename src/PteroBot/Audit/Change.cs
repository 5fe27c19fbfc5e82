using PteroBot.Access;

namespace PteroBot.Audit;

/// <summary>What is about to be changed.</summary>
/// <param name="Action">Area and verb: <c>power.restart</c>. <see cref="AuditWords"/> says it in words.</param>
/// <param name="Target">What it is done to, such as a server's identifier.</param>
/// <param name="TargetName">What people call it.</param>
/// <param name="Panel">The panel's address.</param>
internal sealed record Change(string Action, string? Target = null, string? TargetName = null, string? Panel = null)
{
    /// <summary>What exactly was asked for, such as a command. Without secrets.</summary>
    public string? Detail { get; init; }

    /// <summary>The server as it was opened, with the right that is used; null where no server is changed.</summary>
    public ServerAccess? Server { get; init; }

    /// <summary>A change of a server.</summary>
    /// <param name="server">The server, opened by whoever asked.</param>
    /// <param name="action">Area and verb: <c>backup.delete</c>.</param>
    /// <param name="what">What of the server it is done to; null when it is the server itself.</param>
    public static Change Of(ServerAccess server, string action, string? what = null) =>
        new(action, server.Server.Identifier, what is null ? server.Server.Name : $"{server.Server.Name}: {what}", server.Account.Panel.ToString()) { Server = server };
}
