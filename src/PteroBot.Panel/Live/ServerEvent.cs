namespace PteroBot.Panel.Live;

/// <summary>Something that happened to a server, or to our connection to it.</summary>
public abstract record ServerEvent
{
    private protected ServerEvent()
    {
    }
}

/// <summary>The socket is open and authenticated. Follows every reconnection and every <see cref="TokenRefused"/>; what happened in between is not told.</summary>
public sealed record SocketOpened : ServerEvent;

/// <summary>The node does not accept the token any more, and a new one is being fetched. Until <see cref="SocketOpened"/> nothing is told; the connection is kept.</summary>
public sealed record TokenRefused : ServerEvent;

/// <summary>The connection is gone, and another one is being made. The state is not known until then.</summary>
/// <param name="Failure">Why, when the panel or the node said so; null for a plain loss.</param>
/// <param name="RetryIn">When the next attempt is made.</param>
public sealed record SocketLost(PanelException? Failure, TimeSpan RetryIn) : ServerEvent;

/// <summary>The power state, on change and after each opening.</summary>
/// <param name="State">The state.</param>
public sealed record StateChanged(PowerState State) : ServerEvent;

/// <summary>Figures, about once a second while the server runs.</summary>
/// <param name="Stats">The figures.</param>
public sealed record StatsReceived(ServerStats Stats) : ServerEvent;

/// <summary>A line of the console, with its ANSI codes. Commands are echoed here.</summary>
/// <param name="Text">The line.</param>
public sealed record ConsoleLine(string Text) : ServerEvent;

/// <summary>Lines that were thrown away because nobody read them in time.</summary>
/// <param name="Count">How many.</param>
public sealed record LinesDropped(int Count) : ServerEvent;

/// <summary>The node says something about its own work: preparations, installation, restoration.</summary>
/// <param name="Text">The sentence.</param>
public sealed record DaemonMessage(string Text) : ServerEvent;

/// <summary>The node could not do what was asked; only administrators learn why.</summary>
/// <param name="Text">The sentence.</param>
public sealed record DaemonError(string Text) : ServerEvent;

/// <summary>An installation began.</summary>
public sealed record InstallStarted : ServerEvent;

/// <summary>A line of an installation or of an image download; for root administrators only.</summary>
/// <param name="Text">The line.</param>
public sealed record InstallOutput(string Text) : ServerEvent;

/// <summary>An installation ended, well or not: the server's <see cref="ServerStatus"/> tells.</summary>
public sealed record InstallCompleted : ServerEvent;

/// <summary>A backup was finished, or failed.</summary>
/// <param name="Backup">Which.</param>
/// <param name="IsSuccessful">Whether it is good.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Checksum">Its SHA-1, in hexadecimal.</param>
public sealed record BackupCompleted(Guid Backup, bool IsSuccessful, long Bytes, string Checksum) : ServerEvent;

/// <summary>A restoration ended, well or not.</summary>
public sealed record RestoreCompleted : ServerEvent;

/// <summary>A line of a transfer; for root administrators only.</summary>
/// <param name="Text">The line.</param>
public sealed record TransferOutput(string Text) : ServerEvent;

/// <summary>How far a transfer to another node is.</summary>
/// <param name="Status">Wings' word: <c>pending</c>, <c>processing</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>, ...</param>
public sealed record TransferStatus(string Status) : ServerEvent;

/// <summary>The server was removed from its node. After a transfer it lives on another one; ask the panel.</summary>
public sealed record ServerRemoved : ServerEvent;

/// <summary>We sent too much, and the node dropped it.</summary>
/// <param name="Event">What it was; <c>global</c> is everything together.</param>
public sealed record Throttled(string Event) : ServerEvent;

/// <summary>An event of a newer Wings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What came with it.</param>
public sealed record UnknownEvent(string Name, IReadOnlyList<string> Arguments) : ServerEvent;
