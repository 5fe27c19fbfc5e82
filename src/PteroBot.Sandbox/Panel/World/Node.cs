using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.World;

internal sealed class Location
{
    public required int Id { get; init; }

    public required string Short { get; set; }

    public string? Long { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class Node
{
    public required int Id { get; init; }

    public required string Uuid { get; init; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public required Location Location { get; set; }

    public required string Fqdn { get; set; }

    public string Scheme { get; set; } = "http";

    public bool Public { get; set; } = true;

    public bool BehindProxy { get; set; }

    public bool Maintenance { get; set; }

    public required int Memory { get; set; }

    public int MemoryOverallocate { get; set; }

    public required int Disk { get; set; }

    public int DiskOverallocate { get; set; }

    public int UploadSize { get; set; } = 100;

    public required int DaemonListen { get; set; }

    public int DaemonSftp { get; set; } = 2022;

    public string DaemonBase { get; set; } = "/var/lib/pterodactyl/volumes";

    public required string TokenId { get; init; }

    /// <summary>Signs websocket tokens and links; the panel and the node both know it.</summary>
    public required string Token { get; set; }

    /// <summary>The Wings process on this machine.</summary>
    public required WingsDaemon Wings { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Where clients reach the node.</summary>
    public string Url => $"{Scheme}://{Fqdn}:{DaemonListen}";
}

internal sealed class Allocation
{
    public required int Id { get; init; }

    public required Node Node { get; init; }

    public required string Ip { get; init; }

    public required int Port { get; init; }

    public string? Alias { get; set; }

    public string? Notes { get; set; }

    public Server? Server { get; set; }
}

internal sealed class DatabaseHost
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public required string Host { get; set; }

    public required int Port { get; set; }

    public required string Username { get; set; }

    public required int? NodeId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
