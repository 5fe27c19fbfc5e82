using System.Text.Json.Serialization;

namespace PteroBot.Panel;

/// <summary>What a server may use of its machine. 0 is unlimited where nothing else is said.</summary>
public sealed record ServerLimits
{
    /// <summary>MiB.</summary>
    public long Memory { get; init; }

    /// <summary>MiB; -1 is unlimited, 0 none.</summary>
    public long Swap { get; init; }

    /// <summary>MiB. Not a hard quota: it can be exceeded for a while.</summary>
    public long Disk { get; init; }

    /// <summary>The weight of its disk accesses, 10 to 1000.</summary>
    public int Io { get; init; }

    /// <summary>Percent of one core: 250 is two and a half cores.</summary>
    public int Cpu { get; init; }

    /// <summary>The cores it may use, such as <c>0-1,3</c>; null is any.</summary>
    public string? Threads { get; init; }

    /// <summary>Whether the kernel's out-of-memory killer leaves it alone.</summary>
    public bool OomDisabled { get; init; }

    /// <summary><see cref="Memory"/> in bytes, null when unlimited.</summary>
    [JsonIgnore]
    public long? MemoryBytes => Memory > 0 ? Memory * 1024 * 1024 : null;

    /// <summary><see cref="Disk"/> in bytes, null when unlimited.</summary>
    [JsonIgnore]
    public long? DiskBytes => Disk > 0 ? Disk * 1024 * 1024 : null;
}
