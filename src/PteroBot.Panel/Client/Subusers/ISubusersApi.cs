using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The people with whom a server is shared. Nobody can give what he does not have, nor see or change himself here.</summary>
public interface ISubusersApi
{
    /// <summary>All of them. Needs <see cref="Permissions.UserRead"/>.</summary>
    [Get("/api/client/servers/{server}/users")]
    Task<IReadOnlyList<Subuser>> ListAsync(ServerId server, CancellationToken cancellationToken = default);

    /// <summary>Shares the server. An e-mail address that the panel does not know gets a new account and a mail: check it twice. Needs <see cref="Permissions.UserCreate"/>.</summary>
    [Post("/api/client/servers/{server}/users")]
    Task<Subuser> CreateAsync(ServerId server, [Body] NewSubuser subuser, CancellationToken cancellationToken = default);

    /// <summary>One of them; yourself is refused. Needs <see cref="Permissions.UserRead"/>.</summary>
    [Get("/api/client/servers/{server}/users/{user}")]
    Task<Subuser> GetAsync(ServerId server, Guid user, CancellationToken cancellationToken = default);

    /// <summary>Replaces what somebody may do, and closes that person's live sockets. Needs <see cref="Permissions.UserUpdate"/>.</summary>
    [Post("/api/client/servers/{server}/users/{user}")]
    Task<Subuser> UpdateAsync(ServerId server, Guid user, [Body] SubuserPermissions permissions, CancellationToken cancellationToken = default);

    /// <summary>Ends the sharing. Needs <see cref="Permissions.UserDelete"/>.</summary>
    [Delete("/api/client/servers/{server}/users/{user}")]
    Task DeleteAsync(ServerId server, Guid user, CancellationToken cancellationToken = default);
}

/// <summary>Somebody to share with.</summary>
/// <param name="Email">1 to 191 characters.</param>
/// <param name="Permissions">What that person may do. Names that the panel does not know are dropped in silence: take them from <see cref="IServersApi.PermissionsAsync"/>.</param>
public sealed record NewSubuser(string Email, PermissionSet Permissions);

/// <summary>What somebody may do.</summary>
/// <param name="Permissions">All of it.</param>
public sealed record SubuserPermissions(PermissionSet Permissions);
