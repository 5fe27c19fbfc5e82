using System.Net;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>What went wrong with a file, in words. The rest is <see cref="PanelFailureText"/>.</summary>
internal static class FileFailures
{
    /// <summary>Reads or changes something; what the panel refuses becomes a refusal.</summary>
    public static async Task<Decision<T>> TryAsync<T>(FileSpot spot, Func<Task<Decision<T>>> work, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await work();
        }
        catch (PanelException failure) when (failure is not KeyRejectedException)
        {
            return new Explained(await OfAsync(spot, failure, cancellationToken));
        }
    }

    /// <summary>The panel counts what one person lets nodes fetch.</summary>
    public static string OfPull(RateLimitedException limited) =>
        $"The panel lets one person fetch ten files in five minutes, and that is reached. Try again in {Moments.Span(limited.RetryAfter)}.";

    public static async Task<string> OfAsync(FileSpot spot, PanelException failure, CancellationToken cancellationToken) =>
        await RoomFailures.ClosedAsync(spot.Server, failure, cancellationToken) ?? failure switch
        {
            NodeFailedException or PanelFailedException when IsNodesNo(failure) =>
                $"The node could not do that with {FileWords.Code(spot.Path)}. It is not there, not what it was taken for, or not readable; the node tells no more than that.",
            _ => PanelFailureText.Of(failure),
        };

    // The node answers 500 (and 404, and 502 for the content of a folder) for what is missing or of the wrong kind, so that alone does not prove a fault of the node.
    private static bool IsNodesNo(PanelException failure) => failure.Status is HttpStatusCode.InternalServerError or HttpStatusCode.NotFound or HttpStatusCode.BadGateway;
}
