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

    /// <summary>Suspends a server: it is stopped, and its people are locked out. Suspending twice is fine. Needs write.</summary>
    [Post("/api/application/servers/{id}/suspend")]
    Task SuspendAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Lets a server's people in again; it is not started. Needs write.</summary>
    [Post("/api/application/servers/{id}/unsuspend")]
    Task UnsuspendAsync(int id, CancellationToken cancellationToken = default);
}
