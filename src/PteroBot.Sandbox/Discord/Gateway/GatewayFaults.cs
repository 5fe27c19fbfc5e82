namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>What is wrong with the gateway at the moment.</summary>
internal sealed class GatewayFaults
{
    private TaskCompletionSource? _hang;

    /// <summary>Heartbeats are not acknowledged: the client must notice a dead connection.</summary>
    public bool NoAck { get; set; }

    /// <summary>New connections are refused with 503.</summary>
    public bool Down { get; set; }

    /// <summary>Before each frame.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many RESUMEs are answered with "invalid session".</summary>
    public int RefusedResumes { get; set; }

    public bool RefusesResume()
    {
        if (RefusedResumes == 0)
            return false;
        RefusedResumes--;
        return true;
    }

    public void Hang() => _hang ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Clear()
    {
        (NoAck, Down, Delay, RefusedResumes) = (false, false, TimeSpan.Zero, 0);
        Interlocked.Exchange(ref _hang, null)?.TrySetResult();
    }

    /// <summary>Waits as long as a frame has to wait.</summary>
    public async Task HoldAsync(TimeProvider time, CancellationToken cancel)
    {
        if (_hang is { } hang)
            await hang.Task.WaitAsync(cancel);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, time, cancel);
    }
}
