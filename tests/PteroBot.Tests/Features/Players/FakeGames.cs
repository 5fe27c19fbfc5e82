using System.Collections.Concurrent;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Players;

/// <summary>Games that answer what a test says; nobody is asked over the network.</summary>
internal sealed class FakeGames : IGameQueries
{
    private readonly ConcurrentQueue<GameTarget> _asked = new();

    /// <summary>Null does not answer.</summary>
    public PlayerCount? Answer { get; set; }

    /// <summary>Held back until a test lets go.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public IReadOnlyList<GameTarget> Asked => [.. _asked];

    public async Task<PlayerCount?> AskAsync(GameTarget target, CancellationToken cancellationToken)
    {
        _asked.Enqueue(target);
        await Ready.WaitAsync(cancellationToken);
        return Answer;
    }
}
