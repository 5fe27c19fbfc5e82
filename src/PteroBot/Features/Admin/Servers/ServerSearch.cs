using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Finds servers of a whole panel by what administrators type.</summary>
internal static class ServerSearch
{
    /// <summary>By number or identifier, else by a name that only one has; null when nothing or too much fits.</summary>
    public static Server? Find(IReadOnlyList<Server> servers, string asked)
    {
        var text = asked.Trim();
        return servers.FirstOrDefault(s => s.Id.ToString() == text)
            ?? servers.FirstOrDefault(s => s.Identifier.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? servers.Only(s => s.Name.Equals(text, StringComparison.Ordinal))
            ?? servers.Only(s => s.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every word has to be somewhere in the server's name, owner, node, identifier or state.</summary>
    public static IEnumerable<Server> Matching(IEnumerable<Server> servers, string search) => servers.Matching(search, Texts);

    /// <summary>What the panel says; whether a server runs is not among that.</summary>
    public static ServerCondition? Closed(Server server) => server switch
    {
        { IsSuspended: true } or { Status: ServerStatus.Suspended } => ServerCondition.Suspended,
        { Status: ServerStatus.Installing } => ServerCondition.Installing,
        { Status: ServerStatus.InstallFailed or ServerStatus.ReinstallFailed } => ServerCondition.InstallFailed,
        { Status: ServerStatus.RestoringBackup } => ServerCondition.RestoringBackup,
        { Node.IsUnderMaintenance: true } => ServerCondition.Maintenance,
        _ => null,
    };

    private static IEnumerable<string?> Texts(Server server)
    {
        yield return server.Name;
        yield return server.Owner?.Username;
        yield return server.Node?.Name;
        yield return server.Identifier;
        yield return Closed(server) is { } closed ? Theme.Of(closed).Word : "open";
    }
}
