using Refit;

namespace PteroBot.Panel.Client;

/// <summary>Two-factor authentication of the account. Pterodactyl only: elsewhere <see cref="NotOnThisPanelException"/>.</summary>
public interface ITwoFactorApi
{
    /// <summary>Begins to set it up. Refused when it is on already.</summary>
    [Get("/api/client/account/two-factor")]
    Task<TwoFactorSetup> BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>Switches it on, and gives the ten codes that replace a lost authenticator.</summary>
    [Post("/api/client/account/two-factor")]
    Task<RecoveryTokens> EnableAsync([Body] TwoFactorCode code, CancellationToken cancellationToken = default);

    /// <summary>Switches it off.</summary>
    [Post("/api/client/account/two-factor/disable")]
    Task DisableAsync([Body] AccountPassword password, CancellationToken cancellationToken = default);
}

/// <summary>What an authenticator app needs. Prints nothing.</summary>
/// <param name="Secret">The secret, to be typed.</param>
/// <param name="Link">The same as <c>otpauth://</c> link, to be shown as QR code.</param>
public sealed record TwoFactorSetup(string Secret, string Link)
{
    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>Codes for the day when the authenticator is lost. Prints nothing.</summary>
/// <param name="Tokens">Each works once.</param>
public sealed record RecoveryTokens(IReadOnlyList<string> Tokens)
{
    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>Proof that the authenticator works. Prints nothing.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Password">The account's password.</param>
public sealed record TwoFactorCode(string Code, string Password)
{
    /// <inheritdoc/>
    public override string ToString() => "***";
}

/// <summary>The account's password. Prints nothing.</summary>
/// <param name="Password">The password.</param>
public sealed record AccountPassword(string Password)
{
    /// <inheritdoc/>
    public override string ToString() => "***";
}
