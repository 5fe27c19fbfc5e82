using PteroBot.Panel;

namespace PteroBot.Features.Console;

/// <summary>What came of looking at a console, or of sending something to it. Lines are clean, and their secrets hidden.</summary>
internal abstract record ConsoleOutcome
{
    private ConsoleOutcome()
    {
    }

    /// <summary>The newest lines, the latest at the end.</summary>
    public sealed record Tail(IReadOnlyList<string> Lines) : ConsoleOutcome;

    /// <summary>The panel took the command.</summary>
    /// <param name="Command">As it was typed, with secrets hidden.</param>
    /// <param name="IsStarting">Whether the server was on its way up, when a command may be lost.</param>
    /// <param name="Following">What the console said then; null when the person's key could not listen.</param>
    public sealed record Sent(string Command, bool IsStarting, IReadOnlyList<string>? Following) : ConsoleOutcome;

    /// <summary>The server is off: its console is empty and takes nothing.</summary>
    public sealed record Offline : ConsoleOutcome;

    /// <summary>The node's live socket did not open in time.</summary>
    public sealed record Silent : ConsoleOutcome;

    /// <summary>The panel refused it, or could not be asked.</summary>
    public sealed record Failed(PanelException Failure) : ConsoleOutcome;
}
