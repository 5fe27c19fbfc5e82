using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>How a panel's dialect lies in the store: by its name.</summary>
internal static class PanelSoftware
{
    /// <summary>Null where the name says nothing.</summary>
    public static PanelDialect? Of(string? name) =>
        name == PanelDialect.Pelican.Name ? PanelDialect.Pelican
        : name == PanelDialect.Pterodactyl.Name ? PanelDialect.Pterodactyl
        : null;
}
