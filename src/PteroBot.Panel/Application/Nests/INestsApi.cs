using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The groups of eggs. Pterodactyl only: elsewhere <see cref="NotOnThisPanelException"/>. Needs read on <c>nests</c>.</summary>
public interface INestsApi
{
    /// <summary>One page of them.</summary>
    [Get("/api/application/nests")]
    Task<Page<Nest>> ListAsync([Query] NestQuery query, CancellationToken cancellationToken = default);

    /// <summary>One of them.</summary>
    [Get("/api/application/nests/{id}")]
    Task<Nest> GetAsync(int id, NestIncludes? include = null, CancellationToken cancellationToken = default);
}

/// <summary>A group of eggs.</summary>
public sealed record Nest
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>Who made it, as e-mail address.</summary>
    public string Author { get => field ?? ""; init; }

    /// <summary>What it is called.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What is in it.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its eggs, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Egg>? Eggs { get; init; }

    /// <summary>Servers made from them, when asked for and allowed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Server>? Servers { get; init; }

    [JsonInclude]
    internal NestRelationships? Relationships
    {
        init => (Eggs, Servers) = (value?.Eggs, value?.Servers);
    }
}

/// <summary>What comes with a nest.</summary>
internal sealed record NestRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Egg>))]
    public IReadOnlyList<Egg>? Eggs { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Server>))]
    public IReadOnlyList<Server>? Servers { get; init; }
}

/// <summary>Which page of the nests.</summary>
public sealed record NestQuery : PageQuery
{
    /// <summary>What comes with each nest.</summary>
    [AliasAs("include")]
    public NestIncludes? Include { get; init; }
}

/// <summary>What can come with a nest.</summary>
[Flags]
public enum NestIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its eggs.</summary>
    Eggs = 1,

    /// <summary>Servers made from them.</summary>
    Servers = 2,
}
