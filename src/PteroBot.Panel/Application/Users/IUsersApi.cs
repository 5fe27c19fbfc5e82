using PteroBot.Panel.Http;
using Refit;

namespace PteroBot.Panel.Application;

/// <summary>The users of a panel. Needs read or write on <c>users</c>.</summary>
public interface IUsersApi
{
    /// <summary>One page of them. Needs read.</summary>
    [Get("/api/application/users")]
    Task<Page<User>> ListAsync([Query] UserQuery query, CancellationToken cancellationToken = default);

    /// <summary>One of them. Needs read.</summary>
    [Get("/api/application/users/{id}")]
    Task<User> GetAsync(int id, UserIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>The one with exactly this external id. Needs read.</summary>
    [Get("/api/application/users/external/{externalId}")]
    Task<User> GetExternalAsync([PathSegment] string externalId, UserIncludes? include = null, CancellationToken cancellationToken = default);

    /// <summary>Makes one, who gets a mail. A panel that cannot send mail may fail although the user was made. Needs write.</summary>
    [Post("/api/application/users")]
    Task<User> CreateAsync([Body] NewUser user, CancellationToken cancellationToken = default);

    /// <summary>Changes one. The address and the names must be sent again; the rest stays when it is absent. Needs write.</summary>
    [Patch("/api/application/users/{id}")]
    Task<User> UpdateAsync(int id, [Body] NewUser changed, CancellationToken cancellationToken = default);

    /// <summary>Deletes one who owns no servers. Needs write.</summary>
    [Delete("/api/application/users/{id}")]
    Task DeleteAsync(int id, CancellationToken cancellationToken = default);
}
