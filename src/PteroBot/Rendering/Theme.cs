using Discord;
using PteroBot.Live;

namespace PteroBot.Rendering;

/// <summary>How a condition looks everywhere: a dot for lists, a word, a colour for the bar of the embed.</summary>
internal sealed record Look(string Dot, string Word, Color Color);

/// <summary>The one theme.</summary>
internal static class Theme
{
    public static readonly Color Green = new(0x3BA55D);
    public static readonly Color Amber = new(0xF0B132);
    public static readonly Color Grey = new(0x80848E);
    public static readonly Color Dark = new(0x4E5058);
    public static readonly Color Red = new(0xDA373C);
    public static readonly Color Accent = new(0x5865F2);

    public static Look Of(ServerCondition condition) => condition switch
    {
        ServerCondition.Running => new("●", "Running", Green),
        ServerCondition.Starting => new("◐", "Starting", Amber),
        ServerCondition.Stopping => new("◑", "Stopping", Amber),
        ServerCondition.Offline => new("○", "Offline", Grey),
        ServerCondition.Suspended => new("⊘", "Suspended", Red),
        ServerCondition.Installing => new("◐", "Installing", Amber),
        ServerCondition.InstallFailed => new("⊘", "Installation failed", Red),
        ServerCondition.RestoringBackup => new("◐", "Restoring a backup", Amber),
        ServerCondition.Transferring => new("◐", "Moving to another node", Amber),
        ServerCondition.Maintenance => new("⊘", "Node in maintenance", Amber),
        ServerCondition.NodeDown or ServerCondition.Unknown => new("◌", "Unknown", Dark),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
