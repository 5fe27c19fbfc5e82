using PteroBot.Panel;

namespace PteroBot.Features.Setup;

/// <summary>How a step of the set-up ended.</summary>
internal abstract record SetupOutcome
{
    /// <summary>Checked and kept.</summary>
    public sealed record Kept(string Sentence) : SetupOutcome;

    /// <summary>What was typed cannot be the address of a panel.</summary>
    public sealed record AddressMalformed(string Typed) : SetupOutcome;

    /// <summary>There is no panel that a key could be for.</summary>
    public sealed record NoPanel : SetupOutcome;

    /// <summary>A guild has no more panels than so many.</summary>
    public sealed record TooManyPanels : SetupOutcome;

    /// <summary>The panel that the card was about is none of this guild's any more: nothing was sent anywhere.</summary>
    public sealed record PanelGone : SetupOutcome;

    /// <summary>What was typed cannot be a key.</summary>
    public sealed record KeyMalformed(bool IsCommunity) : SetupOutcome;

    /// <summary>An account key in the place of an application key: it would let all administrators act as one person.</summary>
    public sealed record AccountKey(PanelAddress Panel) : SetupOutcome;

    /// <summary>An application key in the place of the community key.</summary>
    public sealed record NoAccountKey(PanelAddress Panel) : SetupOutcome;

    /// <summary>The panel does not know the key.</summary>
    public sealed record KeyRejected(PanelAddress Panel, bool IsCommunity) : SetupOutcome;

    /// <summary>The panel wants the owner of the community key to turn on two-factor authentication.</summary>
    public sealed record TwoFactorRequired(PanelAddress Panel) : SetupOutcome;

    /// <summary>The key has no right to read servers, or its owner is no administrator any more.</summary>
    public sealed record KeyReadsNoServers(PanelAddress Panel) : SetupOutcome;

    /// <summary>What was typed into the form of the connection cannot be used.</summary>
    public sealed record ConnectionMalformed(string Sentence) : SetupOutcome;

    /// <summary>Everybody has that role.</summary>
    public sealed record RoleIsEveryone : SetupOutcome;

    /// <summary>The bot may not write in that channel.</summary>
    public sealed record ChannelClosed(ulong Channel) : SetupOutcome;
}
