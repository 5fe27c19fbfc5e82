using System.Collections.Concurrent;

namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>The one thread that writes: a LiteDB transaction belongs to the thread that began it, and awaited work changes threads.</summary>
internal sealed class LiteDbThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public LiteDbThread()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "LiteDB writer" };
        _thread.Start();
    }

    public Task<TResult> RunAsync<TResult>(Func<TResult> work)
    {
        var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception problem) // belongs to whoever awaits
            {
                done.SetException(problem);
            }
        });
        return done.Task;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Run()
    {
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }
}
