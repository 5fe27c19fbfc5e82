#nullable enable
using System.Threading.Channels;

namespace Discord.WebSocket;

/// <summary>Runs the handlers of a shard's events one after the other, so that the read loop never waits for them.</summary>
internal sealed class EventQueue(int? handlerTimeout, TimeProvider time, Action<LogSeverity, string, Exception?> log)
{
    private readonly Channel<Func<Task>> _events = Channel.CreateUnbounded<Func<Task>>(new UnboundedChannelOptions { SingleReader = true });
    private int _isRunning;

    public void Enqueue(Func<Task> run)
    {
        _events.Writer.TryWrite(run);
        if (Interlocked.Exchange(ref _isRunning, 1) == 0)
            _ = Task.Run(RunAsync);
    }

    /// <summary>Ends when the queue is empty: a quiet shard holds no thread and no timer.</summary>
    private async Task RunAsync()
    {
        do
        {
            while (_events.Reader.TryRead(out var run))
                await RunOneAsync(run());
            Interlocked.Exchange(ref _isRunning, 0);
        }
        while (_events.Reader.Count > 0 && Interlocked.Exchange(ref _isRunning, 1) == 0);
    }

    private async Task RunOneAsync(Task running)
    {
        try
        {
            if (handlerTimeout is { } limit && !running.IsCompleted)
                await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(limit), time));
            if (!running.IsCompleted)
                log(LogSeverity.Warning, "A handler is blocking the events of its shard.", null);
            await running;
        }
        catch (Exception e)
        {
            log(LogSeverity.Warning, "A handler has thrown an unhandled exception.", e);
        }
    }
}
