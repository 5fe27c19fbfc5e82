using PteroBot.Panel.Live;

namespace PteroBot.Live;

/// <summary>Something that happened to a server and leaves nothing to show in a snapshot; for alerts and console channels.</summary>
internal abstract record ServerHappening
{
    private ServerHappening()
    {
    }

    /// <summary>What the server does has changed, or whether anybody can tell. Every change is told, in order; snapshots may skip some.</summary>
    public sealed record Changed(ServerSnapshot Before, ServerSnapshot After) : ServerHappening;

    /// <summary>
    /// The node says that the process ended by itself; told a moment after the change to offline. An exit code of 0 counts as a crash too.
    /// Wings then starts the server again, unless the last crash was less than a minute ago (<see cref="LeftDown"/>).
    /// </summary>
    public sealed record Crashed(int? ExitCode, bool IsOutOfMemory) : ServerHappening;

    /// <summary>After a crash the node does not start the server again.</summary>
    public sealed record LeftDown : ServerHappening;

    /// <summary>A line of the console, with its ANSI codes.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="IsOfNode">The node says it itself, about its own work; its log does not hold it.</param>
    public sealed record Said(string Line, bool IsOfNode = false) : ServerHappening;

    /// <summary>Lines that were lost because nobody read them in time.</summary>
    public sealed record LinesLost(int Count) : ServerHappening;

    /// <summary>The socket is open: from now on everything is heard. What happened while it was not stays unknown.</summary>
    /// <param name="AskLog">Asks the node for the console lines that it has kept; <see cref="LogBegins"/> and the lines follow, for everybody who listens, once however many ask.</param>
    public sealed record Heard(Action? AskLog = null) : ServerHappening;

    /// <summary>Somebody has asked the node for its log: the lines that follow may have been told before, until they make a pause.</summary>
    public sealed record LogBegins : ServerHappening;

    /// <summary>The socket is gone or its token refused; another is being opened or fetched, or the panel is asked now and then.</summary>
    public sealed record Unheard : ServerHappening;

    /// <summary>A backup was finished, or failed.</summary>
    public sealed record BackupEnded(Guid Backup, bool IsSuccessful, long Bytes) : ServerHappening;

    /// <summary>An installation began.</summary>
    public sealed record InstallBegan : ServerHappening;

    /// <summary>An installation ended; whether well, <see cref="InstallFailed"/> or the next condition tells.</summary>
    public sealed record InstallEnded : ServerHappening;

    /// <summary>The panel says that the last installation failed, though the server can be used: on Pterodactyl after a repeated one. Told before the condition that follows.</summary>
    public sealed record InstallFailed : ServerHappening;

    /// <summary>A restoration of a backup ended, well or not.</summary>
    public sealed record RestoreEnded : ServerHappening;

    /// <summary>None of the keys that may feed this can see the server any more. <see cref="Changed"/> follows when one can again.</summary>
    public sealed record NobodySees : ServerHappening;

    /// <summary>Null for what nobody listens for.</summary>
    public static ServerHappening? Of(ServerEvent happened) => happened switch
    {
        BackupCompleted backup => new BackupEnded(backup.Backup, backup.IsSuccessful, backup.Bytes),
        InstallStarted => new InstallBegan(),
        InstallCompleted => new InstallEnded(),
        RestoreCompleted => new RestoreEnded(),
        LinesDropped lines => new LinesLost(lines.Count),
        DaemonMessage message => new Said(message.Text, IsOfNode: true),
        _ => null,
    };
}
