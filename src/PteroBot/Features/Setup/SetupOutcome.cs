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

    /// <summary>The panel is another one now than the one that the modal was opened for: the key was not sent anywhere.</summary>
    public sealed record PanelChanged : SetupOutcome;

    /// <summary>What was typed cannot be a key.</summary>
    public sealed record KeyMalformed : SetupOutcome;

    /// <summary>An account key: it would let all administrators act as one person.</summary>
    public sealed record AccountKey(PanelAddress Panel) : SetupOutcome;

    /// <summary>An application key: grants are carried out with an account key.</summary>
    public sealed record NotAnAccountKey(PanelAddress Panel) : SetupOutcome;

    /// <summary>The panel does not know the key.</summary>
    public sealed record KeyRejected(PanelAddress Panel) : SetupOutcome;

    /// <summary>The key has no right to read servers, or its owner is no administrator any more.</summary>
    public sealed record KeyReadsNoServers(PanelAddress Panel) : SetupOutcome;

    /// <summary>Everybody has that role.</summary>
    public sealed record RoleIsEveryone : SetupOutcome;
}
