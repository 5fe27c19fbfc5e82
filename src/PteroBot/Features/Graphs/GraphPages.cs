using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rendering;

namespace PteroBot.Features.Graphs;

/// <summary>A graph as a message, and the controls under it.</summary>
internal static class GraphPages
{
    public const string Area = Shortcut.GraphArea;

    private const int NameLength = 80;

    public static CustomId Show(string server, GraphSpan span) => CustomId.Of(Area, "show", server, WordOf(span));

    /// <summary>An odd word is the last hour.</summary>
    public static GraphSpan SpanOf(string word) => word == WordOf(GraphSpan.Day) ? GraphSpan.Day : GraphSpan.Hour;

    public static Reply Of(Graph graph) => graph.Picture is { } picture
        ? Reply.Of(Embed(graph), Buttons(graph)) with { Files = [new FileAttachment(new MemoryStream(picture), FileName(graph), $"CPU, memory, network and players, {Words(graph.Span)}")] }
        : Reply.Of(
            $"Nothing is known of the {Words(graph.Span)} of **{Outside.Text(graph.Server.Name, NameLength)}** yet. Figures are kept while somebody looks at a server, with a card or a board; look again in a minute.",
            Buttons(graph)) with { DropsFiles = true };

    private static Embed Embed(Graph graph) => new EmbedBuilder()
        .WithColor(Theme.Accent)
        .WithTitle($"{Outside.Text(graph.Server.Name, NameLength)} · {Words(graph.Span)}")
        .WithImageUrl($"attachment://{FileName(graph)}")
        .WithFooter("Dark stripes are times when nobody looked, or nobody could tell.")
        .Build();

    private static ComponentBuilder Buttons(Graph graph) => new ComponentBuilder()
        .WithButton("Last hour", Show(graph.Server.Reference, GraphSpan.Hour), graph.Span == GraphSpan.Hour ? ButtonStyle.Primary : ButtonStyle.Secondary)
        .WithButton("Last day", Show(graph.Server.Reference, GraphSpan.Day), graph.Span == GraphSpan.Day ? ButtonStyle.Primary : ButtonStyle.Secondary);

    private static string FileName(Graph graph) => $"{graph.Server.Identifier}-{WordOf(graph.Span)}.png";

    private static string Words(GraphSpan span) => span == GraphSpan.Hour ? "last hour" : "last day";

    private static string WordOf(GraphSpan span) => span == GraphSpan.Hour ? "hour" : "day";
}
