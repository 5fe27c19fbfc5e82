using System.Diagnostics.CodeAnalysis;

namespace PteroBot.Panel.Http;

/// <summary>A read that several callers wait for. It is given up when the last of them leaves.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and no wait handle: there is nothing to release, and callers may still cancel it.")]
internal sealed class SharedRead(SharedReads reads, string name) : TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private readonly CancellationTokenSource _abandoned = new();
    private HttpResponseMessage? _response;
    private int _waiting = 1;

    /// <summary>What is read, and for whom.</summary>
    public string Name => name;

    /// <summary>Takes part, unless everybody has left already.</summary>
    public bool TryJoin()
    {
        for (var waiting = Volatile.Read(ref _waiting); waiting > 0; waiting = Volatile.Read(ref _waiting))
            if (Interlocked.CompareExchange(ref _waiting, waiting + 1, waiting) == waiting)
                return true;
        return false;
    }

    /// <summary>Whether the answer is the caller's alone, who then need not make a copy of it. Nobody can join a read that is over.</summary>
    public bool TryTakeWhole() => Interlocked.CompareExchange(ref _waiting, 0, 1) == 1;

    public void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) > 0)
            return;
        if (Task.IsCompleted)
            // Nobody can join any more, and those who waited have copies.
            _response?.Dispose();
        else
            _abandoned.Cancel();
    }

    /// <summary>Makes the call. It goes on when who began it has left, as long as others wait.</summary>
    public async Task<HttpResponseMessage> RunAsync(SharingHandler calls, Uri target)
    {
        try
        {
            var answer = await calls.ReadAsync(target, _abandoned.Token);
            reads.Finish(this, answer);
            _response = answer;
            TrySetResult(answer);
            return answer;
        }
        catch (Exception exception)
        {
            reads.Finish(this, null);
            TrySetException(exception);
            // There may be no others to look at it.
            _ = Task.Exception;
            throw;
        }
    }
}
