using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The account of the key's owner.</summary>
public interface IAccountApi
{
    /// <summary>The account. Answers even where <see cref="TwoFactorRequiredException"/> closes everything else, so it is no test of a key.</summary>
    [Get("/api/client/account")]
    Task<Account> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes the e-mail address. Needs the account's password; Pelican allows three changes a day.</summary>
    [Put("/api/client/account/email")]
    Task ChangeEmailAsync([Body] NewEmail email, CancellationToken cancellationToken = default);

    /// <summary>Changes the password.</summary>
    [Put("/api/client/account/password")]
    Task ChangePasswordAsync([Body] NewPassword password, CancellationToken cancellationToken = default);

    /// <summary>What was done with the account, one page of it.</summary>
    [Get("/api/client/account/activity")]
    Task<Page<ActivityEntry>> ActivityAsync([Query] ActivityQuery query, CancellationToken cancellationToken = default);
}
