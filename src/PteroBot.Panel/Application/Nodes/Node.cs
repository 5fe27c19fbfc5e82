using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Application;

/// <summary>A machine that runs servers.</summary>
public sealed record Node
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>Whether servers are placed on it automatically.</summary>
    [JsonPropertyName("public")]
    public bool IsPublic { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands; null on Pelican.</summary>
    public int? LocationId { get; init; }

    /// <summary>Its host name.</summary>
    public string Fqdn { get => field ?? ""; init; }

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme { get => field ?? ""; init; }

    /// <summary>Whether a proxy stands in front of it.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Whether its servers are closed.</summary>
    [JsonPropertyName("maintenance_mode")]
    public bool IsUnderMaintenance { get; init; }

    /// <summary>MiB.</summary>
    public long Memory { get; init; }

    /// <summary>Percent more than there is; -1 is meant as "do not look".</summary>
    public int MemoryOverallocate { get; init; }

    /// <summary>MiB.</summary>
    public long Disk { get; init; }

    /// <summary>Percent more than there is; -1 is meant as "do not look".</summary>
    public int DiskOverallocate { get; init; }

    /// <summary>The largest upload, in MiB.</summary>
    public int UploadSize { get; init; }

    /// <summary>The port of its Wings.</summary>
    public int DaemonListen { get; init; }

    /// <summary>The port at which the panel reaches Wings; Pelican only.</summary>
    public int? DaemonConnect { get; init; }

    /// <summary>Percent of one core, 0 for no limit; Pelican only.</summary>
    public long? Cpu { get; init; }

    /// <summary>Percent more than there is; Pelican only.</summary>
    public int? CpuOverallocate { get; init; }

    /// <summary>The port of SFTP.</summary>
    public int DaemonSftp { get; init; }

    /// <summary>Where its servers' files are.</summary>
    public string DaemonBase { get => field ?? ""; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What is given to servers.</summary>
    [JsonPropertyName("allocated_resources")]
    public AllocatedResources Allocated { get => field ?? new AllocatedResources(); init; }

    /// <summary>Its addresses, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Allocation>? Allocations { get; init; }

    /// <summary>Where it stands, when asked for and allowed.</summary>
    [JsonIgnore]
    public Location? Location { get; init; }

    /// <summary>Its servers, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Server>? Servers { get; init; }

    [JsonInclude]
    internal NodeRelationships? Relationships
    {
        init => (Allocations, Location, Servers) = (value?.Allocations, value?.Location, value?.Servers);
    }
}

/// <summary>What of a machine is given to servers.</summary>
public sealed record AllocatedResources
{
    /// <summary>MiB.</summary>
    public long Memory { get; init; }

    /// <summary>MiB.</summary>
    public long Disk { get; init; }

    /// <summary>Percent of one core; Pelican only.</summary>
    public long? Cpu { get; init; }
}

/// <summary>What comes with a machine.</summary>
internal sealed record NodeRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Allocation>))]
    public IReadOnlyList<Allocation>? Allocations { get; init; }

    [JsonConverter(typeof(RelatedConverter<Location>))]
    public Location? Location { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Server>))]
    public IReadOnlyList<Server>? Servers { get; init; }
}
