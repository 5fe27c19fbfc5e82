namespace PteroBot.Storage.Engines;

/// <summary>The files of an embedded store: only for this user, and only for one process at a time.</summary>
internal sealed class StoreFiles : IDisposable
{
    private const UnixFileMode OnlyMe = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _lock;

    private StoreFiles(FileStream @lock) => _lock = @lock;

    /// <summary>Makes the folder and the file where they are missing, and takes the lock.</summary>
    /// <exception cref="StorageException">Another process has the store open, or the file cannot be made.</exception>
    public static StoreFiles Claim(string path)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            var files = new StoreFiles(Lock(path));
            MakeFile(path);
            return files;
        }
        catch (UnauthorizedAccessException)
        {
            throw new StorageException($"The store {path} cannot be written: this user has no right to the file or its folder.") { IsConfiguration = true };
        }
    }

    public void Dispose() => _lock.Dispose();

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OnlyMe | UnixFileMode.UserExecute);
    }

    // The lock is a file of its own: closing any handle on the database itself would drop the locks that SQLite holds on it.
    // It is never deleted: a process that waits on a deleted file would hold a lock that nobody sees.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", Options(FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new StorageException(
                $"The store {path} is in use by another process. Only one may have it open: stop the other one, or use PostgreSQL for several.");
        }
    }

    // Made before the engine opens it, so that it is private from the first byte; the -wal and -shm files copy its mode.
    private static void MakeFile(string path)
    {
        if (!File.Exists(path))
            new FileStream(path, Options(FileMode.CreateNew, FileShare.ReadWrite)).Dispose();
        else if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OnlyMe)
            File.SetUnixFileMode(path, OnlyMe);
    }

    private static FileStreamOptions Options(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyMe;
        return options;
    }
}
