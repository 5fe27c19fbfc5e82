using PteroBot.Rendering;

namespace PteroBot.Languages;

/// <content>Boards.</content>
internal sealed partial class English
{
    public override string AskingShortly => "asking…";

    public override string BeingAsked => "asking…";

    public override string UnknownWithoutKey => "unknown (no key)";

    public override string UnknownByNode => "unknown (node)";

    public override string AfterOffline(string relative) => $" since {relative}";

    public override string AfterUnknown(string clock) => $" since {clock}";

    public override string NoKeySeesIt => "no key can see it any more";

    public override string ItsNode => "its node";

    public override string Changed(string relative) => $"Changed {relative}";

    public override string NoServers => "There is no server to show.";

    public override string Server => "Server";

    public override string LastHour => "Last hour";

    public override string Players => "Players";

    public override string Playing(string share, int online) => $"{share} playing";

    public override string DoNotFit(int count) => $"{count} more do not fit";

    public override string AllServers(int count) => $"All {count} servers…";

    public override string AllNodes(int count) => $"All {count} nodes…";

    public override string OpenAServer => "Open a server…";

    public override string More => "More…";

    public override string Servers => "Servers";

    public override string ServersOf(string member) => $"Servers of {member}";

    public override string CommunityServers => "Community servers";

    public override string Nodes => "Nodes";

    public override string Node => "Node";

    public override string CountServers(int count) => Words.Count(count, "server");

    public override string CountNodes(int count) => Words.Count(count, "node");

    public override string NodesUnknown(string clock, string trouble) => $"Unknown since {clock}, because {trouble}.";

    public override string CreatorLeft => "its creator is not here any more";

    public override string CreatorIsNoAdministrator => "its creator does not administer the panel any more";

    public override string NoApplicationKey => "this Discord server has no application key for it any more";

    public override string Given(string amount) => $"{amount} given";

    public override string InMaintenance => "in maintenance";

    public override string DoesNotAnswer => "does not answer";

    public override string WatchedRunning(int running, int watched) => $"{running} of {watched} watched running";

    public override string SuspendedServers(int count) => $"{count} suspended";

    public override string BoardEnded(string board, string channel, string reason) =>
        $"Your board {board} in {channel} has ended, because {reason}. Make a new one with /board create.";

    public override string MessageDeleted => "its message was deleted";

    public override string ChannelDeleted => "its channel was deleted";

    public override string MayNotWrite => "I may not write there any more";
}
