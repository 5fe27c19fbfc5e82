using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Setup;

/// <summary>What <c>/setup check</c> looks like: a line for each thing, the trouble in words.</summary>
internal static class HealthEmbeds
{
    private const string Good = "●";
    private const string Open = "○";
    private const string Bad = "⊘";

    public static Reply Of(HealthReport report)
    {
        var lines = Lines(report);
        var wrong = lines.Count(line => line.Mark == Bad);
        var embed = new EmbedBuilder()
            .WithColor(wrong > 0 ? Theme.Red : lines.Any(line => line.Mark == Open) ? Theme.Amber : Theme.Green)
            .WithTitle(wrong > 0 ? $"Health report · {Words.Count(wrong, "thing")} to look at" : "Health report · all that is set up works")
            .WithDescription(Cut.Lines([.. lines.Select(line => $"{line.Mark} {line.Text}")], EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more"));
        return embed.Build();
    }

    private static List<(string Mark, string Text)> Lines(HealthReport report)
    {
        var lines = new List<(string Mark, string Text)>();
        foreach (var panel in report.Panels)
            lines.AddRange(Of(panel));
        if (report.Panels.Count == 0)
            lines.Add((Open, "**Panel**: none yet. /setup show adds one."));
        lines.Add((report.Settings.AdminRole is null ? Open : report.RoleExists == false ? Bad : Good,
            $"**Admin role**: {(report.RoleExists == false ? "the role was deleted, so nobody can use /admin. Choose another one." : SetupWords.Role(report.Settings))}"));
        lines.Add((report.Channel switch { ChannelState.None => Open, ChannelState.Works => Good, _ => Bad }, $"**Audit channel**: {SetupWords.Channel(report.Settings, report.Channel)}"));
        lines.AddRange(report.InUse.Select(InUse));
        if (report.NotTried > 0)
            lines.Add((Open, $"**In use**: {Words.Count(report.NotTried, "more channel")}, not tried."));
        lines.Add(Permissions(report));
        lines.Add(Messages(report));
        return lines;
    }

    private static IEnumerable<(string Mark, string Text)> Of(PanelHealth health)
    {
        var panel = health.State;
        yield return (panel.Trouble is not null ? Bad : panel.Address.IsSecure ? Good : Open, $"**Panel** {OneLine(SetupWords.Panel(panel))}");
        yield return (panel.Key switch { KeyState.Missing or KeyState.Unknown => Open, KeyState.Works => panel.Rights.Any(right => right.Reads == false) ? Open : Good, _ => Bad },
            $"**Application key**: {OneLine(SetupWords.Key(panel))}");
        yield return (panel.Community switch { CommunityState.Missing or CommunityState.Unknown => Open, CommunityState.Works => Good, _ => Bad },
            $"**Community key**: {OneLine(SetupWords.Community(panel))}");
        if (panel.Trouble is null)
            foreach (var line in Nodes(health.Nodes))
                yield return line;
    }

    private static IEnumerable<(string Mark, string Text)> Nodes(IReadOnlyList<NodeState>? nodes)
    {
        if (nodes is null)
            return [(Open, "**Nodes**: not tried, for want of a key that sees servers. Add a community key, or /link your own account.")];
        return nodes.Count == 0 ? [(Open, "**Nodes**: not tried, because the key sees no server.")] : nodes.Select(Node);
    }

    private static (string Mark, string Text) Node(NodeState node)
    {
        var name = $"**Node {Outside.Text(node.Node)}**";
        return node.Reach switch
        {
            NodeReach.Listens => (Good, $"{name}: its live socket opens."),
            NodeReach.MayNotListen => (Open, $"{name}: answers, but the key may not listen. States lag by up to 20 s; give its account the permission `websocket.connect`."),
            NodeReach.PanelOnly => (Bad, $"{name}: answers to the panel, but its live socket does not open from here. Check its address, port and certificate in the panel's node settings."),
            NodeReach.Down => (Bad, $"{name}: does not answer to the panel. Its servers cannot be used now."),
            _ => (Open, $"{name}: not tried, because no server on it is open."),
        };
    }

    private static (string Mark, string Text) InUse(ChannelHealth channel)
    {
        var name = $"**<#{channel.Channel}>**, for {Words.Join(channel.What)}";
        return channel switch
        {
            { Missing.Count: > 0 } => (Bad, $"{name}: I lack {Words.Join([.. channel.Missing.Select(permission => $"**{permission}**")])} there. Allow it in that channel's settings, under Permissions."),
            { State: ChannelState.Works } => (Good, $"{name}: I may write there."),
            { State: ChannelState.Closed } => (Bad, $"{name}: I may not write there. Where it is a private thread, add me to it; otherwise allow me View Channel, Send Messages and Embed Links in that channel."),
            { State: ChannelState.Gone } => (Bad, $"{name}: the channel is gone, or I do not see it. Allow me View Channel there, or remove what stands there."),
            _ => (Open, $"{name}: Discord does not tell now whether I may write there."),
        };
    }

    private static (string Mark, string Text) Permissions(HealthReport report) => report switch
    {
        { MissingInGuild: { Count: > 0 } missing } => (Bad, $"**My permissions**: I lack {Words.Join(missing)}. Allow them in this Discord server's settings, under Roles."),
        { MissingInGuild: null } => (Open, "**My permissions**: not known yet; try again in a moment."),
        { HasChannel: false } => (Open, "**My permissions**: all there, but I do not see this channel."),
        _ => (Good, "**My permissions**: all there."),
    };

    /// <summary>Off is no trouble unless a console waits for it.</summary>
    private static (string Mark, string Text) Messages(HealthReport report) => report switch
    {
        { ReadsMessages: true } => (Good, "**Message content**: on, so members can write to consoles that are shown here with /console stream, where that is switched on."),
        { TakingLines: > 0 } => (Bad, $"**Message content**: off, but {Words.Count(report.TakingLines, "console")} shown here should take what members write. Whoever runs the bot has to switch on the Message Content Intent and `Discord:MessageContent`."),
        _ => (Good, "**Message content**: off. It is needed only where members shall write to a console in its thread."),
    };

    private static string OneLine(string text) => text.Replace("\n-# ", " ", StringComparison.Ordinal).Replace("\n", " · ", StringComparison.Ordinal);
}
