using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Servers;

/// <summary>The states of a person's servers, as they come in. What is watched live costs nothing; the rest is asked within the request budget.</summary>
internal sealed class StateSheet(PanelAddress panel, ServerFeeds feeds)
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<string, RowState> _states = new();
    private RateLimitedException? _limited;

    /// <summary>Null while nothing is known yet.</summary>
    public RowState? Of(ServerEntry server) => _states.GetValueOrDefault(server.Identifier);

    /// <summary>How many of these servers nothing is known of yet.</summary>
    public int Missing(IReadOnlyList<ServerEntry> servers) => servers.Count(server => Of(server) is null);

    /// <summary>Takes over what was seen a moment ago, so that a filter over many servers goes on where it stopped.</summary>
    public void Recall(IEnumerable<ServerEntry> servers)
    {
        foreach (var server in servers)
            if (feeds.Seen(KeyOf(server)) is { } condition)
                _states.TryAdd(server.Identifier, new RowState(condition));
    }

    /// <summary>Asks for the servers that are not known, or are known to run without figures. Stops asking when the panel wants a pause; a failure of one server is its state.</summary>
    /// <exception cref="KeyRejectedException">The key is worth nothing any more.</exception>
    public Task FillAsync(Func<ServerEntry, ClientApi> clients, IEnumerable<ServerEntry> servers, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        servers.Where(server => Of(server) is null or { IsRunning: true, Usage: null }),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (server, token) => _states[server.Identifier] = Watched(server) ?? await AskAndKeepAsync(clients(server), server, token));

    private RowState? Watched(ServerEntry server) => feeds.Peek(KeyOf(server)) is { IsLive: true } live ? new(live.Condition, live.Usage) : null;

    private async Task<RowState> AskAndKeepAsync(ClientApi client, ServerEntry server, CancellationToken cancellationToken)
    {
        var state = await AskAsync(client, server, cancellationToken);
        feeds.Keep(KeyOf(server), state.Condition);
        return state;
    }

    private FeedKey KeyOf(ServerEntry server) => FeedKey.Of(panel, server);

    private async Task<RowState> AskAsync(ClientApi client, ServerEntry server, CancellationToken cancellationToken)
    {
        if (_limited is { } limited)
            return RowState.Paused(limited.RetryAfter);
        try
        {
            return Read(await client.Servers.ResourcesAsync(server.Id, cancellationToken));
        }
        catch (ServerStateException closed)
        {
            return await ClosedAsync(client, server, closed, cancellationToken);
        }
        catch (PanelException failure) when (failure is not KeyRejectedException)
        {
            return Read(failure);
        }
    }

    private static RowState Read(ServerResources resources)
    {
        var usage = resources.Usage;
        return new(
            Conditions.Of(resources.State) ?? ServerCondition.Unknown,
            new(usage.CpuAbsolute, usage.MemoryBytes, usage.DiskBytes, usage.NetworkRxBytes, usage.NetworkTxBytes, usage.Uptime));
    }

    /// <summary>Whether an installation runs or has failed is told by the server itself only.</summary>
    private static async Task<RowState> ClosedAsync(ClientApi client, ServerEntry server, ServerStateException closed, CancellationToken cancellationToken)
    {
        var condition = Conditions.Of(closed.Obstacle) ?? ServerCondition.Unknown;
        if (condition != ServerCondition.Installing)
            return new(condition);
        try
        {
            return new(Conditions.Of(await client.Servers.GetAsync(server.Id, cancellationToken: cancellationToken), client.Dialect) ?? condition);
        }
        catch (PanelException failure) when (failure is not KeyRejectedException)
        {
            return new(condition);
        }
    }

    private RowState Read(PanelException failure) => failure is RateLimitedException limited
        ? RowState.Paused((_limited = limited).RetryAfter)
        : RowState.Silent(SilenceReasons.Of(failure));
}
