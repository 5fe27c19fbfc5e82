using System.Globalization;
using System.Text.RegularExpressions;
using PteroBot.Rendering;

namespace PteroBot.Live;

/// <summary>
/// Reads the three console lines with which a node tells of a crash. They begin with the panel's name in brackets, which a game cannot print at the
/// beginning of its own lines by chat: those have a time before them.
/// </summary>
internal sealed partial class CrashWords
{
    private bool _isTelling;
    private int? _exitCode;

    /// <summary>What the line completes; null for every other line.</summary>
    public ServerHappening? Read(string line)
    {
        if (SaidByNode(line) is not { } said)
            return null;
        var words = said.Groups["words"].Value;
        if (words.Contains("Detected server process in a crashed state", StringComparison.Ordinal))
            (_isTelling, _exitCode) = (true, null);
        else if (words.StartsWith("Aborting automatic restart", StringComparison.Ordinal))
            return new ServerHappening.LeftDown();
        else if (_isTelling && After(words, "Exit code: ") is { } code)
            _exitCode = int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        else if (_isTelling && After(words, "Out of memory: ") is { } memory)
        {
            _isTelling = false;
            return new ServerHappening.Crashed(_exitCode, memory.Equals("true", StringComparison.OrdinalIgnoreCase));
        }
        return null;
    }

    /// <summary>Whether the node says it, and not the game.</summary>
    public static bool IsOfNode(string line) => SaidByNode(line) is not null;

    private static Match? SaidByNode(string line) =>
        line.Contains(" Daemon]:", StringComparison.Ordinal) && DaemonLine().Match(Ansi.Strip(line)) is { Success: true } said ? said : null;

    private static string? After(string words, string beginning) => words.StartsWith(beginning, StringComparison.Ordinal) ? words[beginning.Length..].Trim() : null;

    [GeneratedRegex(@"^\[[^\[\]]{1,60} Daemon\]: *(?<words>.*)$")]
    private static partial Regex DaemonLine();
}
