namespace PteroBot.Storage.Secrets;

/// <summary>The file of a master key: one line of base64, mode 0600.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode OnlyMe = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="StorageException">The file is not there, is open to others, or holds no key.</exception>
    public static async Task<MasterKey> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
            throw Problem($"The master key file {path} is missing, and the store was sealed with it. Put it back from your copy; nothing was changed.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw Problem($"The master key file {path} is open to other users. Close it with: chmod 600 {path}");
        try
        {
            var text = await File.ReadAllTextAsync(path, ct);
            return MasterKey.TryParse(text, out var key) ? key! : throw Problem($"The master key file {path} does not hold {MasterKey.Shape}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw Problem($"The master key file {path} cannot be read by this user.");
        }
    }

    /// <summary>Makes a file with a new key. It appears complete or not at all, and never in place of another.</summary>
    public static async Task<MasterKey> MakeAsync(string path, CancellationToken ct)
    {
        var key = MasterKey.Make();
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var stream = new FileStream(draft, Options()))
            {
                await using var writer = new StreamWriter(stream);
                await writer.WriteLineAsync(key.Reveal().AsMemory(), ct);
                await writer.FlushAsync(ct);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            return await ReadAsync(path, ct); // another process was faster
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Problem($"The master key file {path} cannot be made. Name another place in Security:MasterKeyFile, or set Security:MasterKey.");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyMe;
        return options;
    }

    private static StorageException Problem(string sentence) => new(sentence) { IsConfiguration = true };
}
