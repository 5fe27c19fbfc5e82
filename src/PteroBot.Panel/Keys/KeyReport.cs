using PteroBot.Panel.Client;

namespace PteroBot.Panel;

/// <summary>What a key turned out to be.</summary>
/// <param name="Verdict">The answer in one word.</param>
/// <param name="Dialect">The panel that answered.</param>
public sealed record KeyReport(KeyVerdict Verdict, PanelDialect Dialect)
{
    /// <summary>The owner of an account key, also when two-factor authentication keeps everything else closed; null for application keys.</summary>
    public Account? Account { get; init; }

    /// <summary>The number of servers the account owns or shares; null when the key is not of use.</summary>
    public int? Servers { get; init; }

    /// <summary>Whether the owner is a root administrator, whose account key opens every server and the whole application API.</summary>
    public bool OpensEverything => Account?.IsRootAdmin == true;

    /// <summary>The panel's own words when it refused the key.</summary>
    public string? Detail { get; init; }
}

/// <summary>See <see cref="KeyReport"/>.</summary>
public enum KeyVerdict
{
    /// <summary>An account key that works.</summary>
    Client,

    /// <summary>An application key.</summary>
    Application,

    /// <summary>The panel does not know the key.</summary>
    Rejected,

    /// <summary>The key is right, but the panel wants its owner to switch two-factor authentication on first.</summary>
    TwoFactorRequired,

    /// <summary>The key is restricted to other IP addresses than ours.</summary>
    AddressNotAllowed,

    /// <summary>An application key whose owner is no root administrator any more, or that lacks the right it was tried with.</summary>
    NotPermitted,
}
