using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PteroBot.Live;

namespace PteroBot.Hosting;

/// <summary>
/// The line under the bot's name. Its figures are totals over the servers that are watched anyway, in all guilds together: nothing is asked for them, and
/// nobody is told which servers they are. Only servers of which somebody can tell count; a part (between commas) with a figure that nobody knows is left out.
/// </summary>
internal sealed partial class PresenceLine(ServerFeeds feeds, IOptions<DiscordOptions> options)
{
    /// <summary>Discord shows so many characters.</summary>
    public const int Longest = 128;

    private const string Fallback = "/help";

    /// <summary>Whether it has figures, which change.</summary>
    public bool Changes => Figure().IsMatch(options.Value.Presence);

    public string Now() => Changes ? Of(options.Value.Presence, feeds.Watched()) : options.Value.Presence;

    /// <summary>The figures of a template that there are none of.</summary>
    public static IEnumerable<string> Strange(string template) => Figure().Matches(template).Select(figure => figure.Value).Where(figure => figure is not ("{running}" or "{servers}" or "{players}"));

    public static string Of(string template, IReadOnlyList<WatchedServer> watched)
    {
        var known = watched.Where(server => server.Now.IsKnown).ToList();
        var counted = known.Select(server => server.Now.Players).OfType<PlayerCount>().ToList();
        var figures = new Dictionary<string, long?>
        {
            ["{running}"] = known.Count == 0 ? null : known.Count(server => server.Now.Condition == ServerCondition.Running),
            ["{servers}"] = known.Count == 0 ? null : known.Count,
            ["{players}"] = counted.Count == 0 ? null : counted.Sum(players => (long)players.Online),
        };
        var parts = template.Split(',').Where(part => Figure().Matches(part).All(figure => figures.GetValueOrDefault(figure.Value) is not null));
        var line = Figure().Replace(string.Join(',', parts), figure => $"{figures[figure.Value]}").Trim();
        return line.Length == 0 ? Fallback : line.Length > Longest ? line[..Longest] : line;
    }

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Figure();
}
