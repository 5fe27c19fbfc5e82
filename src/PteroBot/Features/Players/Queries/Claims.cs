using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>What a game server claims, cut down to what can be.</summary>
internal static class Claims
{
    /// <summary>More players than any server ever had: whoever says more says nothing.</summary>
    public const int MostPlayers = 500_000;

    /// <summary>So many names are kept.</summary>
    public const int MostNames = 100;

    private const int NameLength = 32;
    private const char FormattingMark = '§';

    /// <summary>Null where the number of players cannot be. An impossible maximum (some servers hide theirs) is unknown, not a reason to doubt the rest.</summary>
    public static PlayerCount? Of(long? online, long? most, IEnumerable<string?> names) =>
        online is not (>= 0 and <= MostPlayers) ? null : new PlayerCount((int)online, most is > 0 and <= MostPlayers ? (int)most : 0)
        {
            Names = [.. names.Select(Name).Where(name => name.Length > 0).Take((int)Math.Min(online.Value, MostNames))],
        };

    /// <summary>Without formatting codes and control characters; empty where nothing is left.</summary>
    public static string Name(string? name)
    {
        Span<char> kept = stackalloc char[NameLength];
        var length = 0;
        for (var i = 0; i < (name?.Length ?? 0) && length < NameLength; i++)
        {
            if (name![i] == FormattingMark)
                i++;
            else if (!char.IsControl(name[i]) && name[i] != '\uFFFD')
                kept[length++] = name[i];
        }
        return kept[..length].Trim().ToString();
    }
}
