using PteroBot.Live;

namespace PteroBot.Rendering;

/// <summary>What a condition means, who can end it, and what one can do: the same words on cards, in lists and in refusals.</summary>
internal static class Sentences
{
    /// <summary>Why nobody can use power on this server now; null when the condition does not stand in the way.</summary>
    public static string? Closed(ServerCondition condition, string name, string node) => condition switch
    {
        ServerCondition.Suspended => $"{name} is suspended. Only an administrator can change that.",
        ServerCondition.Installing => $"{name} is being installed. It opens by itself when that is done.",
        ServerCondition.InstallFailed => $"{name} could not be installed. An administrator can run the installation again.",
        ServerCondition.RestoringBackup => $"{name} is being restored from a backup. It opens by itself when that is done.",
        ServerCondition.Transferring => $"{name} is moving to another node. It opens by itself when that is done.",
        ServerCondition.Maintenance => $"{node} is in maintenance. An administrator opens it again.",
        ServerCondition.NodeDown => $"{node} does not answer, so nothing can be started there now. Other nodes work.",
        _ => null,
    };

    /// <summary>The last thing that is certain, for servers that nobody can ask now.</summary>
    public static string LastKnown(ServerSnapshot snapshot) => snapshot.Known == ServerCondition.Unknown
        ? ""
        : $"Last known: {Theme.Of(snapshot.Known).Word.ToLowerInvariant()}.";
}
