using System.Runtime.Serialization;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Which machines, in which order, and which page of them. Filters find what contains the text.</summary>
public sealed record NodeQuery : PageQuery
{
    /// <summary>Part of the name.</summary>
    [AliasAs("filter[name]")]
    public string? Name { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the host name.</summary>
    [AliasAs("filter[fqdn]")]
    public string? Fqdn { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the uuid.</summary>
    [AliasAs("filter[uuid]")]
    public string? Uuid { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the public half of its token.</summary>
    [AliasAs("filter[daemon_token_id]")]
    public string? TokenId { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order.</summary>
    [AliasAs("sort")]
    public NodeSort? Sort { get; init; }

    /// <summary>What comes with each machine.</summary>
    [AliasAs("include")]
    public NodeIncludes? Include { get; init; }
}

/// <summary>How much room is wanted.</summary>
public sealed record DeployableQuery
{
    /// <summary>MiB.</summary>
    [AliasAs("memory")]
    public required long Memory { get; init; }

    /// <summary>MiB.</summary>
    [AliasAs("disk")]
    public required long Disk { get; init; }

    /// <summary>Only there; everywhere when empty.</summary>
    [Query(CollectionFormat.Multi)]
    [AliasAs("location_ids[]")]
    public IReadOnlyList<int> LocationIds { get; init; } = [];

    /// <summary>The whole list when null.</summary>
    [AliasAs("page")]
    public int? Page { get; init; }
}

/// <summary>What can come with a machine.</summary>
[Flags]
public enum NodeIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its addresses.</summary>
    Allocations = 1,

    /// <summary>Where it stands; not on Pelican.</summary>
    Location = 2,

    /// <summary>Its servers.</summary>
    Servers = 4,
}

/// <summary>The orders of the list of machines.</summary>
public enum NodeSort
{
    /// <summary>Oldest first.</summary>
    [EnumMember(Value = "id")]
    Id,

    /// <summary>Newest first.</summary>
    [EnumMember(Value = "-id")]
    IdDescending,

    /// <summary>By uuid.</summary>
    [EnumMember(Value = "uuid")]
    Uuid,

    /// <summary>Least memory first.</summary>
    [EnumMember(Value = "memory")]
    Memory,

    /// <summary>Most memory first.</summary>
    [EnumMember(Value = "-memory")]
    MemoryDescending,

    /// <summary>Least disk first.</summary>
    [EnumMember(Value = "disk")]
    Disk,

    /// <summary>Most disk first.</summary>
    [EnumMember(Value = "-disk")]
    DiskDescending,
}
