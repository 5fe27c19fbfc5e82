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

    public int Starts { get; private set; }

    public Task Stopped => _stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public void Tell(ServerCondition condition, bool live = true) => _news.Writer.TryWrite(new ServerNews.State(condition, live));

    public void Tell(ServerUsage usage) => _news.Writer.TryWrite(new ServerNews.Figures(usage));

    public void Tell(ServerHappening happening) => _news.Writer.TryWrite(new ServerNews.Happening(happening));

    public void TellLine(string line) => _news.Writer.TryWrite(new ServerNews.Line(line));

    public void FallSilent(SilenceReason reason) => _news.Writer.TryWrite(new ServerNews.Silence(reason));

    public async Task UntilStartsAsync(int count)
    {
        for (var i = 0; i < 1000 && Starts < count; i++)
            await Task.Delay(10);
        Assert.True(Starts >= count);
    }

    public void End() => _news.Writer.Complete();

    public void Break(Exception exception) => _news.Writer.Complete(exception);

    public async Task<SilenceReason> WatchAsync(Action<ServerNews> tell, CancellationToken cancellationToken)
    {
        Starts++;
        _started.TrySetResult();
        try
        {
            await foreach (var news in _news.Reader.ReadAllAsync(cancellationToken))
                tell(news);
            return SilenceReason.NoAccess;
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

    /// <summary>The next so many events; fails after ten seconds.</summary>
    public static async Task<IReadOnlyList<FeedEvent>> TakeAsync(this FeedListener listener, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var taken = new List<FeedEvent>();
        await foreach (var happened in listener.ReadAsync(patience.Token))
        {
            taken.Add(happened);
            if (taken.Count == count)
                break;
        }
        return taken;
    }

    public static Task<ServerSnapshot> UntilAsync(this FeedWatch watch, ServerCondition condition) => watch.UntilAsync(s => s.Condition == condition);
}
