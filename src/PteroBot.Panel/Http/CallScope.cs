using Microsoft.Extensions.Logging;
using PteroBot.Panel.Budget;
using PteroBot.Panel.Dialects;

namespace PteroBot.Panel.Http;

/// <summary>What the handlers of one key know about their calls. What is shared is looked up each time: it may have been forgotten since the last call.</summary>
internal sealed record CallScope(PanelSettings Panel, KeyName Key, PanelUse Use, PanelConnection Connection, KeyScopes Scopes, PanelOptions Options, TimeProvider Clock, ILogger Logger)
{
    /// <summary>How long a call waits before it gives up.</summary>
    public TimeSpan Patience => Use == PanelUse.Interactive ? Options.InteractivePatience : Options.BackgroundPatience;

    /// <summary>What the panel has shown of itself.</summary>
    public PanelTraits Traits => Connection.Traits;

    /// <summary>What the panel is; null where nobody has told yet.</summary>
    public PanelDialect? KnownDialect => Panel.Dialect ?? Traits.Dialect;

    /// <summary>What the panel is as far as is known; Pterodactyl where nothing tells.</summary>
    public PanelDialect Dialect => KnownDialect ?? PanelDialect.Pterodactyl;

    /// <summary>The calls that the key's owner may make.</summary>
    public RequestBudget Budget => Scopes.Budget(Panel.Address, Key, Key.IsForApplication ? Dialect.ApplicationCallsPerMinute : Dialect.ClientCallsPerMinute);

    /// <summary>The key's reads that are under way or still fresh.</summary>
    public SharedReads Reads => Connection.Reads(Key.Hash);
}
