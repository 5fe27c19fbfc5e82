using System.Formats.Tar;
using System.IO.Compression;

namespace PteroBot.Sandbox.Wings;

/// <summary>Real archives (.tar.gz, .zip to read), so that what is downloaded can be opened.</summary>
internal static class Archive
{
    public static byte[] Pack(IEnumerable<(string Path, FileEntry Entry)> files)
    {
        using var result = new MemoryStream();
        using (var zipped = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zipped))
        {
            foreach (var (path, entry) in files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(entry.Content), ModificationTime = entry.ModifiedAt });
        }
        return result.ToArray();
    }

    /// <summary>What is inside, or null when it is no archive that Wings understands.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)>? Unpack(byte[] archive)
    {
        try
        {
            // An archive of nothing is empty to the last byte here, and Wings unpacks that without complaint.
            return archive is [] ? [] : archive is [0x50, 0x4b, ..] ? UnpackZip(archive) : UnpackTar(archive);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    private static List<(string, byte[])> UnpackTar(byte[] archive)
    {
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        var files = new List<(string, byte[])>();
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                files.Add((entry.Name, Bytes(entry.DataStream)));
        }
        return files;
    }

    private static List<(string, byte[])> UnpackZip(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var files = new List<(string, byte[])>();
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var content = entry.Open();
            files.Add((entry.FullName, Bytes(content)));
        }
        return files;
    }

    private static byte[] Bytes(Stream? content)
    {
        using var copy = new MemoryStream();
        content?.CopyTo(copy);
        return copy.ToArray();
    }
}
