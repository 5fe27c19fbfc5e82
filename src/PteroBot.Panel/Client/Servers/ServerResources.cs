using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Client;

/// <summary>What a server uses. The panel keeps an answer for 20 s for everyone, so this can be that old.</summary>
public sealed record ServerResources
{
    /// <summary>Whether it runs.</summary>
    [JsonPropertyName("current_state")]
    public PowerState State { get; init; }

    /// <summary>Wings' view: also true while a backup is being restored.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>The figures; all zero when it does not run, except the disk.</summary>
    [JsonPropertyName("resources")]
    [JsonConverter(typeof(AloneConverter<ResourceUsage>))]
    public ResourceUsage Usage { get => field ?? new ResourceUsage(); init; }

    /// <summary>False where Pelican could not ask the node and answered all the same (<see cref="PowerState.Missing"/>).</summary>
    [JsonIgnore]
    public bool IsKnown => State is not PowerState.Missing;
}

/// <summary>Figures of a server.</summary>
public sealed record ResourceUsage
{
    /// <summary>Bytes in use, without the page cache.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>Percent of one core; can pass 100.</summary>
    public double CpuAbsolute { get; init; }

    /// <summary>Bytes; brought up to date every 150 s or so.</summary>
    public long DiskBytes { get; init; }

    /// <summary>Bytes received since the process started.</summary>
    public long NetworkRxBytes { get; init; }

    /// <summary>Bytes sent since the process started.</summary>
    public long NetworkTxBytes { get; init; }

    /// <summary>Milliseconds since the process started.</summary>
    [JsonPropertyName("uptime")]
    public long UptimeMilliseconds { get; init; }

    /// <summary>Time since the process started.</summary>
    [JsonIgnore]
    public TimeSpan Uptime => TimeSpan.FromMilliseconds(UptimeMilliseconds);
}
