using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>What the panel says when a server is closed or its node is gone, in the words of cards and lists, whatever was asked of it.</summary>
internal static class RoomFailures
{
    private const int NameLength = 60;

    /// <summary>Does the work; a closed server, or a node that does not answer, becomes a refusal. Everything else goes on.</summary>
    public static async Task<Decision<T>> TryAsync<T>(ServerAccess server, Func<Task<Decision<T>>> work, CancellationToken cancellationToken) where T : class
    {
        try
        {
            return await work();
        }
        catch (PanelException failure) when (failure is ServerStateException or NodeFailedException { Reached: false })
        {
            if (await ClosedAsync(server, failure, cancellationToken) is { } sentence)
                return new Explained(sentence);
            throw;
        }
    }

    /// <summary>Why nothing can be done with the server now; null when the failure tells nothing of that kind.</summary>
    public static async Task<string?> ClosedAsync(ServerAccess server, PanelException failure, CancellationToken cancellationToken) => failure switch
    {
        ServerStateException state => Closed(server, await ConditionAsync(server, state, cancellationToken)),
        NodeFailedException { Reached: false } => Closed(server, ServerCondition.NodeDown),
        _ => null,
    };

    private static string? Closed(ServerAccess server, ServerCondition condition) =>
        Sentences.Closed(condition, $"**{Outside.Text(server.Server.Name, NameLength)}**", Outside.Text(server.Server.Node));

    /// <summary>Whether an installation runs or has failed is told by the server itself only.</summary>
    private static async Task<ServerCondition> ConditionAsync(ServerAccess server, ServerStateException state, CancellationToken cancellationToken)
    {
        var condition = Conditions.Of(state.Obstacle) ?? ServerCondition.Unknown;
        if (condition != ServerCondition.Installing)
            return condition;
        try
        {
            return Conditions.Of(await server.LookAsync(cancellationToken), server.Client.Dialect) ?? condition;
        }
        catch (PanelException)
        {
            return condition;
        }
    }
}
