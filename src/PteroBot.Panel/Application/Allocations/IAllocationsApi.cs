using System.Text.Json.Serialization;
using PteroBot.Panel.Json;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The addresses of a machine. Needs read or write on <c>allocations</c>.</summary>
public interface IAllocationsApi
{
    /// <summary>One page of them. Needs read.</summary>
    [Get("/api/application/nodes/{node}/allocations")]
    Task<Page<Allocation>> ListAsync(int node, [Query] AllocationQuery query, CancellationToken cancellationToken = default);

    /// <summary>Adds some; those that are there already are passed over. Needs write.</summary>
    [Post("/api/application/nodes/{node}/allocations")]
    Task CreateAsync(int node, [Body] NewAllocations allocations, CancellationToken cancellationToken = default);

    /// <summary>Deletes one that no server has. Needs write.</summary>
    [Delete("/api/application/nodes/{node}/allocations/{id}")]
    Task DeleteAsync(int node, int id, CancellationToken cancellationToken = default);
}

/// <summary>An address of a machine.</summary>
public sealed record Allocation
{
    /// <summary>What calls use.</summary>
    public int Id { get; init; }

    /// <summary>The IP address.</summary>
    public string Ip { get => field ?? ""; init; }

    /// <summary>The name that people use instead, if there is one.</summary>
    public string? Alias { get; init; }

    /// <summary>The port.</summary>
    public int Port { get; init; }

    /// <summary>A note of the server's people.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether a server has it.</summary>
    [JsonPropertyName("assigned")]
    public bool IsAssigned { get; init; }

    /// <summary>Its machine, when asked for and allowed.</summary>
    [JsonIgnore]
    public Node? Node { get; init; }

    /// <summary>Its server, when asked for and allowed.</summary>
    [JsonIgnore]
    public Server? Server { get; init; }

    [JsonInclude]
    internal AllocationRelationships? Relationships
    {
        init => (Node, Server) = (value?.Node, value?.Server);
    }
}

/// <summary>What comes with an address.</summary>
internal sealed record AllocationRelationships
{
    [JsonConverter(typeof(RelatedConverter<Node>))]
    public Node? Node { get; init; }

    [JsonConverter(typeof(RelatedConverter<Server>))]
    public Server? Server { get; init; }
}

/// <summary>Addresses to be added.</summary>
/// <param name="Ip">An address, a name, or a network from /27 on.</param>
/// <param name="Ports">As text: <c>25565</c> or <c>25565-25570</c>, at most 1000 in a range, from 1025.</param>
public sealed record NewAllocations(string Ip, IReadOnlyList<string> Ports)
{
    /// <summary>The name that people use instead.</summary>
    public string? Alias { get; init; }
}

/// <summary>Which addresses, and which page of them.</summary>
public sealed record AllocationQuery : PageQuery
{
    /// <summary>Exactly this address.</summary>
    [AliasAs("filter[ip]")]
    public string? Ip { get; init; }

    /// <summary>Exactly this port.</summary>
    [AliasAs("filter[port]")]
    public int? Port { get; init; }

    /// <summary>Part of the alias.</summary>
    [AliasAs("filter[ip_alias]")]
    public string? Alias { get; init => field = value?.Replace(',', ' '); }

    /// <summary>Only those of this server; 0 is those that no server has.</summary>
    [AliasAs("filter[server_id]")]
    public int? ServerId { get; init; }

    /// <summary>What comes with each address.</summary>
    [AliasAs("include")]
    public AllocationIncludes? Include { get; init; }
}

/// <summary>What can come with an address.</summary>
[Flags]
public enum AllocationIncludes
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Its machine.</summary>
    Node = 1,

    /// <summary>Its server.</summary>
    Server = 2,
}
