namespace PteroBot.Sandbox.Wings;

/// <content>Disk space. Wings looks through a volume only now and then, and in between counts what passes through itself.</content>
internal sealed partial class WingsServer
{
    private const long Mebibyte = 1024 * 1024;
    private static readonly TimeSpan BetweenMeasurements = TimeSpan.FromSeconds(150);

    private DateTimeOffset? _measuredAt;
    private long _unseen;

    /// <summary>Puts a file into the volume past Wings, as from a shell on the node.</summary>
    public void PutFromOutside(string path, byte[] content)
    {
        DiskBytes();
        Files.Write(path, content);
        _unseen += content.LongLength;
    }

    /// <summary>Writes a file for a client.</summary>
    /// <exception cref="WingsRefusal">400 when it does not fit into the disk limit.</exception>
    public void Store(string path, byte[] content)
    {
        CheckRoomFor(content.LongLength - (Files.Find(path)?.Size ?? 0));
        Files.Write(path, content);
    }

    /// <exception cref="WingsRefusal">400 when so many bytes more do not fit into the disk limit.</exception>
    public void CheckRoomFor(long bytes)
    {
        if (!HasRoomFor(bytes))
            throw new WingsRefusal(400, WingsRefusal.NoRoom);
    }

    /// <summary>Whether so many bytes more fit, as far as Wings knows. A limit of nought is none.</summary>
    public bool HasRoomFor(long bytes) => Server.Limits.Disk == 0 || DiskBytes() + bytes <= Server.Limits.Disk * Mebibyte;

    private long DiskBytes()
    {
        if (_measuredAt is null || world.Now - _measuredAt >= BetweenMeasurements)
            (_measuredAt, _unseen) = (world.Now, 0);
        return Math.Max(0, Unwritten() + (_files?.Size ?? 67_782) - _unseen);
    }

    // A world that nobody would want to hold in memory, besides the files that are there.
    private long Unwritten()
    {
        var most = Server.Limits.Disk == 0 ? 900 : Math.Min(900, Server.Limits.Disk * 0.6);
        return (long)(world.Identities.Share($"{Server.Uuid} disk") * most * Mebibyte);
    }

    private void StopWhenFull()
    {
        if (State is not (PowerState.Starting or PowerState.Running) || HasRoomFor(0))
            return;
        Say("Server is exceeding the assigned disk space limit, stopping process now.");
        Stop(null);
    }
}
