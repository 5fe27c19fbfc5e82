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
            ?? Only(servers, s => s.Name.Equals(text, StringComparison.Ordinal))
            ?? Only(servers, s => s.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every word has to be somewhere in the server's name, owner, node, identifier or state.</summary>
    public static IEnumerable<Server> Matching(IEnumerable<Server> servers, string search)
    {
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return servers.Where(server => words.All(word => Texts(server).Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)));
    }

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

    private static Server? Only(IReadOnlyList<Server> servers, Func<Server, bool> fits)
    {
        var found = servers.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<string?> Texts(Server server)
    {
        yield return server.Name;
        yield return server.Owner?.Username;
        yield return server.Node?.Name;
        yield return server.Identifier;
        yield return Closed(server) is { } closed ? Theme.Of(closed).Word : "open";
    }
}
