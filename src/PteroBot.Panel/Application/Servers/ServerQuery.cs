using System.Runtime.Serialization;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Which servers, in which order, and which page of them. Filters find what contains the text; a comma would mean "or" and is dropped.</summary>
public sealed record ServerQuery
{
    /// <summary>From 1.</summary>
    [AliasAs("page")]
    public int Page { get; init; } = 1;

    /// <summary>100 is sensible; there is no upper limit, but large pages are slow.</summary>
    [AliasAs("per_page")]
    public int PerPage { get; init; } = 100;

    /// <summary>Part of the name.</summary>
    [AliasAs("filter[name]")]
    public string? Name { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the description.</summary>
    [AliasAs("filter[description]")]
    public string? Description { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the uuid.</summary>
    [AliasAs("filter[uuid]")]
    public string? Uuid { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the image.</summary>
    [AliasAs("filter[image]")]
    public string? Image { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the external id: compare for equality yourself.</summary>
    [AliasAs("filter[external_id]")]
    public string? ExternalId { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order.</summary>
    [AliasAs("sort")]
    public ServerSort? Sort { get; init; }

    /// <summary>What comes with each server; needs read on it.</summary>
    [AliasAs("include")]
    public ServerIncludes? Include { get; init; }
}

/// <summary>The orders of the server list.</summary>
public enum ServerSort
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

    /// <summary>By uuid, backwards.</summary>
    [EnumMember(Value = "-uuid")]
    UuidDescending,
}

/// <summary>What can come with a server. What the key may not read is simply absent.</summary>
[Flags]
public enum ServerIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its owner; needs read on <c>users</c>.</summary>
    User = 1,

    /// <summary>Its node; needs read on <c>nodes</c>.</summary>
    Node = 2,
}
