namespace PteroBot.Panel;

/// <summary>The kinds of key that panels hand out.</summary>
public enum PanelKeyKind
{
    /// <summary>A prefix that neither panel uses today; the key may still be good.</summary>
    Unknown,

    /// <summary>A Pterodactyl account key, <c>ptlc_</c>.</summary>
    Client,

    /// <summary>A Pterodactyl application key, <c>ptla_</c>.</summary>
    Application,

    /// <summary>A Pelican account key, <c>pacc_</c>.</summary>
    PelicanClient,

    /// <summary>A Pelican application key, <c>papp_</c>.</summary>
    PelicanApplication,
}
