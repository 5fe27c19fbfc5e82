namespace PteroBot.Panel.Application;

/// <summary>A machine to be made, or the whole of one that is changed.</summary>
/// <param name="Name">1 to 100 letters, digits, blanks, <c>_</c>, <c>.</c> and <c>-</c>.</param>
/// <param name="LocationId">Where it stands; null on Pelican.</param>
/// <param name="Fqdn">Its host name.</param>
public sealed record NewNode(string Name, int? LocationId, string Fqdn)
{
    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>MiB, at least 1.</summary>
    public required long Memory { get; init; }

    /// <summary>Percent more than there is, from -1.</summary>
    public int MemoryOverallocate { get; init; }

    /// <summary>MiB, at least 1.</summary>
    public required long Disk { get; init; }

    /// <summary>Percent more than there is, from -1.</summary>
    public int DiskOverallocate { get; init; }

    /// <summary>The port of its Wings.</summary>
    public int DaemonListen { get; init; } = 8080;

    /// <summary>The port of SFTP.</summary>
    public int DaemonSftp { get; init; } = 2022;

    /// <summary>Whether servers are placed on it automatically.</summary>
    public bool? Public { get; init; }

    /// <summary>Whether a proxy stands in front of it.</summary>
    public bool? BehindProxy { get; init; }

    /// <summary>Whether its servers are closed.</summary>
    public bool? MaintenanceMode { get; init; }

    /// <summary>The largest upload in MiB, 1 to 1024.</summary>
    public int? UploadSize { get; init; }

    /// <summary>Where its servers' files are.</summary>
    public string? DaemonBase { get; init; }

    /// <summary>Percent of one core; Pelican only, which wants it.</summary>
    public long? Cpu { get; init; }

    /// <summary>Percent more than there is; Pelican only, which wants it.</summary>
    public int? CpuOverallocate { get; init; }

    /// <summary>The port at which the panel reaches Wings; Pelican only, which wants it.</summary>
    public int? DaemonConnect { get; init; }

    /// <summary>On a change: whether it gets a new token, after which its Wings must be configured again.</summary>
    public bool? ResetSecret { get; init; }

    /// <summary>Everything of a machine as it is, to change a part of it.</summary>
    public static NewNode From(Node node) => new(node.Name, node.LocationId, node.Fqdn)
    {
        Scheme = node.Scheme,
        Memory = node.Memory,
        MemoryOverallocate = node.MemoryOverallocate,
        Disk = node.Disk,
        DiskOverallocate = node.DiskOverallocate,
        DaemonListen = node.DaemonListen,
        DaemonSftp = node.DaemonSftp,
        Public = node.IsPublic,
        BehindProxy = node.BehindProxy,
        MaintenanceMode = node.IsUnderMaintenance,
        UploadSize = node.UploadSize,
        DaemonBase = node.DaemonBase,
        Cpu = node.Cpu,
        CpuOverallocate = node.CpuOverallocate,
        DaemonConnect = node.DaemonConnect,
    };
}
