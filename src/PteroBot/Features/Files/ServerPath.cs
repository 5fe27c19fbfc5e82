using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Features.Files;

/// <summary>
/// A path on a server. It begins at the server's own root, however it was written: <c>/a</c> and <c>a</c> are the same, <c>.</c> and empty steps are
/// nothing, <c>..</c> goes up. A path that leaves the root is none, as on the panel.
/// </summary>
internal sealed record ServerPath
{
    /// <summary>What Linux takes.</summary>
    public const int MaxLength = 4096;
    private const int MaxNameBytes = 255;

    private ServerPath(string text) => Text = text;

    public static ServerPath Root { get; } = new("/");

    /// <summary>With a slash at the beginning and none at the end.</summary>
    public string Text { get; }

    public bool IsRoot => Text.Length == 1;

    /// <summary>The last step; empty for the root.</summary>
    public string Name => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The folder it is in; the root is in itself.</summary>
    public ServerPath Folder => Text.LastIndexOf('/') is > 0 and var slash ? new(Text[..slash]) : Root;

    /// <summary>The steps from the root.</summary>
    public IReadOnlyList<string> Steps => Text.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Sixteen characters that stand for the path where it is too long itself.</summary>
    public string Mark => MarkOf(Text);

    /// <summary>Something in this folder, by the name that the node gave it.</summary>
    public ServerPath Child(string name) => new(IsRoot ? $"/{name}" : $"{Text}/{name}");

    /// <summary>Reads what was typed, seen from the root.</summary>
    public static bool TryParse(string? typed, out ServerPath path) => Root.TryFollow(typed, out path);

    /// <summary>Reads what was typed, seen from this folder unless it begins with a slash. False when it leaves the root or nothing can be called so.</summary>
    public bool TryFollow(string? typed, out ServerPath path)
    {
        path = Root;
        var text = typed ?? "";
        if (text.Any(char.IsControl))
            return false;
        var steps = text.StartsWith('/') ? [] : Steps.ToList();
        foreach (var step in text.Split('/'))
        {
            if (step is "" or ".")
                continue;
            if (step != "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else
                return false;
        }
        path = new ServerPath("/" + string.Join('/', steps));
        return path.Text.Length <= MaxLength && steps.TrueForAll(step => Encoding.UTF8.GetByteCount(step) <= MaxNameBytes);
    }

    public override string ToString() => Text;

    internal static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);
}
