namespace PteroBot.Panel;

/// <summary>What a panel is, and everything that follows from it. Differences between the two panels are told here and nowhere else.</summary>
public sealed record PanelDialect
{
    /// <summary>Pterodactyl 1.11.</summary>
    public static readonly PanelDialect Pterodactyl = new("Pterodactyl")
    {
        ClientCallsPerMinute = 720,
        ApplicationCallsPerMinute = 240,
        HasNests = true,
        HasLocations = true,
        HasTwoFactor = true,
    };

    /// <summary>Pelican 1.0 (beta).</summary>
    public static readonly PanelDialect Pelican = new("Pelican")
    {
        ClientCallsPerMinute = 256,
        ApplicationCallsPerMinute = 256,
        WebsocketCredentialsPerMinute = 5,
        ReinstallFailedBlocks = true,
        MayCountPlayers = true,
    };

    private PanelDialect(string name) => Name = name;

    /// <summary>The product's name.</summary>
    public string Name { get; }

    /// <summary>The limit until an answer tells the real one, per user.</summary>
    public int ClientCallsPerMinute { get; private init; }

    /// <inheritdoc cref="ClientCallsPerMinute"/>
    public int ApplicationCallsPerMinute { get; private init; }

    /// <summary>How often all users together may ask for websocket credentials of one server; null where there is no such limit.</summary>
    public int? WebsocketCredentialsPerMinute { get; private init; }

    /// <summary>Whether there is a plugin that counts players.</summary>
    public bool MayCountPlayers { get; private init; }

    /// <summary>Whether eggs are kept in nests.</summary>
    public bool HasNests { get; private init; }

    /// <summary>Whether nodes are kept in locations.</summary>
    public bool HasLocations { get; private init; }

    /// <summary>Whether two-factor authentication is set up over the API.</summary>
    public bool HasTwoFactor { get; private init; }

    /// <summary>Whether a server whose reinstallation failed is closed to everyone.</summary>
    public bool ReinstallFailedBlocks { get; private init; }

    /// <summary>What the prefix of a key suggests; Pterodactyl when it says nothing, since Pelican keeps keys that it took over.</summary>
    public static PanelDialect Of(PanelKey key) => ToldBy(key) ?? Pterodactyl;

    /// <summary>What the prefix of a key tells for certain: only Pelican makes keys with its own prefixes.</summary>
    internal static PanelDialect? ToldBy(PanelKey key) => key.Kind is PanelKeyKind.PelicanClient or PanelKeyKind.PelicanApplication ? Pelican : null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
