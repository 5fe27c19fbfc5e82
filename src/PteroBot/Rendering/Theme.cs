using Discord;
using PteroBot.Languages;
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

    public static Look Of(ServerCondition condition) => Of(condition, Language.Current.Word(condition));

    private static Look Of(ServerCondition condition, string word) => condition switch
    {
        ServerCondition.Running => new("●", word, Green),
        ServerCondition.Starting => new("◐", word, Amber),
        ServerCondition.Stopping => new("◑", word, Amber),
        ServerCondition.Offline => new("○", word, Grey),
        ServerCondition.Suspended => new("⊘", word, Red),
        ServerCondition.Installing => new("◐", word, Amber),
        ServerCondition.InstallFailed => new("⊘", word, Red),
        ServerCondition.RestoringBackup => new("◐", word, Amber),
        ServerCondition.Transferring => new("◐", word, Amber),
        ServerCondition.Maintenance => new("⊘", word, Amber),
        ServerCondition.NodeDown or ServerCondition.Unknown => new("◌", word, Dark),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
