using System.Text.RegularExpressions;

namespace PteroBot.Rendering;

/// <summary>Terminal colours and cursor movements, which consoles are full of and Discord shows as rubbish.</summary>
internal static partial class Ansi
{
    public static string Strip(string line) => line.Contains('\u001b') ? Codes().Replace(line, "") : line;

    [GeneratedRegex(@"\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?|[@-Z\\-_])")]
    private static partial Regex Codes();
}
