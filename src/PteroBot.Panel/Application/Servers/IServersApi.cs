using PteroBot.Panel.Http;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The servers of a panel, for its administrators. Needs read or write on <c>servers</c>.</summary>
public interface IServersApi
{
    /// <summary>One page of all servers. Needs read.</summary>
    [Get("/api/application/servers")]
    Task<Page<Server>> ListAsync([Query] ServerQuery query, CancellationToken cancellationToken = default);

    /// <summary>One server. Needs read.</summary>
    [Get("/api/application/servers/{id}")]
    Task<Server> GetAsync(int id, ServerIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>The server with exactly this external id. Needs read.</summary>
    [Get("/api/application/servers/external/{externalId}")]
    Task<Server> GetExternalAsync([PathSegment] string externalId, ServerIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>Makes a server and begins its installation. Fails, and leaves nothing behind, when the node does not answer. Needs write.</summary>
    [Post("/api/application/servers")]
    Task<Server> CreateAsync([Body] NewServer server, CancellationToken cancellationToken = default);

    /// <summary>Replaces name, owner, external id and description. Needs write.</summary>
    [Patch("/api/application/servers/{id}/details")]
    Task<Server> SetDetailsAsync(int id, [Body] ServerDetails details, CancellationToken cancellationToken = default);

    /// <summary>Replaces the limits, and gives or takes addresses. Needs write.</summary>
    [Patch("/api/application/servers/{id}/build")]
    Task<Server> SetBuildAsync(int id, [Body] ServerBuild build, CancellationToken cancellationToken = default);

    /// <summary>Replaces start command, egg, image and all variables. Needs write.</summary>
    [Patch("/api/application/servers/{id}/startup")]
    Task<Server> SetStartupAsync(int id, [Body] ServerStartup startup, CancellationToken cancellationToken = default);

    /// <summary>Suspends a server: it is stopped, and its people are locked out. Suspending twice is fine. Needs write.</summary>
    [Post("/api/application/servers/{id}/suspend")]
    Task SuspendAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Lets a server's people in again; it is not started. Needs write.</summary>
    [Post("/api/application/servers/{id}/unsuspend")]
    Task UnsuspendAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Runs the installation again. Needs write.</summary>
    [Post("/api/application/servers/{id}/reinstall")]
    Task ReinstallAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a server with its files and databases. Fails when the node does not answer. Needs write.</summary>
    [Delete("/api/application/servers/{id}")]
    Task DeleteAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a server whatever the node says; then its files stay there. Needs write.</summary>
    [Delete("/api/application/servers/{id}/force")]
    Task ForceDeleteAsync(int id, CancellationToken cancellationToken = default);
}
