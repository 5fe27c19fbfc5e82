using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Graphs;

/// <summary>The Graph button of status cards, and what turns its answer. Only whoever presses sees it.</summary>
internal sealed class GraphButtons(GraphDesk desk) : BotModule
{
    private const double Pause = 2;

    [ComponentInteraction($"{GraphPages.Area}/{Shortcut.Enter}/*")]
    [Cooldown(Pause)]
    public Task EnterAsync(string server) => ShowAsync(server, GraphSpan.Hour);

    [ComponentInteraction($"{GraphPages.Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    [Cooldown(Pause)]
    public Task TurnAsync(string server, string span) => ShowAsync(server, GraphPages.SpanOf(span));

    private async Task ShowAsync(string server, GraphSpan span)
    {
        if ((await desk.DrawAsync(Actor, server, span, Cancellation)).TryGet(out var graph, out var refusal))
            await ReplyAsync(GraphPages.Of(graph));
        else
            await RefuseAsync(refusal);
    }
}
