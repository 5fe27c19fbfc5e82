namespace PteroBot.Sandbox.Hosting;

/// <summary>The folder of the bot's data and, beside it, of its master key. A temporary one lives as long as the sandbox.</summary>
internal sealed class BotData(string? folder)
{
    private readonly bool _isTemporary = folder is null;

    public string Folder { get; } = Path.GetFullPath(folder ?? Path.Combine(Path.GetTempPath(), $"pterobot-sandbox-{Guid.NewGuid():N}"));
    public string Store => Path.Combine(Folder, "data", "pterobot.db");
    public string MasterKey => Path.Combine(Folder, "keys", "master.key");
    public string Health => Path.Combine(Folder, "health");

    public void Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Store)!);
        Directory.CreateDirectory(Path.GetDirectoryName(MasterKey)!);
    }

    /// <summary>Removes what the bot wrote, and nothing else.</summary>
    public void Remove()
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var part in new[] { Path.GetDirectoryName(Store)!, Path.GetDirectoryName(MasterKey)! }.Where(Directory.Exists))
            Directory.Delete(part, recursive: true);
        File.Delete(Health);
        if (_isTemporary)
            Directory.Delete(Folder, recursive: true);
    }

    public void RemoveIfTemporary()
    {
        if (_isTemporary)
            Remove();
    }
}
