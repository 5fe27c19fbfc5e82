using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Rendering;

/// <summary>What a condition means, who can end it, and what one can do: the same words on cards, in lists and in refusals.</summary>
internal static class Sentences
{
    private const int MaxDetail = 200;

    /// <summary>Why nobody can use power on this server now; null when the condition does not stand in the way.</summary>
    public static string? Closed(ServerCondition condition, string name, string node) => Language.Current.Closed(condition, name, node);

    /// <summary>Why nobody can tell what a server does, as a clause that follows "unknown,".</summary>
    public static string Silence(SilenceReason? reason, string node) => Language.Current.Silence(reason, node);

    /// <summary>What ends a silence, where anybody can do something or is asked to wait; null where the reason says it all.</summary>
    public static string? AfterSilence(SilenceReason? reason) => Language.Current.AfterSilence(reason);

    /// <summary>Why something did not work, for everybody in a channel. Whoever acted is told more, by the panel's failures themselves.</summary>
    public static string NotDone(PanelException failure, string name, string node) => failure switch
    {
        ServerStateException state when Conditions.Of(state.Obstacle) is { } condition && Closed(condition, name, node) is { } closed => closed,
        NodeFailedException { Reached: false } => Closed(ServerCondition.NodeDown, name, node)!,
        ServerStateException or NodeFailedException or PanelRefusedException or NotOnThisPanelException => Language.Current.PanelSaidNo(Outside.Text(failure.Detail, MaxDetail)),
        PanelUnreachableException { Reason: UnreachableReason.TimedOut or UnreachableReason.ConnectionLost } => Language.Current.MayBeDone(Silence(SilenceReasons.Of(failure), node)),
        _ => Language.Current.DidNotWork(Silence(SilenceReasons.Of(failure), node)),
    };

    /// <summary>The last thing that is certain, for servers that nobody can ask now.</summary>
    public static string LastKnown(ServerSnapshot snapshot) => snapshot.Known == ServerCondition.Unknown
        ? ""
        : Language.Current.LastKnown(Theme.Of(snapshot.Known).Word.ToLowerInvariant());
}
