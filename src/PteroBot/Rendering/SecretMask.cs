using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PteroBot.Hosting;

namespace PteroBot.Rendering;

/// <summary>Hides secrets in lines of a console, and in commands before they are recorded.</summary>
internal sealed class SecretMask(IOptions<ConsoleOptions> options)
{
    public const string Hidden = "***";

    private const string Names = "password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key";

    /// <summary>Whose match is hidden, or the groups in it.</summary>
    private static readonly string[] Usual =
    [
        // rcon.password=hunter2, "token": "two words", -Ddb.password=x
        $"""(?i)(?:{Names})["']?\s*[:=]\s*(?:"([^"]+)"|'([^']+)'|([^\s"',;&]+))""",
        $"""(?i)(?:^|\s)--?(?:{Names}|pass)\s+(\S+)""",
        // What players type at login plugins, and what an administrator types for them.
        @"(?i)/(?:login|l|register|reg|changepassword|changepw|unregister)\s+(\S.*)",
        @"(?i)^[\s>]*(?:login|register|changepassword|unregister|authme\s+\S+)\s+(\S.*)",
        @"(?i)[a-z][a-z0-9+.-]*://[^\s:/@]*:([^\s@/]+)@",
        @"(?i)\b(?:bearer|basic)\s+([a-z0-9+/=._-]{12,})",
        // The first sixteen characters of a panel's key are no secret.
        @"\b(?:ptlc|ptla|pacc|papp)_[A-Za-z0-9]{20,}",
        @"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*",
        @"\b[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}",
        @"(?i)discord(?:app)?\.com/api/(?:v\d+/)?webhooks/\d+/([\w-]+)",
        @"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|sk-[A-Za-z0-9_-]{20,}|AKIA[0-9A-Z]{16})",
    ];

    private readonly Regex[] _patterns = [.. (options.Value.MaskDefaults ? Usual : []).Concat(options.Value.Mask ?? []).Select(Compile)];

    /// <summary>The text with *** in the place of what the patterns find.</summary>
    public string Hide(string text)
    {
        foreach (var pattern in _patterns)
            text = pattern.Replace(text, Hide);
        return text;
    }

    /// <summary>Without backtracking, so that no line can keep a pattern busy for long.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    public static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Hide(Match match)
    {
        var text = new StringBuilder();
        var end = match.Index;
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Length > 0).OrderBy(group => group.Index))
        {
            // A group inside another one is hidden with it.
            if (group.Index < end)
                continue;
            text.Append(match.ValueSpan[(end - match.Index)..(group.Index - match.Index)]).Append(Hidden);
            end = group.Index + group.Length;
        }
        return end == match.Index ? Hidden : text.Append(match.ValueSpan[(end - match.Index)..]).ToString();
    }
}
