using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel.Application;

/// <summary>A server as the panel's administrators see it.</summary>
public sealed record Server
{
    /// <summary>What application calls use.</summary>
    public int Id { get; init; }

    /// <summary>The identifier of another system, such as a shop.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The full identifier.</summary>
    public Guid Uuid { get; init; }

    /// <summary>Eight characters: what the client API uses.</summary>
    public string Identifier { get => field ?? ""; init; }

    /// <summary>Not unique.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Empty when there is none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>The panel's state of it.</summary>
    public ServerStatus Status { get; init; }

    /// <summary>Whether it is suspended.</summary>
    [JsonPropertyName("suspended")]
    public bool IsSuspended { get; init; }

    /// <summary>What it may use of its machine.</summary>
    public ServerLimits Limits { get => field ?? new ServerLimits(); init; }

    /// <summary>How many of what it may have.</summary>
    public Client.FeatureLimits FeatureLimits { get => field ?? new Client.FeatureLimits(); init; }

    /// <summary>The number of its owner.</summary>
    [JsonPropertyName("user")]
    public int OwnerId { get; init; }

    /// <summary>The number of its node.</summary>
    [JsonPropertyName("node")]
    public int NodeId { get; init; }

    /// <summary>The number of its primary allocation; null on Pelican for a server without one.</summary>
    [JsonPropertyName("allocation")]
    public int? AllocationId { get; init; }

    /// <summary>The number of its nest; null on Pelican.</summary>
    [JsonPropertyName("nest")]
    public int? NestId { get; init; }

    /// <summary>The number of its egg.</summary>
    [JsonPropertyName("egg")]
    public int EggId { get; init; }

    /// <summary>How it is run.</summary>
    public ServerContainer Container { get => field ?? new ServerContainer(); init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Its addresses, when asked for and allowed, as is all that follows.</summary>
    [JsonIgnore]
    public IReadOnlyList<Allocation>? Allocations { get; init; }

    /// <summary>Its owner.</summary>
    [JsonIgnore]
    public User? Owner { get; init; }

    /// <summary>With whom it is shared.</summary>
    [JsonIgnore]
    public IReadOnlyList<Subuser>? Subusers { get; init; }

    /// <summary>Its nest.</summary>
    [JsonIgnore]
    public Nest? Nest { get; init; }

    /// <summary>Its egg.</summary>
    [JsonIgnore]
    public Egg? Egg { get; init; }

    /// <summary>Its variables with their values.</summary>
    [JsonIgnore]
    public IReadOnlyList<Variable>? Variables { get; init; }

    /// <summary>Where its machine stands.</summary>
    [JsonIgnore]
    public Location? Location { get; init; }

    /// <summary>Its machine.</summary>
    [JsonIgnore]
    public Node? Node { get; init; }

    /// <summary>Its databases.</summary>
    [JsonIgnore]
    public IReadOnlyList<Database>? Databases { get; init; }

    [JsonInclude]
    internal ServerRelationships? Relationships
    {
        init
        {
            (Allocations, Owner, Subusers) = (value?.Allocations, value?.User, value?.Subusers);
            (Nest, Egg, Variables) = (value?.Nest, value?.Egg, value?.Variables);
            (Location, Node, Databases) = (value?.Location, value?.Node, value?.Databases);
        }
    }
}

/// <summary>What comes with a server.</summary>
internal sealed record ServerRelationships
{
    [JsonConverter(typeof(RelatedListConverter<Allocation>))]
    public IReadOnlyList<Allocation>? Allocations { get; init; }

    [JsonConverter(typeof(RelatedConverter<User>))]
    public User? User { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Subuser>))]
    public IReadOnlyList<Subuser>? Subusers { get; init; }

    [JsonConverter(typeof(RelatedConverter<Nest>))]
    public Nest? Nest { get; init; }

    [JsonConverter(typeof(RelatedConverter<Egg>))]
    public Egg? Egg { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Variable>))]
    public IReadOnlyList<Variable>? Variables { get; init; }

    [JsonConverter(typeof(RelatedConverter<Location>))]
    public Location? Location { get; init; }

    [JsonConverter(typeof(RelatedConverter<Node>))]
    public Node? Node { get; init; }

    [JsonConverter(typeof(RelatedListConverter<Database>))]
    public IReadOnlyList<Database>? Databases { get; init; }
}

/// <summary>Somebody with whom a server is shared.</summary>
public sealed record Subuser
{
    /// <summary>The number of the sharing.</summary>
    public int Id { get; init; }

    /// <summary>The number of the user.</summary>
    public int UserId { get; init; }

    /// <summary>The number of the server.</summary>
    public int ServerId { get; init; }

    /// <summary>What the user may do.</summary>
    public PermissionSet Permissions { get => field ?? PermissionSet.Empty; init; }
}

/// <summary>How a server is run.</summary>
public sealed record ServerContainer
{
    /// <summary>With its placeholders.</summary>
    public string StartupCommand { get => field ?? ""; init; }

    /// <summary>The container image.</summary>
    public string Image { get => field ?? ""; init; }

    /// <summary>Whether the installation has run.</summary>
    [JsonConverter(typeof(LooseBoolConverter))]
    [JsonPropertyName("installed")]
    public bool IsInstalled { get; init; }

    /// <summary>Its variables, and the four that the panel adds. All as text, null where there is no value.</summary>
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string?> Environment { get => field ?? TextMapConverter.Empty; init; }
}
