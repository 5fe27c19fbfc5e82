using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>What is said about servers of the panel.</summary>
internal static class ServerTexts
{
    public const string DeleteWarning = "Its files, databases and backups on the node are deleted with it, and nobody can bring them back.";

    private const int NameLength = 80;

    /// <summary>For sentences.</summary>
    public static string Name(Server server) => $"**{Title(server)}**";

    /// <summary>For titles.</summary>
    public static string Title(Server server) => Outside.Text(server.Name, NameLength);

    public static string Suspended(Server server) => $"{Name(server)} is suspended. Its people see that, and cannot start it.";

    public static string Unsuspended(Server server) => $"{Name(server)} is open again. It was not started.";

    public static string Saved(Server server, IReadOnlyList<string> fields) => fields.Count == 0
        ? $"{Name(server)} has other addresses now."
        : $"{Name(server)} is changed: {Words.Join([.. fields.Take(8).Select(field => Outside.Code(field)), .. fields.Count > 8 ? new[] { $"{fields.Count - 8} more" } : []])}.";

    public static string Deleted(Server server, bool isForced) => isForced
        ? $"{Name(server)} is off the panel. What was on the node, {Outside.Code(server.Uuid.ToString())}, is still there until somebody clears it away."
        : $"{Name(server)} is deleted.";

    public static string ForceWarning(Server server) =>
        $"The panel forgets the server whatever its node says. **What stays behind**: its files and its container on {Node(server)} (folder {Outside.Code(server.Uuid.ToString())}), which goes on running if it "
        + "does, and databases on a database server that does not answer. Somebody has to clear them away by hand. Only do this when the node is gone for good.";

    public static string Owner(Server server) => server.Owner is { } owner ? Outside.Text(owner.Username, 40) : $"user {server.OwnerId}";

    public static string Node(Server server) => server.Node is { } node ? Outside.Text(node.Name, 40) : $"node {server.NodeId}";
}
