using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>One server as one person sees it at this moment: what it is, what it may have, and what this person may do there. Made for one interaction; never kept.</summary>
internal sealed class Room(ServerAccess access, Server server)
{
    private const int NameLength = 60;
    private const int TypedLength = 191;

    // What a form shows of it.
    private const int PlaceholderLength = 100;

    public ServerAccess Access { get; } = access;

    public Server Server { get; } = server;

    public Actor Actor => Access.Actor;

    public ClientApi Client => Access.Client;

    public ServerId Id => Access.Id;

    /// <summary>For custom ids.</summary>
    public string Identifier => Access.Reference;

    public FeatureLimits Limits => Server.FeatureLimits;

    /// <summary>For titles, escaped.</summary>
    public string Title => Outside.Text(Server.Name, NameLength);

    /// <summary>For sentences, escaped and bold.</summary>
    public string Name => $"**{Title}**";

    /// <summary>What this person may do here: what the panel gives, and with a grant no more than was granted.</summary>
    public PermissionSet Permissions => Server.Permissions ?? PermissionSet.Empty;

    /// <summary>Whether somebody typed the server's name, as it is shown: nobody can type what is invisible. Capitals do not matter.</summary>
    public bool IsCalled(string typed) => Same(typed, TypedLength) || Same(typed, PlaceholderLength);

    /// <summary>A page of this server on the panel, such as <c>databases</c>.</summary>
    public string PageOf(string part) => Access.PageOf(part);

    public bool Allows(ServerAction action) => Access.May(action) && (RoomRights.Of(action) is not { } permission || Permissions.Allows(permission));

    /// <summary>Why this person may not; null when they may.</summary>
    public Refusal? Refuse(ServerAction action) =>
        Allows(action) ? null : Access.May(action) ? new MissingPermission(RoomRights.Of(action)!, Name) : new NotGranted(action, Server.Name);

    private bool Same(string typed, int shown) => Outside.Plain(typed, TypedLength).Equals(Outside.Plain(Server.Name, shown), StringComparison.OrdinalIgnoreCase);
}
