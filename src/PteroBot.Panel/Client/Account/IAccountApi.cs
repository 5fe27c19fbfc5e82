using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The account of the key's owner.</summary>
public interface IAccountApi
{
    /// <summary>The account. Answers even where <see cref="TwoFactorRequiredException"/> closes everything else, so it is no test of a key.</summary>
    [Get("/api/client/account")]
    Task<Account> GetAsync(CancellationToken cancellationToken = default);
}
