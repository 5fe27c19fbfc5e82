using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PteroBot.Features.Console;
using PteroBot.Panel.Live;

namespace PteroBot.Tests.Features.Console;

/// <summary>A live socket whose events a test tells.</summary>
internal sealed class ScriptedSocket : IConsoleSocket
{
    private readonly Channel<ServerEvent> _events = Channel.CreateUnbounded<ServerEvent>();

    public bool IsClosed { get; private set; }

    public int LogsAsked { get; private set; }

    /// <summary>What the node does when its logs are asked for.</summary>
    public Action? OnLogs { get; set; }

    public ScriptedSocket Tell(params ServerEvent[] events)
    {
        foreach (var happened in events)
            _events.Writer.TryWrite(happened);
        return this;
    }

    public ScriptedSocket Fail(Exception failure)
    {
        _events.Writer.Complete(failure);
        return this;
    }

    public async IAsyncEnumerable<ServerEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken))
            yield return happened;
    }

    public Task RequestLogsAsync(CancellationToken cancellationToken)
    {
        LogsAsked++;
        OnLogs?.Invoke();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsClosed = true;
        return ValueTask.CompletedTask;
    }
}
