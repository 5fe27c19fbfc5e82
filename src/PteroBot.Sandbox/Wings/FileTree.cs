using System.Text;

namespace PteroBot.Sandbox.Wings;

/// <summary>A file or a folder on a node.</summary>
internal sealed class FileEntry(string name, bool isDirectory, DateTimeOffset now)
{
    public string Name { get; set; } = name;

    public bool IsDirectory { get; } = isDirectory;

    public byte[] Content { get; set; } = [];

    public SortedDictionary<string, FileEntry> Children { get; } = new(StringComparer.Ordinal);

    public string ModeBits { get; set; } = isDirectory ? "755" : "644";

    public DateTimeOffset CreatedAt { get; init; } = now;

    public DateTimeOffset ModifiedAt { get; set; } = now;

    public long Size => IsDirectory ? 4096 + Children.Values.Sum(child => child.Size) : Content.LongLength;

    public FileEntry Clone(DateTimeOffset now, string? rename = null)
    {
        var copy = new FileEntry(rename ?? Name, IsDirectory, now) { Content = Content, ModeBits = ModeBits };
        foreach (var child in Children.Values)
            copy.Children[child.Name] = child.Clone(now);
        return copy;
    }
}

/// <summary>
/// The files of one server, in memory. Paths are as clients write them; one that leaves the root is a failure, as in Wings.
/// </summary>
internal sealed class FileTree(TimeProvider time)
{
    public FileEntry Root { get; private set; } = new("", isDirectory: true, time.GetUtcNow());

    public long Size => Root.Children.Values.Sum(child => child.Size);

    private DateTimeOffset Now => time.GetUtcNow();

    public static string Join(string? root, string name) => $"{root ?? "/"}/{name}";

    public FileEntry? Find(string path)
    {
        var at = Root;
        foreach (var part in Parts(path))
        {
            if (!at.Children.TryGetValue(part, out var next))
                return null;
            at = next;
        }
        return at;
    }

    public FileEntry Folder(string path) =>
        Find(path) is { IsDirectory: true } folder ? folder : throw WingsRefusal.Failure();

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        var parts = Parts(path);
        if (parts is [] || Find(path) is { IsDirectory: true })
            throw new WingsRefusal(
                400, "Cannot write file, name conflicts with an existing directory by the same name.") { PelicanCode = "FileExistsException" };
        var folder = MakeFolders(parts[..^1]);
        var entry = folder.Children.TryGetValue(parts[^1], out var old) ? old : new FileEntry(parts[^1], false, Now);
        entry.Content = content;
        entry.ModifiedAt = Now;
        folder.Children[entry.Name] = entry;
    }

    public void MakeFolder(string path) => MakeFolders(Parts(path, clamp: true));

    public void Delete(string path)
    {
        var parts = Parts(path);
        if (parts is [.. var above, var name] && Walk(above) is { } folder)
            folder.Children.Remove(name);
    }

    public void Clear() => Root = new FileEntry("", isDirectory: true, Now);

    /// <summary>A missing source is a silent success; an existing target is not.</summary>
    public void Move(string from, string to)
    {
        if (Find(from) is not { } entry || Parts(from) is [])
            return;
        if (Find(to) is not null)
            throw new WingsRefusal(400, "Cannot move or rename file, destination already exists.");
        Delete(from);
        var parts = Parts(to);
        entry.Name = parts[^1];
        MakeFolders(parts[..^1]).Children[entry.Name] = entry;
    }

    /// <summary>Puts a copy beside the original: <c>name copy.ext</c>, <c>name copy 1.ext</c> and so on.</summary>
    public string Copy(string path)
    {
        if (Find(path) is not { IsDirectory: false } original)
            throw WingsRefusal.Failure();
        var folder = Walk(Parts(path)[..^1])!;
        var (stem, extension) = Split(original.Name);
        var name = $"{stem} copy{extension}";
        for (var i = 1; folder.Children.ContainsKey(name); i++)
            name = $"{stem} copy {i}{extension}";
        folder.Children[name] = original.Clone(Now, name);
        return name;
    }

    /// <summary>Every file below, with its path from here and without a leading slash.</summary>
    public static IEnumerable<(string Path, FileEntry Entry)> Files(FileEntry folder, string prefix = "")
    {
        foreach (var child in folder.Children.Values)
        {
            if (!child.IsDirectory)
                yield return (prefix + child.Name, child);
            foreach (var below in child.IsDirectory ? Files(child, $"{prefix}{child.Name}/") : [])
                yield return below;
        }
    }

    /// <summary>The folders of a path; <paramref name="clamp"/> drops steps above the root instead of failing.</summary>
    public static string[] Parts(string path, bool clamp = false)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "." || (part == ".." && parts.Count == 0 && clamp))
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                throw WingsRefusal.Failure();
        }
        return [.. parts];
    }

    private static (string Stem, string Extension) Split(string name)
    {
        foreach (var extension in (string[])[".tar.gz", Path.GetExtension(name)])
        {
            if (extension.Length > 0 && name.EndsWith(extension, StringComparison.Ordinal))
                return (name[..^extension.Length], extension);
        }
        return (name, "");
    }

    private FileEntry? Walk(IEnumerable<string> parts)
    {
        var at = Root;
        foreach (var part in parts)
        {
            if (!at.Children.TryGetValue(part, out var next))
                return null;
            at = next;
        }
        return at;
    }

    private FileEntry MakeFolders(IEnumerable<string> parts)
    {
        var at = Root;
        foreach (var part in parts)
        {
            if (!at.Children.TryGetValue(part, out var next))
                at.Children[part] = next = new FileEntry(part, isDirectory: true, Now);
            if (!next.IsDirectory)
                throw WingsRefusal.Failure("FileExistsException");
            at = next;
        }
        return at;
    }
}
