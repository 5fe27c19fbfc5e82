using System.Security.Cryptography;
using System.Text;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>Pages of a panel that people are sent to, and short marks for panels.</summary>
internal static class PanelPages
{
    /// <summary>What a panel is called: its host, with the port where that is unusual.</summary>
    public static string Name(PanelAddress panel) => panel.Root.Authority;

    /// <summary>Where account keys are made and deleted.</summary>
    public static string AccountKeys(PanelAddress panel, PanelDialect? dialect = null) =>
        dialect == PanelDialect.Pelican ? $"{panel}/profile" : $"{panel}/account/api";

    /// <summary>Where application keys are made.</summary>
    public static string ApplicationKeys(PanelAddress panel) => $"{panel}/admin/api";

    /// <summary>Where the account's password and two-factor authentication are.</summary>
    public static string Account(PanelAddress panel) => $"{panel}/account";

    /// <summary>A panel in eight characters, to tell the few panels of one place apart beside a server's identifier.</summary>
    public static string ShortMark(PanelAddress panel) => Mark(panel)[..8];

    /// <summary>A panel in sixteen characters, for custom ids: an address can be longer than they may be.</summary>
    public static string Mark(PanelAddress panel) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(panel.ToString())), 0, 8);
}
