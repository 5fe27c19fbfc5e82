using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Panel.Live;

namespace PteroBot.Features.Setup;

/// <summary>How far the bot comes to a node.</summary>
internal enum NodeReach
{
    /// <summary>Its live socket opens.</summary>
    Listens,

    /// <summary>The panel reaches it, the bot itself does not.</summary>
    PanelOnly,

    /// <summary>The panel reaches it, but the key may not listen.</summary>
    MayNotListen,

    /// <summary>The panel does not reach it.</summary>
    Down,

    /// <summary>There is no server on it that could be asked about.</summary>
    Unknown,
}

internal sealed record NodeState(string Node, NodeReach Reach);

/// <summary>Opens the live socket of one server on each node, as cards and boards do.</summary>
internal sealed class NodeCheck(TimeProvider clock)
{
    public const int MostNodes = 8;

    private const int MostServers = 500;

    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(6);

    /// <exception cref="PanelException">The panel did not give the servers.</exception>
    public async Task<IReadOnlyList<NodeState>> RunAsync(ClientApi client, CancellationToken cancellationToken)
    {
        var candidates = new Dictionary<string, Server?>(StringComparer.Ordinal);
        var read = 0;
        await foreach (var server in client.Servers.AllAsync(new ServerQuery(), cancellationToken))
        {
            if (!candidates.TryGetValue(server.Node, out var known) || known is null)
                candidates[server.Node] = server.Obstacle == ServerObstacle.None ? server : null;
            if (++read == MostServers)
                break;
        }
        var first = candidates.OrderBy(node => node.Key, StringComparer.OrdinalIgnoreCase).Take(MostNodes);
        return await Task.WhenAll(first.Select(node => TryAsync(client, node.Key, node.Value, cancellationToken)));
    }

    private async Task<NodeState> TryAsync(ClientApi client, string node, Server? server, CancellationToken cancellationToken)
    {
        if (server is null)
            return new NodeState(node, NodeReach.Unknown);
        var id = new ServerId(server.Identifier);
        var socket = await ListenAsync(client, id, cancellationToken);
        return new NodeState(node, socket == NodeReach.Listens ? socket : await AskAsync(client, id, socket, cancellationToken));
    }

    private async Task<NodeReach> ListenAsync(ClientApi client, ServerId id, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Opening, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var socket = client.OpenSocket(id);
        try
        {
            await foreach (var happened in socket.ReadAsync(either.Token))
            {
                if (happened is SocketOpened)
                    return NodeReach.Listens;
                if (happened is SocketLost { Failure: NotPermittedException })
                    return NodeReach.MayNotListen;
                if (happened is SocketLost)
                    return NodeReach.PanelOnly;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Too slow is as good as closed.
        }
        catch (NotPermittedException)
        {
            return NodeReach.MayNotListen;
        }
        catch (PanelException)
        {
            // The panel is asked next, and says more.
        }
        return NodeReach.PanelOnly;
    }

    private static async Task<NodeReach> AskAsync(ClientApi client, ServerId id, NodeReach socket, CancellationToken cancellationToken)
    {
        try
        {
            await client.Servers.ResourcesAsync(id, cancellationToken);
            return socket;
        }
        catch (NodeFailedException)
        {
            return NodeReach.Down;
        }
        catch (PanelException)
        {
            return NodeReach.Unknown;
        }
    }
}
