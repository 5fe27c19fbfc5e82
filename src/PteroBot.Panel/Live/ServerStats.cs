using System.Text.Json.Serialization;

namespace PteroBot.Panel.Live;

/// <summary>Figures from the node, not more than a second old (the disk: some minutes).</summary>
public sealed record ServerStats
{
    /// <summary>Whether it runs.</summary>
    public PowerState State { get; init; }

    /// <summary>Bytes in use, without the page cache.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>Bytes that the container may use; a bit more than the server's limit. 0 until the first start after Wings booted.</summary>
    public long MemoryLimitBytes { get; init; }

    /// <summary>Percent of one core; can pass 100.</summary>
    public double CpuAbsolute { get; init; }

    /// <summary>Bytes.</summary>
    public long DiskBytes { get; init; }

    /// <summary>Milliseconds since the process started.</summary>
    [JsonPropertyName("uptime")]
    public long UptimeMilliseconds { get; init; }

    /// <summary>Bytes on the network since the process started.</summary>
    public NetworkCounters Network { get => field ?? new NetworkCounters(); init; }

    /// <summary>Time since the process started.</summary>
    [JsonIgnore]
    public TimeSpan Uptime => TimeSpan.FromMilliseconds(UptimeMilliseconds);
}

/// <summary>Counters of the container's network.</summary>
public sealed record NetworkCounters
{
    /// <summary>Bytes received.</summary>
    public long RxBytes { get; init; }

    /// <summary>Bytes sent.</summary>
    public long TxBytes { get; init; }
}
