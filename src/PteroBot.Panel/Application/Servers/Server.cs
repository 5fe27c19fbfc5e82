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

    /// <summary>Its owner, when asked for and allowed.</summary>
    [JsonIgnore]
    public ServerOwner? Owner { get; init; }

    /// <summary>Its node, when asked for and allowed.</summary>
    [JsonIgnore]
    public ServerNode? Node { get; init; }

    [JsonInclude]
    internal ServerRelationships? Relationships
    {
        init
        {
            Owner = value?.User;
            Node = value?.Node;
        }
    }
}

/// <summary>Who a server belongs to.</summary>
public sealed record ServerOwner
{
    /// <summary>The number of the user.</summary>
    public int Id { get; init; }

    /// <summary>The panel name.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get => field ?? ""; init; }
}

/// <summary>Where a server runs.</summary>
public sealed record ServerNode
{
    /// <summary>The number of the node.</summary>
    public int Id { get; init; }

    /// <summary>The name of the node.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it is closed for maintenance.</summary>
    [JsonPropertyName("maintenance_mode")]
    public bool IsUnderMaintenance { get; init; }
}

/// <summary>What comes with a server.</summary>
internal sealed record ServerRelationships
{
    [JsonConverter(typeof(RelatedConverter<ServerOwner>))]
    public ServerOwner? User { get; init; }

    [JsonConverter(typeof(RelatedConverter<ServerNode>))]
    public ServerNode? Node { get; init; }
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
