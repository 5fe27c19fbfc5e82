using System.Threading.Channels;
using PteroBot.Live;

namespace PteroBot.Tests.Live;

/// <summary>News that a test tells.</summary>
internal sealed class ScriptedSource : IServerSource
{
    private readonly Channel<ServerNews> _news = Channel.CreateUnbounded<ServerNews>();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Started => _started.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public Task Stopped => _stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public void Tell(ServerCondition condition, bool live = true) => _news.Writer.TryWrite(new ServerNews.State(condition, live));

    public void Tell(ServerUsage usage) => _news.Writer.TryWrite(new ServerNews.Figures(usage));

    public void TellLine(string line) => _news.Writer.TryWrite(new ServerNews.Line(line));

    public void FallSilent(SilenceReason reason) => _news.Writer.TryWrite(new ServerNews.Silence(reason));

    public void End() => _news.Writer.Complete();

    public void Break(Exception exception) => _news.Writer.Complete(exception);

    public async Task WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        _started.TrySetResult();
        try
        {
            await foreach (var news in _news.Reader.ReadAllAsync(cancellationToken))
                tell(news);
        }
        finally
        {
            _stopped.TrySetResult();
        }
    }
}

internal static class Watching
{
    /// <summary>The first snapshot that is as wanted; fails after ten seconds.</summary>
    public static async Task<ServerSnapshot> UntilAsync(this FeedWatch watch, Func<ServerSnapshot, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var seen = watch.Current;
        while (!wanted(seen))
            seen = await watch.NextAsync(seen, patience.Token);
        return seen;
    }

    public static Task<ServerSnapshot> UntilAsync(this FeedWatch watch, ServerCondition condition) => watch.UntilAsync(s => s.Condition == condition);
}
