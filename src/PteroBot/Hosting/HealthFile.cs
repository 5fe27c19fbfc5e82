namespace PteroBot.Hosting;

/// <summary>The file whose age says whether the bot is well.</summary>
internal sealed class HealthFile(string path, TimeProvider clock)
{
    /// <summary>Makes it new. Its content is for people only.</summary>
    public void Touch() => File.WriteAllText(path, $"connected at {clock.GetUtcNow():u}\n");

    /// <summary>Gone at a proper stop.</summary>
    public void Remove() => File.Delete(path);

    /// <summary>Whether it was touched within that time.</summary>
    public bool IsFresh(TimeSpan maxAge) =>
        File.Exists(path) && clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) <= maxAge;
}
