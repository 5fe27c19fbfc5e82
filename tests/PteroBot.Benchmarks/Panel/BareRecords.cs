using System.Text.Json.Serialization;

namespace PteroBot.Benchmarks.Panel;

/// <summary>What somebody writes who needs the same fields and no library: records as the panel writes them, source-generated.</summary>
internal sealed record BareItem<T>(string Object, T Attributes, BareItemMeta? Meta);

internal sealed record BareItemMeta(bool IsServerOwner, List<string> UserPermissions);

internal sealed record BareList<T>(string Object, List<BareItem<T>> Data, BareListMeta? Meta);

internal sealed record BareListMeta(BarePagination Pagination);

internal sealed record BarePagination(int Total, int Count, int PerPage, int CurrentPage, int TotalPages);

internal sealed record BareServer
{
    public bool ServerOwner { get; init; }
    public required string Identifier { get; init; }
    public int InternalId { get; init; }
    public Guid Uuid { get; init; }
    public required string Name { get; init; }
    public required string Node { get; init; }
    public bool IsNodeUnderMaintenance { get; init; }
    public required BareSftp SftpDetails { get; init; }
    public required string Description { get; init; }
    public required BareLimits Limits { get; init; }
    public required string Invocation { get; init; }
    public required string DockerImage { get; init; }
    public required List<string> EggFeatures { get; init; }
    public required BareFeatureLimits FeatureLimits { get; init; }
    public string? Status { get; init; }
    public bool IsSuspended { get; init; }
    public bool IsInstalling { get; init; }
    public bool IsTransferring { get; init; }
    public required BareRelationships Relationships { get; init; }
}

internal sealed record BareSftp(string Ip, int Port);

internal sealed record BareLimits(long Memory, long Swap, long Disk, int Io, int Cpu, string? Threads, bool OomDisabled);

internal sealed record BareFeatureLimits(int? Databases, int? Allocations, int? Backups);

internal sealed record BareRelationships(BareList<BareAllocation>? Allocations, BareList<BareVariable>? Variables);

internal sealed record BareAllocation(int Id, string Ip, string? IpAlias, int Port, string? Notes, bool IsDefault);

internal sealed record BareVariable(string Name, string Description, string EnvVariable, string DefaultValue, string? ServerValue, bool IsEditable, string Rules);

internal sealed record BareResources(string CurrentState, bool IsSuspended, BareUsage Resources);

internal sealed record BareUsage(long MemoryBytes, double CpuAbsolute, long DiskBytes, long NetworkRxBytes, long NetworkTxBytes, long Uptime);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareList<BareServer>), TypeInfoPropertyName = "Servers")]
[JsonSerializable(typeof(BareItem<BareServer>), TypeInfoPropertyName = "Server")]
[JsonSerializable(typeof(BareItem<BareResources>), TypeInfoPropertyName = "Resources")]
internal sealed partial class BareJson : JsonSerializerContext;
