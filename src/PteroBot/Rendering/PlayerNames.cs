using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Rendering;

/// <summary>Who plays, in words. Names come from the game server and are escaped here.</summary>
internal static class PlayerNames
{
    private const int NameLength = 32;

    /// <summary><c>5 of 20</c>; <c>5</c> where nobody tells how many may.</summary>
    public static string Share(PlayerCount players) => players.Most > 0 ? Language.Current.Of($"{players.Online}", $"{players.Most}") : $"{players.Online}";

    /// <summary><c>Alex, Steve and 3 more</c>; empty where the game names nobody.</summary>
    public static string Of(PlayerCount players, int most)
    {
        var shown = players.Names.Take(most).Select(name => Outside.Text(name, NameLength)).ToList();
        return Math.Max(players.Online, players.Names.Count) - shown.Count is > 0 and var more && shown.Count > 0 ? Words.Join([.. shown, $"{more} more"]) : Words.Join(shown);
    }
}
