using System.Collections.Frozen;
using System.Text;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>Paths, names and contents as people see them.</summary>
internal static class FileWords
{
    private const int StepLength = 40;
    private const int StepsShown = 4;
    private const string ZeroWidthSpace = "\u200B";

    private static readonly string[] ArchiveEnds = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".zip", ".gz", ".rar", ".7z"];

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".yml"] = "yaml", [".yaml"] = "yaml", [".json"] = "json", [".json5"] = "json", [".mcmeta"] = "json", [".properties"] = "properties",
        [".toml"] = "ini", [".ini"] = "ini", [".cfg"] = "ini", [".conf"] = "ini", [".xml"] = "xml", [".html"] = "xml", [".js"] = "js", [".ts"] = "ts",
        [".java"] = "java", [".kt"] = "kotlin", [".lua"] = "lua", [".py"] = "python", [".sh"] = "bash", [".bat"] = "bat", [".ps1"] = "powershell",
        [".cs"] = "cs", [".css"] = "css", [".sql"] = "sql", [".md"] = "md", [".php"] = "php", [".rb"] = "ruby", [".go"] = "go", [".sk"] = "vb",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A path in code marks.</summary>
    public static string Code(ServerPath path) => Outside.Code(path.Text);

    /// <summary>The way to a folder: <c>/ › plugins › Signposts</c>; a long one keeps its end.</summary>
    public static string Breadcrumbs(ServerPath path)
    {
        var steps = path.Steps;
        var shown = steps.Skip(steps.Count - StepsShown).Select(step => Outside.Text(step, StepLength));
        return string.Join(" › ", steps.Count > StepsShown ? ["/", "…", .. shown] : shown.Prepend("/"));
    }

    /// <summary>What something is, in one line.</summary>
    public static string Facts(FileEntry entry)
    {
        string?[] parts =
        [
            entry.IsSymlink ? "link" : null,
            entry.IsFile ? Sizes.Of(entry.Size) : "folder",
            $"changed {Moments.Relative(entry.ModifiedAt)}",
            string.IsNullOrEmpty(entry.ModeBits) ? null : $"mode {Outside.Code(entry.ModeBits, 4)}",
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    public static bool IsArchive(string name) => Array.Exists(ArchiveEnds, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that a file gets as an attachment: Discord and multipart forms do not take every character.</summary>
    public static string AttachmentName(string name)
    {
        var tidy = string.Concat(Outside.Plain(name, 100).Select(letter => letter is '"' or '\\' or '/' ? '_' : letter));
        return tidy.Trim('.', ' ').Length == 0 ? "file" : tidy;
    }

    /// <summary>The content in a code block, its spaces kept; null when it does not fit.</summary>
    public static string? Block(string text, string name, int max)
    {
        var language = Languages.GetValueOrDefault(Path.GetExtension(name), "");
        var block = $"```{language}\n{Visible(text).Replace("```", $"`{ZeroWidthSpace}`{ZeroWidthSpace}`", StringComparison.Ordinal)}\n```";
        return block.Length <= max ? block : null;
    }

    /// <summary>Characters that would reorder or hide what stands beside them are shown as such.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var letter in text)
            visible.Append(IsHidden(letter) ? '\uFFFD' : letter);
        return visible.ToString();
    }

    private static bool IsHidden(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t'))
        || letter is '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
