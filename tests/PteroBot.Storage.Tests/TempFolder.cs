namespace PteroBot.Storage.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pterobot-storage-").FullName;

    public string File(params string[] name) => System.IO.Path.Combine([Path, .. name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
