using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The machines of a panel. Needs read or write on <c>nodes</c>.</summary>
public interface INodesApi
{
    /// <summary>One page of them. Needs read.</summary>
    [Get("/api/application/nodes")]
    Task<Page<Node>> ListAsync([Query] NodeQuery query, CancellationToken cancellationToken = default);

    /// <summary>Those with room for a server. None is a refusal. Needs read.</summary>
    [Get("/api/application/nodes/deployable")]
    Task<Page<Node>> DeployableAsync([Query] DeployableQuery query, CancellationToken cancellationToken = default);

    /// <summary>One of them. Needs read.</summary>
    [Get("/api/application/nodes/{id}")]
    Task<Node> GetAsync(int id, NodeIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>What its Wings is configured with, its secret token included. Needs read.</summary>
    [Get("/api/application/nodes/{id}/configuration")]
    Task<NodeConfiguration> ConfigurationAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Makes one. Needs write.</summary>
    [Post("/api/application/nodes")]
    Task<Node> CreateAsync([Body] NewNode node, CancellationToken cancellationToken = default);

    /// <summary>Replaces everything about one. When its Wings does not answer, the panel refuses with <c>ConfigurationNotPersistedException</c> although the change was kept. Needs write.</summary>
    [Patch("/api/application/nodes/{id}")]
    Task<Node> UpdateAsync(int id, [Body] NewNode changed, CancellationToken cancellationToken = default);

    /// <summary>Deletes one without servers. Needs write.</summary>
    [Delete("/api/application/nodes/{id}")]
    Task DeleteAsync(int id, CancellationToken cancellationToken = default);
}
