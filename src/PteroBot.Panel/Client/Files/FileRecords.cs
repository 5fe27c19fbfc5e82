using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>A file or directory.</summary>
public sealed record FileEntry
{
    /// <summary>Without its directory.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>As <c>ls</c> writes it: <c>-rw-r--r--</c>.</summary>
    public string Mode { get => field ?? ""; init; }

    /// <summary>In octal digits: <c>644</c>.</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? ModeBits { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>False for a directory.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether it points elsewhere.</summary>
    public bool IsSymlink { get; init; }

    /// <summary>What is in it, as the node guesses.</summary>
    [JsonPropertyName("mimetype")]
    public string MimeType { get => field ?? ""; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset ModifiedAt { get; init; }
}

/// <summary>What is in a file.</summary>
public sealed class FileContents(ReadOnlyMemory<byte> bytes)
{
    /// <summary>As it is.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>As text, in UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(bytes.Span);

    /// <summary>Text, written as UTF-8.</summary>
    public static FileContents FromText(string text) => new(Encoding.UTF8.GetBytes(text));
}

/// <summary>A link to the node that works once. Whoever has it has the file: it prints as nothing and belongs in no public place.</summary>
/// <param name="Url">The link.</param>
public sealed record SignedUrl(Uri Url)
{
    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>Renames within a directory.</summary>
/// <param name="Root">The directory; <c>/</c> is the server's root.</param>
/// <param name="Files">From where to where, both seen from the directory.</param>
public sealed record FileRenames(string Root, IReadOnlyList<FileRename> Files);

/// <summary>One of <see cref="FileRenames"/>.</summary>
/// <param name="From">The present path.</param>
/// <param name="To">The new path.</param>
public sealed record FileRename(string From, string To);

/// <summary>Names a file.</summary>
/// <param name="Location">Its full path.</param>
public sealed record FileLocation(string Location);

/// <summary>Names things in a directory.</summary>
/// <param name="Root">The directory; <c>/</c> is the server's root.</param>
/// <param name="Files">Names seen from there.</param>
public sealed record FileSelection(string Root, IReadOnlyList<string> Files);

/// <summary>Names an archive.</summary>
/// <param name="Root">Its directory, into which it is unpacked.</param>
/// <param name="File">Its name.</param>
public sealed record ArchiveLocation(string Root, string File);

/// <summary>A directory to be made.</summary>
/// <param name="Root">Where.</param>
/// <param name="Name">How it is called.</param>
public sealed record NewFolder(string Root, string Name);

/// <summary>Changes of modes in a directory.</summary>
/// <param name="Root">The directory.</param>
/// <param name="Files">What gets which mode.</param>
public sealed record FileModes(string Root, IReadOnlyList<FileMode> Files);

/// <summary>One of <see cref="FileModes"/>. The mode goes out as text: a number would pass the panel and fail on the node.</summary>
/// <param name="File">Its name.</param>
/// <param name="Mode">Octal digits: <c>644</c>.</param>
public sealed record FileMode(string File, string Mode)
{
    /// <summary>Takes the nine bits.</summary>
    public FileMode(string file, UnixFileMode mode)
        : this(file, Convert.ToString((int)mode & 0x1FF, 8).PadLeft(3, '0'))
    {
    }

    /// <summary>The mode.</summary>
    public string Mode { get; } = IsOctal(Mode) ? Mode : throw new ArgumentException("A mode is three or four octal digits.", nameof(Mode));

    private static bool IsOctal(string mode) => mode.Length is 3 or 4 && mode.All(c => c is >= '0' and <= '7') && int.TryParse(mode, CultureInfo.InvariantCulture, out _);
}

/// <summary>A file to be fetched by the node.</summary>
/// <param name="Url">From where; addresses inside the node's own network are refused.</param>
/// <param name="Directory">Where to.</param>
public sealed record RemoteFile(Uri Url, string Directory = "/")
{
    /// <summary>How to call it; from the link or the answer when null.</summary>
    [JsonPropertyName("filename")]
    public string? FileName { get; init; }

    /// <summary>Whether the name comes from the answer's <c>Content-Disposition</c>.</summary>
    public bool UseHeader { get; init; }

    /// <summary>Whether to wait until it is done; otherwise failures go untold.</summary>
    public bool Foreground { get; init; }
}
