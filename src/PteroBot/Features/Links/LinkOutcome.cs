using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Links;

/// <summary>How linking ended.</summary>
internal abstract record LinkOutcome
{
    /// <summary>The key works and is kept.</summary>
    /// <param name="Link">What is kept.</param>
    /// <param name="Servers">The servers that the account owns or shares.</param>
    /// <param name="Replaced">The link that it took the place of.</param>
    public sealed record Linked(Link Link, int Servers, Link? Replaced) : LinkOutcome;

    /// <summary>What was typed cannot be a key.</summary>
    public sealed record Malformed : LinkOutcome;

    /// <summary>What was typed cannot be the address of a panel.</summary>
    public sealed record AddressMalformed(string Typed) : LinkOutcome;

    /// <summary>The guild's panel is another one now than the one that the modal was opened for: the key was not sent anywhere.</summary>
    public sealed record PanelChanged : LinkOutcome;

    /// <summary>An application key of that product; it belongs to the panel, not to a person.</summary>
    public sealed record ApplicationKey(PanelAddress Panel, PanelDialect Dialect) : LinkOutcome;

    /// <summary>The panel does not know the key.</summary>
    public sealed record Rejected(PanelAddress Panel, PanelDialect Dialect) : LinkOutcome;

    /// <summary>The key is right, but the account needs two-factor authentication first.</summary>
    public sealed record TwoFactorRequired(PanelAddress Panel) : LinkOutcome;

    /// <summary>The key works from other addresses only.</summary>
    public sealed record AddressNotAllowed(PanelAddress Panel, PanelDialect Dialect) : LinkOutcome;

    /// <summary>The panel does not let this key do anything here.</summary>
    public sealed record NotPermitted(PanelAddress Panel) : LinkOutcome;
}
