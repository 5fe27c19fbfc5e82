using PteroBot.Live;

namespace PteroBot.Tests.Live;

/// <summary>Tells at once, on the test's own thread.</summary>
internal sealed class DirectSource : IServerSource
{
    private readonly TaskCompletionSource<Action<ServerNews>> _tell = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SilenceReason> _end = new();

    public void Tell(ServerNews news) => _tell.Task.WaitAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult()(news);

    public void End() => _end.TrySetResult(SilenceReason.NoAccess);

    public Task<SilenceReason> WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        _tell.TrySetResult(tell);
        return _end.Task.WaitAsync(cancellationToken);
    }
}
