using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Which servers, in which order, and which page of them. Filters find what contains the text; a comma would mean "or" and is dropped.</summary>
public sealed record ServerQuery : PageQuery
{
    /// <summary>Part of the name.</summary>
    [AliasAs("filter[name]")]
    public string? Name { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the description.</summary>
    [AliasAs("filter[description]")]
    public string? Description { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the uuid.</summary>
    [AliasAs("filter[uuid]")]
    public string? Uuid { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the identifier of eight characters.</summary>
    [AliasAs("filter[uuidShort]")]
    public string? Identifier { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the image.</summary>
    [AliasAs("filter[image]")]
    public string? Image { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the external id: compare for equality yourself.</summary>
    [AliasAs("filter[external_id]")]
    public string? ExternalId { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order.</summary>
    [AliasAs("sort")]
    public IdSort? Sort { get; init; }

    /// <summary>What comes with each server; needs read on it.</summary>
    [AliasAs("include")]
    public ServerIncludes? Include { get; init; }
}

/// <summary>What can come with a server. What the key may not read is simply absent.</summary>
[Flags]
public enum ServerIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its owner; needs read on <c>users</c>.</summary>
    User = 1,

    /// <summary>Its machine; needs read on <c>nodes</c>.</summary>
    Node = 2,

    /// <summary>Its addresses; needs read on <c>allocations</c>.</summary>
    Allocations = 4,

    /// <summary>With whom it is shared; needs read on <c>users</c>.</summary>
    Subusers = 8,

    /// <summary>Its nest; needs read on <c>nests</c>. Not on Pelican.</summary>
    Nest = 16,

    /// <summary>Its egg; needs read on <c>eggs</c>.</summary>
    Egg = 32,

    /// <summary>Its variables with their values.</summary>
    Variables = 64,

    /// <summary>Where its machine stands; needs read on <c>locations</c>. Not on Pelican.</summary>
    Location = 128,

    /// <summary>Its databases; needs read on <c>server_databases</c>.</summary>
    Databases = 256,
}
