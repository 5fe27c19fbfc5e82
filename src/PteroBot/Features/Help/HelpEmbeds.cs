using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Help;

/// <summary>What <c>/help</c> shows: how to begin, then the commands that this person can use, in groups.</summary>
internal static class HelpEmbeds
{
    private const int Step = 64;

    private static readonly string[] OwnServers = ["servers", "status", "players", "power", "console", "activity"];
    private static readonly string[] InsideServers = ["startup", "databases", "network", "subusers", "settings"];
    private static readonly string[] OwnAccount = ["link", "unlink", "account"];

    public static Reply Of(HelpView view)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle("Your game servers, from Discord")
            .WithDescription(string.Join('\n', Beginning(view)));
        foreach (var (title, text) in Fields(view, EmbedBuilder.MaxEmbedLength - embed.Title.Length - embed.Description.Length))
            embed.AddField(title, text);
        return embed.Build();
    }

    /// <summary>All groups; the longest are cut until they fit together.</summary>
    private static List<(string Title, string Text)> Fields(HelpView view, int room)
    {
        var groups = Groups(view).Where(group => group.Commands.Count > 0).Select(group => (group.Title, Lines: Lines(view, group.Commands).ToList())).ToList();
        for (var most = EmbedFieldBuilder.MaxFieldValueLength; ; most -= Step)
        {
            var fields = groups.Select(group => (group.Title, Text: Cut.Lines(group.Lines, most, missing => $"and {missing} more"))).ToList();
            if (most <= Step || fields.Sum(field => field.Title.Length + field.Text.Length) <= room)
                return fields;
        }
    }

    private static IEnumerable<string> Beginning(HelpView view)
    {
        if (view is { Link: { } link, Panel: { } panel })
            yield return $"You are linked as **{Outside.Text(link.Username)}** on {Outside.Code(panel.Host)}. {view.Mention("servers")} shows your servers.";
        else if (view.Panel is not null)
            yield return $"Begin with {view.Mention("link")}: it connects your account on the game panel and takes a minute. Then {view.Mention("servers")} shows your servers.";
        else
            yield return view.ManagesGuild
                ? $"This Discord server has no panel yet. Begin with {view.Mention("setup show")}, then {view.Mention("link")} your own account."
                : $"This Discord server has no panel yet; somebody who manages it can name one. You can {view.Mention("link")} an account of any panel yourself.";
        if (view.HasShared)
            yield return $"Servers are shared with your roles here: {view.Mention("servers")} shows them{(view.Link is null ? ", without an account" : "")}.";
        if (view.IsAdministrator)
            yield return "You are a panel administrator here.";
    }

    private static IEnumerable<(string Title, IReadOnlyList<HelpCommand> Commands)> Groups(HelpView view)
    {
        var left = view.Commands.Where(c => c.Top != "help").ToList();
        yield return ("Your servers", Take(left, OwnServers));
        yield return ("Files", Take(left, ["files"]));
        yield return ("Backups", Take(left, ["backups"]));
        yield return ("By the clock", Take(left, ["schedules", "autostop"]));
        yield return ("What belongs to a server", Take(left, InsideServers));
        yield return ("Your account", Take(left, OwnAccount));
        var setup = Take(left, ["setup", "access", "audit"]);
        var boards = Take(left, ["board", "alerts"]);
        var admin = Take(left, ["admin"]);
        yield return ("More", left);
        if (view.ManagesGuild || view.IsAdministrator)
            yield return ("Boards and alerts", boards);
        if (view.ManagesGuild || view.IsAdministrator)
            yield return ("This Discord server", [.. setup.Where(c => view.ManagesGuild || (c.Top != "setup" && c.Name is not ("access grant" or "access revoke")))]);
        if (view.IsAdministrator)
            yield return ("The whole panel", admin);
    }

    /// <summary>A line for each command; commands that are a group within a group share one.</summary>
    private static IEnumerable<string> Lines(HelpView view, IReadOnlyList<HelpCommand> commands) => commands
        .GroupBy(command => command.Group)
        .SelectMany(group => group.Key is null || group.Count() == 1
            ? group.Select(command => $"{view.Mention(command.Name)} {command.Description}")
            : [$"{view.Mention(group.First().Name)}, {string.Join(", ", group.Skip(1).Select(command => command.Last))}"]);

    /// <summary>Takes the commands out, in the order of the names.</summary>
    private static List<HelpCommand> Take(List<HelpCommand> left, string[] tops)
    {
        var taken = left.Where(c => tops.Contains(c.Top)).OrderBy(c => Array.IndexOf(tops, c.Top)).ToList();
        left.RemoveAll(taken.Contains);
        return taken;
    }
}
