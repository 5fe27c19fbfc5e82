using Discord;
using PteroBot.Features.Power;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Status;

/// <summary>What a person sees of a card, apart from how fresh it is: two equal faces are not worth an edit.</summary>
internal sealed record CardFace(string Title, Color Color, string Body, string Foot, bool HasAnswer)
{
    private const int NameLength = 80;
    private const int LineLength = 120;
    private const int NamesOnCard = 10;

    public static CardFace Of(CardFacts facts, ServerSnapshot snapshot) => new(
        Outside.Text(facts.Name, NameLength),
        (snapshot.Ask is null ? Theme.Of(snapshot.Condition) : Theme.Of(Toward(snapshot.Ask.Signal))).Color,
        string.Join('\n', [Headline(snapshot), Place(facts), .. Paragraph(Story(facts, snapshot))]),
        Duration(snapshot),
        HasAnswer: snapshot.Known != ServerCondition.Unknown);

    /// <summary>The face, with the time of the last answer under it, and why buttons are off.</summary>
    public Embed ToEmbed(string page, DateTimeOffset at, string? whyOff = null)
    {
        string?[] foot = [Foot, HasAnswer ? Language.Current.Updated(Moments.Relative(at)) : null];
        var line = Words.Capitalised(string.Join(" · ", foot.Where(part => !string.IsNullOrEmpty(part))));
        return new EmbedBuilder().WithTitle(Title).WithUrl(page).WithColor(Color).WithDescription($"{Body}\n\n{line}{(whyOff is null ? "" : $"\n-# {whyOff}")}".TrimEnd()).Build();
    }

    private static string Headline(ServerSnapshot snapshot)
    {
        if (snapshot.Ask is { } ask)
            return $"{Theme.Of(Toward(ask.Signal)).Dot} **{PowerWords.Doing(ask.Signal)}…** {Language.Current.AskedBy($"<@{ask.UserId}>")}";
        var look = Theme.Of(snapshot.Condition);
        return $"{look.Dot} **{look.Word}**";
    }

    private static string Place(CardFacts facts)
    {
        string?[] parts =
        [
            facts.Software is null ? null : Outside.Text(facts.Software),
            Outside.Text(facts.Node),
            facts.Address is null ? null : Outside.Code(facts.Address),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static IEnumerable<string> Story(CardFacts facts, ServerSnapshot snapshot) => snapshot.Condition switch
    {
        ServerCondition.Running or ServerCondition.Stopping => Figures(facts, snapshot.Usage, snapshot.Players),
        ServerCondition.Starting => [.. LastLine(facts, snapshot), .. Figures(facts, snapshot.Usage, null)],
        ServerCondition.Offline => Crashed(snapshot) ? [Language.Current.WentDownWhileStarting, .. LastLine(facts, snapshot)] : [],
        ServerCondition.Unknown => [Silent(facts, snapshot), .. Said(Sentences.LastKnown(snapshot))],
        ServerCondition.NodeDown => [Sentences.Closed(snapshot.Condition, "", Outside.Text(facts.Node))!, .. Said(Sentences.LastKnown(snapshot))],
        _ => Said(Sentences.Closed(snapshot.Condition, Language.Current.ThisServer, Outside.Text(facts.Node)) ?? ""),
    };

    /// <summary>The labels stand in code marks so that the bars begin in one column.</summary>
    private static IEnumerable<string> Figures(CardFacts facts, ServerUsage? usage, PlayerCount? players) => usage is null ? [] : Labels.Aligned(
    [
        (Language.Current.Processor, $"{Gauge(usage.CpuPercent, facts.CpuLimit)}{Percent.OfLimit(usage.CpuPercent, facts.CpuLimit)}"),
        (Language.Current.Memory, $"{Gauge(usage.MemoryBytes, Sizes.Bytes(facts.MemoryLimit))}{Sizes.OfLimit(usage.MemoryBytes, Sizes.Bytes(facts.MemoryLimit))}"),
        (Language.Current.Disk, $"{Gauge(usage.DiskBytes, Sizes.Bytes(facts.DiskLimit))}{Sizes.OfLimit(usage.DiskBytes, Sizes.Bytes(facts.DiskLimit))}"),
        (Language.Current.Network, $"↓ {Sizes.Of(usage.ReceivedBytes)}  ↑ {Sizes.Of(usage.SentBytes)}"),
        .. Players(players),
    ]);

    /// <summary>Nothing while nobody can tell: an unknown number is never 0.</summary>
    private static IEnumerable<(string Label, string Text)> Players(PlayerCount? players) => players is null ? [] :
        [(Language.Current.Players, $"{PlayerNames.Share(players)}{(players.Names.Count == 0 ? "" : $": {PlayerNames.Of(players, NamesOnCard)}")}")];

    /// <summary>Without a limit there is nothing that a bar could be full of.</summary>
    private static string Gauge(double used, double limit) => limit <= 0 ? "" : $"{Bar.Of(used, limit)}  ";

    private static IEnumerable<string> LastLine(CardFacts facts, ServerSnapshot snapshot) => snapshot.LastLine is null || !facts.ShowsConsole ? [] : [Outside.Code(snapshot.LastLine, LineLength)];

    private static bool Crashed(ServerSnapshot snapshot) => snapshot.Previous == ServerCondition.Starting && snapshot.Turn > 0;

    private static string Silent(CardFacts facts, ServerSnapshot snapshot) => snapshot switch
    {
        { IsAnswered: false } => Language.Current.Asking,
        { Silence: SilenceReason.Unreachable, Known: not ServerCondition.Unknown } => Language.Current.NotAnsweredSince(Moments.Clock(snapshot.At)),
        _ => $"{Words.Capitalised(Sentences.Silence(snapshot.Silence, Outside.Text(facts.Node)))}. {Sentences.AfterSilence(snapshot.Silence)}".TrimEnd(),
    };

    private static string Duration(ServerSnapshot snapshot) => snapshot switch
    {
        { Condition: ServerCondition.Running, StopsAt: { } stop } => $"{Duration(snapshot with { StopsAt = null })} · {Language.Current.StopsWhenEmpty(Moments.Relative(stop))}".TrimStart(' ', '·'),
        { Condition: ServerCondition.Running, StartedAt: { } started } => Language.Current.UpSince(Moments.Relative(started)),
        { Condition: ServerCondition.Offline, Since: { } since } => Language.Current.OfflineSince(Moments.Day(since)),
        _ => "",
    };

    /// <summary>Where a signal leads, for the colour while it is on its way.</summary>
    private static ServerCondition Toward(PowerSignal signal) =>
        signal is PowerSignal.Stop or PowerSignal.Kill ? ServerCondition.Stopping : ServerCondition.Starting;

    private static IEnumerable<string> Said(string sentence) => sentence.Length == 0 ? [] : [sentence];

    private static IEnumerable<string> Paragraph(IEnumerable<string> lines)
    {
        var said = lines.ToList();
        return said.Count == 0 ? said : said.Prepend("");
    }
}
