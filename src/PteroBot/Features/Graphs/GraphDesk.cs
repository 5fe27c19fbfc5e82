using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Rendering;
using PteroBot.Rendering.Drawing;

namespace PteroBot.Features.Graphs;

/// <summary>A drawn graph.</summary>
/// <param name="Server">The server.</param>
/// <param name="Span">How far back it goes.</param>
/// <param name="Picture">A PNG file; null where there is nothing to draw yet.</param>
internal sealed record Graph(ServerEntry Server, GraphSpan Span, byte[]? Picture);

/// <summary>Draws what a server used, for somebody who sees the server. What was measured lies in memory: nobody is asked for it.</summary>
internal sealed class GraphDesk(AccessControl access, ServerFeeds feeds)
{
    // A drawing takes a few megabytes for a moment; a crowd that presses at once waits in a row.
    private static readonly SemaphoreSlim One = new(1, 1);

    public async Task<Decision<Graph>> DrawAsync(Actor actor, string asked, GraphSpan span, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, asked, ServerAction.View, cancellationToken)).TryGet(out var server, out var refusal))
            return refusal is ServerUnknown ? new ServerNotReached() : refusal;
        var sheet = SheetOf(server.Server, span, feeds.History(FeedKey.Of(server.Account.Panel, server.Server)));
        return new Graph(server.Server, span, sheet.IsEmpty ? null : await DrawAsync(sheet, cancellationToken));
    }

    private static async Task<byte[]> DrawAsync(GraphSheet sheet, CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken);
        try
        {
            return GraphPicture.Draw(sheet);
        }
        finally
        {
            One.Release();
        }
    }

    private static GraphSheet SheetOf(ServerEntry server, GraphSpan span, ServerHistory? history) => new(
        StrokeFont.Drawable(server.Name).Length > 0 ? server.Name : server.Identifier,
        span,
        (span == GraphSpan.Hour ? history?.LastHour() : history?.LastDay()) ?? [],
        server.Limits.Cpu,
        Sizes.Bytes(server.Limits.Memory));
}
