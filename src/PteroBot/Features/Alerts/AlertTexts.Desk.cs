using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>What whoever keeps alerts is told.</summary>
internal static partial class AlertTexts
{
    public const string LimitsLabel = "Limits…";
    public const string QuietLabel = "Quiet hours…";
    public const string DirectLabel = "Tell me directly";
    public const string TestLabel = "Test";
    public const string RemoveLabel = "Remove";
    public const string KindsHint = "What it tells";
    public const string ChannelHint = "Another channel…";
    public const string RoleHint = "A role to call…";

    public const string LimitsTitle = "Limits of the alert";
    public const string CooldownLabel = "Cooldown, in minutes";
    public const string AtLeastLabel = "Told when it lasts, in seconds";
    public const string MinutesLabel = "High for, in minutes";
    public const string MarksLabel = "High memory / disk / CPU, in per cent";
    public const string PlayersLabel = "Many players";
    public const string QuietTitle = "Quiet hours of the alert";
    public const string HoursLabel = "From and to; empty for none";
    public const string ZoneLabel = "Time zone";

    public const string Changed = "Changed.";
    public const string NoAlerts = "There is no alert here yet. Make one with /alerts add.";
    public const string JustRemoved = "This alert has just been removed.";
    public const string NoServers = "Then it would tell of nothing. Remove it with /alerts remove.";
    public const string OtherPanel = "These servers are on another panel than those of the alert. Make another alert for them.";
    public const string CoversAll = "This alert is for all servers of a key, so none are put on it or taken off.";
    public const string OnlyCreatorAdds = "Only whoever made an alert can put more servers on it, because it tells of them with their link.";
    public const string OnlyCreatorHears = "Direct messages go to whoever made the alert, and only they can choose that.";
    public const string OtherChannels = "Alerts in other channels are for people who manage this Discord server. Run the command in that channel instead.";
    public const string NotAChannelHere = "An alert tells in text channels of this Discord server that I can see.";
    public const string MayNotCallEveryone = "You may not mention everyone yourself, so the alert may not either.";

    public static readonly string TooManyServers = $"An alert is for {Board.MostServers} servers at most.";
    public static readonly string NoSuchKind = $"An alert tells of {Words.Join([.. AlertKinds.Words.Select(word => $"`{word}`")])}, with commas in between.";

    public static readonly string WrongLimits =
        $"One of these cannot be: minutes go up to {AlertLimits.MostMinutes}, seconds up to {AlertLimits.MostSeconds}, per cent from {AlertLimits.LeastPercent} to 100, players up to {AlertLimits.MostPlayers}; "
        + "quiet hours look like `22:00-07:00`, and their zone like `Europe/Berlin` or `+2`.";

    public static string ListTitle(int count) => $"Alerts · {count}";

    public static string TooMany(int most) => $"This Discord server has {Words.Count(most, "alert")}, and more are not possible. Remove one with /alerts remove.";

    public static string MayNotCall(ulong role) => $"You may not mention <@&{role}> yourself, so the alert may not either. Choose a role that everybody may mention.";

    public static string Unknown(string asked) => $"No alert here is called {Outside.Code(asked)}. Pick one from the list that appears while you type.";

    public static string Added(Alert alert) => $"From now on {Where(alert)} {(alert.IsDirect ? "hear" : "hears")} of {Words.Join([.. alert.Kinds.Select(Kind)])}. Try it with Test.{(alert.LeftOut == 0 ? "" : $" {Words.Capitalised(NotHeard(alert))}.")}";

    public static string Removed(Alert alert) => $"The alert `{alert.Id}` for **{Outside.Text(alert.Name, NameLength)}** is gone. What it has told stays.";

    public static string AskRemove(Alert alert) => $"Remove the alert for {Outside.Text(alert.Name, NameLength)}?";

