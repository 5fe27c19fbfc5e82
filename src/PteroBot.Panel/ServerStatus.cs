using System.Text.Json.Serialization;
using PteroBot.Panel.Json;

namespace PteroBot.Panel;

/// <summary>What the panel's database says about a server. Independent of whether it runs.</summary>
[JsonConverter(typeof(ServerStatusConverter))]
public enum ServerStatus
{
    /// <summary>Nothing special, or a word of a newer panel.</summary>
    Normal,

    /// <summary>It is being installed, for the first time or again.</summary>
    Installing,

    /// <summary>The first installation failed; closed until it is reinstalled.</summary>
    InstallFailed,

    /// <summary>A reinstallation failed. Pterodactyl lets people in all the same, Pelican does not.</summary>
    ReinstallFailed,

    /// <summary>An administrator suspended it.</summary>
    Suspended,

    /// <summary>A backup is being restored.</summary>
    RestoringBackup,
}

internal sealed class ServerStatusConverter() : WordConverter<ServerStatus>(
    ("installing", ServerStatus.Installing),
    ("install_failed", ServerStatus.InstallFailed),
    ("reinstall_failed", ServerStatus.ReinstallFailed),
    ("suspended", ServerStatus.Suspended),
    ("restoring_backup", ServerStatus.RestoringBackup));
