using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The servers of the key's owner.</summary>
public interface IServersApi
{
    /// <summary>One page of servers, in no promised order.</summary>
    [Get("/api/client")]
    Task<Page<Server>> ListAsync([Query] ServerQuery query, CancellationToken cancellationToken = default);

    /// <summary>One server, with what the key's owner may do there. Works in every state of the server.</summary>
    [Get("/api/client/servers/{server}")]
    Task<Server> GetAsync(ServerId server, ServerIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>All permissions that subusers can be given, with the panel's descriptions.</summary>
    [Get("/api/client/permissions")]
    Task<PermissionCatalogue> PermissionsAsync(CancellationToken cancellationToken = default);

    /// <summary>What a server uses, at most 20 s old. Needs no permission. Asked at most once per server and 20 s; callers in between share the answer.</summary>
    [Get("/api/client/servers/{server}/resources")]
    Task<ServerResources> ResourcesAsync(ServerId server, CancellationToken cancellationToken = default);
}
