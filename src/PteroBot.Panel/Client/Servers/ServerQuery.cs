using System.Runtime.Serialization;
using Refit;

namespace PteroBot.Panel.Client;

/// <summary>Which servers, and which page of them. Filters find what contains the text, in any case; a comma in one would mean "or" and is dropped.</summary>
public sealed record ServerQuery
{
    /// <summary>From 1.</summary>
    [AliasAs("page")]
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    [AliasAs("per_page")]
    public int PerPage { get; init; } = 100;

    /// <summary>Whose servers; the ones that the key's owner owns or shares when null.</summary>
    [AliasAs("type")]
    public ServerScope? Scope { get; init; }

    /// <summary>Searches name, identifiers, external id, or the address when it looks like <c>1.2.3.4:25565</c> or <c>:25565</c>.</summary>
    [AliasAs("filter[*]")]
    public string? Search { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the name.</summary>
    [AliasAs("filter[name]")]
    public string? Name { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the description.</summary>
    [AliasAs("filter[description]")]
    public string? Description { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the uuid.</summary>
    [AliasAs("filter[uuid]")]
    public string? Uuid { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the external id: compare for equality yourself.</summary>
    [AliasAs("filter[external_id]")]
    public string? ExternalId { get; init => field = value?.Replace(',', ' '); }

    /// <summary>What comes with each server besides allocations and variables.</summary>
    [AliasAs("include")]
    public ServerIncludes? Include { get; init; }
}

/// <summary>Whose servers a list shows.</summary>
public enum ServerScope
{
    /// <summary>Only those that the key's owner owns.</summary>
    [EnumMember(Value = "owner")]
    Owner,

    /// <summary>Those of other people; for root administrators, empty for everyone else.</summary>
    [EnumMember(Value = "admin")]
    OthersAsAdmin,

    /// <summary>All of the panel; for root administrators, empty for everyone else.</summary>
    [EnumMember(Value = "admin-all")]
    AllAsAdmin,
}

/// <summary>What can come with a server.</summary>
[Flags]
public enum ServerIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The name of its egg.</summary>
    Egg = 1,

    /// <summary>Its subusers; needs <see cref="Permissions.UserRead"/>.</summary>
    Subusers = 2,
}
