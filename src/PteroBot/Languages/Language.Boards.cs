namespace PteroBot.Languages;

/// <content>Boards.</content>
internal abstract partial class Language
{
    /// <summary>In a cell, before the first answer.</summary>
    public abstract string AskingShortly { get; }

    /// <summary>After a number of servers: these are.</summary>
    public abstract string BeingAsked { get; }

    public abstract string UnknownWithoutKey { get; }

    public abstract string UnknownByNode { get; }

    /// <summary>Follows <c>Offline</c> at once.</summary>
    public abstract string AfterOffline(string relative);

    /// <summary>Follows <c>Unknown</c> at once.</summary>
    public abstract string AfterUnknown(string clock);

    public abstract string NoKeySeesIt { get; }

    public abstract string ItsNode { get; }

    public abstract string Changed(string relative);

    public abstract string NoServers { get; }

    public abstract string Server { get; }

    public abstract string LastHour { get; }

    public abstract string Players { get; }

    public abstract string Playing(string share, int online);

    /// <summary>So many more servers have no room on a board.</summary>
    public abstract string DoNotFit(int count);

    public abstract string AllServers(int count);

    public abstract string AllNodes(int count);

    public abstract string OpenAServer { get; }

    public abstract string More { get; }

    /// <summary>What a board is called that has no title.</summary>
    public abstract string Servers { get; }

    /// <inheritdoc cref="Servers"/>
    public abstract string ServersOf(string member);

    /// <inheritdoc cref="Servers"/>
    public abstract string CommunityServers { get; }

    /// <inheritdoc cref="Servers"/>
    public abstract string Nodes { get; }

    public abstract string Node { get; }

    public abstract string CountServers(int count);

    public abstract string CountNodes(int count);

    /// <summary>Why the machines cannot be read, as a clause.</summary>
    public abstract string NodesUnknown(string clock, string trouble);

    public abstract string CreatorLeft { get; }

    public abstract string CreatorIsNoAdministrator { get; }

    public abstract string NoApplicationKey { get; }

    /// <summary>How much of a machine is given to servers.</summary>
    public abstract string Given(string amount);

    public abstract string InMaintenance { get; }

    public abstract string DoesNotAnswer { get; }

    public abstract string WatchedRunning(int running, int watched);

    public abstract string SuspendedServers(int count);

    /// <summary>What the creator of a board is told when it ended by itself.</summary>
    public abstract string BoardEnded(string board, string channel, string reason);

    public abstract string MessageDeleted { get; }

    public abstract string ChannelDeleted { get; }

    public abstract string MayNotWrite { get; }
}
