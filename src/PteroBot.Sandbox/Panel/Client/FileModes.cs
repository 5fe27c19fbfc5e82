using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>How a file looks in a listing.</summary>
internal static class FileModes
{
    /// <summary><c>-rw-r--r--</c> for 644.</summary>
    public static string Letters(FileEntry entry)
    {
        var letters = entry.ModeBits[^3..].SelectMany(digit => new[]
        {
            ((digit - '0') & 4) != 0 ? 'r' : '-',
            ((digit - '0') & 2) != 0 ? 'w' : '-',
            ((digit - '0') & 1) != 0 ? 'x' : '-',
        });
        return (entry.IsDirectory ? "d" : "-") + string.Concat(letters);
    }

    public static string MimeType(FileEntry entry) => entry switch
    {
        { IsDirectory: true } => "inode/directory",
        { Name: var name } when name.EndsWith(".tar.gz", StringComparison.Ordinal) => "application/tar+gzip",
        { Name: var name } => Path.GetExtension(name) switch
        {
            ".json" => "application/json",
            ".jar" => "application/jar",
            ".zip" => "application/zip",
            ".png" => "image/png",
            ".mca" or ".dat" => "application/octet-stream",
            _ => "text/plain; charset=utf-8",
        },
    };
}
