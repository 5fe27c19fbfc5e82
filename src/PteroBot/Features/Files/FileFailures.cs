using System.Net;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Files;

/// <summary>What went wrong with a file, in words. The rest is <see cref="PanelFailureText"/>.</summary>
internal static class FileFailures
{
    private const int NameLength = 60;

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

    public static async Task<string> OfAsync(FileSpot spot, PanelException failure, CancellationToken cancellationToken) => failure switch
    {
        ServerStateException state => Closed(spot, await ConditionAsync(spot, state, cancellationToken)) ?? PanelFailureText.Of(failure),
        NodeFailedException { Reached: false } => Closed(spot, ServerCondition.NodeDown)!,
        NodeFailedException or PanelFailedException when IsNodesNo(failure) =>
            $"The node could not do that with {FileWords.Code(spot.Path)}. It is not there, not what it was taken for, or not readable; the node tells no more than that.",
        _ => PanelFailureText.Of(failure),
    };

    // The node answers 500 (and 404, and 502 for the content of a folder) for what is missing or of the wrong kind, so that alone does not prove a fault of the node.
    private static bool IsNodesNo(PanelException failure) => failure.Status is HttpStatusCode.InternalServerError or HttpStatusCode.NotFound or HttpStatusCode.BadGateway;

    private static string? Closed(FileSpot spot, ServerCondition condition) =>
        Sentences.Closed(condition, $"**{Outside.Text(spot.Server.Server.Name, NameLength)}**", Outside.Text(spot.Server.Server.Node));

    /// <summary>Whether an installation runs or has failed is told by the server itself only.</summary>
    private static async Task<ServerCondition> ConditionAsync(FileSpot spot, ServerStateException state, CancellationToken cancellationToken)
    {
        var condition = Conditions.Of(state.Obstacle) ?? ServerCondition.Unknown;
        if (condition != ServerCondition.Installing)
            return condition;
        try
        {
            return Conditions.Of(await spot.Server.LookAsync(cancellationToken)) ?? condition;
        }
        catch (PanelException)
        {
            return condition;
        }
    }
}