    public static string AskRemoveMore(DateTimeOffset until) => $"It tells nothing any more. What it has told stays.\n-# Only you can answer, until {Moments.Relative(until)}.";

    public static string Tested(Alert alert, ulong message, bool isQuiet, bool mayPing)
    {
        var place = alert.ChannelId is { } channel ? $"I may write in <#{channel}>: https://discord.com/channels/{alert.Standing.GuildId}/{channel}/{message}." : "I may write to you: look at your direct messages.";
        var quiet = isQuiet ? " It made no sound and called nobody, because of the quiet hours." : "";
        return $"{place}{quiet}{(mayPing ? "" : $" The role <@&{alert.RoleId}> is named but not notified: allow everybody to mention it, or give me the permission to mention all roles.")}";
    }

    public static string NotTested(Alert alert, MessageOutcome outcome) => (outcome, alert.ChannelId) switch
    {
        (MessageOutcome.NotNow, _) => "Discord does not take the message now. Try again in a moment.",
        (MessageOutcome.ChannelGone, { } channel) => $"The channel <#{channel}> is gone. Choose another with /alerts edit.",
        (_, { } channel) => $"I may not write in <#{channel}>. I need to see the channel, send messages and embed links there.",
        _ => "I may not write to you. Allow direct messages from members of this Discord server.",
    };

    /// <summary>One line of the list.</summary>
    public static string Line(Alert alert) =>
        $"**{Outside.Text(alert.Name, 40)}** `{alert.Id}` · {Words.Join([.. alert.Kinds.Select(Kind)])} · to {Where(alert)} · by <@{alert.Standing.CreatorId}>";

    /// <summary>Everything about it.</summary>
    public static IEnumerable<string> Card(Alert alert)
    {
        var rules = alert.Rules;
        yield return $"**Tells** {Words.Join([.. alert.Kinds.Select(kind => Kind(kind) + Mark(kind, rules))])}";
        yield return $"**Of** {Outside.Text(Of(alert), 300)}";
        yield return $"**To** {Where(alert)}{(alert.RoleId is { } role ? $", calling {(role == alert.Standing.GuildId ? "everyone" : $"<@&{role}>")}" : "")}";
        yield return $"**Told** when it lasts {Moments.Span(rules.AtLeast)}; again within {Moments.Span(rules.Cooldown)} it is added to the same message";
        if (rules.Quiet is { } quiet)
            yield return $"**Quiet** {quiet.Span} ({Outside.Text(quiet.Zone)}): no sound and no calls; what is not over afterwards is told once more";
    }

    private static string Of(Alert alert) => alert.Covers switch
    {
        BoardKind.Servers => string.Join(", ", alert.Servers.Select(server => server.Name)),
        BoardKind.Own => AllOf(alert, "its creator"),
        _ => AllOf(alert, "the community key"),
    };

    private static string AllOf(Alert alert, string whose) => alert.LeftOut == 0
        ? $"all {alert.Servers.Count} servers of {whose}, later ones as well"
        : $"the first {alert.Servers.Count} servers of {whose}, {NotHeard(alert)}";

    private static string NotHeard(Alert alert) => $"{alert.LeftOut} more are left out, because an alert is for {Words.Count(Board.MostServers, "server")} at most";

    private static string Where(Alert alert) => alert.ChannelId is { } channel ? $"<#{channel}>" : "you";

    private static string Mark(AlertKind kind, AlertRules rules) => kind switch
    {
        AlertKind.Memory => $" ({rules.MemoryPercent} % for {rules.Minutes} min)",
        AlertKind.Disk => $" ({rules.DiskPercent} % for {rules.Minutes} min)",
        AlertKind.Cpu => $" ({rules.CpuPercent} % for {rules.Minutes} min)",
        AlertKind.Players => $" ({rules.Players})",
        _ => "",
    };

    /// <summary>In the menu.</summary>
    public static string Label(AlertKind kind) => Words.Capitalised(Kind(kind));
}
