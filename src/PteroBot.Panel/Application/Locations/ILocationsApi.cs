using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>Where machines stand. Pterodactyl only: elsewhere <see cref="NotOnThisPanelException"/>. Needs read or write on <c>locations</c>.</summary>
public interface ILocationsApi
{
    /// <summary>One page of them. Needs read.</summary>
    [Get("/api/application/locations")]
    Task<Page<Location>> ListAsync([Query] LocationQuery query, CancellationToken cancellationToken = default);

    /// <summary>One of them. Needs read.</summary>
    [Get("/api/application/locations/{id}")]
    Task<Location> GetAsync(int id, LocationIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>Makes one. Needs write.</summary>
    [Post("/api/application/locations")]
    Task<Location> CreateAsync([Body] NewLocation location, CancellationToken cancellationToken = default);

    /// <summary>Changes one. Needs write.</summary>
    [Patch("/api/application/locations/{id}")]
    Task<Location> UpdateAsync(int id, [Body] NewLocation changed, CancellationToken cancellationToken = default);

    /// <summary>Deletes one without machines. Needs write.</summary>
    [Delete("/api/application/locations/{id}")]
    Task DeleteAsync(int id, CancellationToken cancellationToken = default);
}

/// <summary>Where machines stand.</summary>
public sealed record Location
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The short name, which is unique.</summary>
    [JsonPropertyName("short")]
    public string Code { get => field ?? ""; init; }

    /// <summary>The long name.</summary>
    [JsonPropertyName("long")]
    public string? Description { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its machines, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Node>? Nodes { get; init; }

    /// <summary>Its servers, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Server>? Servers { get; init; }

    [JsonInclude]
    internal LocationRelationships? Relationships
    {
        init => (Nodes, Servers) = (value?.Nodes, value?.Servers);
    }
}

/// <summary>What comes with a location.</summary>
internal sealed record LocationRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Node>))]
    public IReadOnlyList<Node>? Nodes { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Server>))]
    public IReadOnlyList<Server>? Servers { get; init; }
}

/// <summary>A location to be made, or to be changed.</summary>
/// <param name="Code">The short name: 1 to 60 characters, not in use.</param>
/// <param name="Description">The long name: 1 to 191 characters.</param>
public sealed record NewLocation([property: JsonPropertyName("short")] string Code, [property: JsonPropertyName("long")] string? Description = null);

/// <summary>Which locations, in which order, and which page of them. Filters find what contains the text.</summary>
public sealed record LocationQuery : PageQuery
{
    /// <summary>Part of the short name.</summary>
    [AliasAs("filter[short]")]
    public string? Code { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Part of the long name.</summary>
    [AliasAs("filter[long]")]
    public string? Description { get; init => field = value?.Replace(',', ' '); }

    /// <summary>The order.</summary>
    [AliasAs("sort")]
    public LocationSort? Sort { get; init; }

    /// <summary>What comes with each location.</summary>
    [AliasAs("include")]
    public LocationIncludes? Include { get; init; }
}

/// <summary>The orders of the list of locations.</summary>
public enum LocationSort
{
    /// <summary>Oldest first.</summary>
    [EnumMember(Value = "id")]
    Id,

    /// <summary>Newest first.</summary>
    [EnumMember(Value = "-id")]
    IdDescending,
}

/// <summary>What can come with a location.</summary>
[Flags]
public enum LocationIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its machines.</summary>
    Nodes = 1,

    /// <summary>Its servers.</summary>
    Servers = 2,
}
