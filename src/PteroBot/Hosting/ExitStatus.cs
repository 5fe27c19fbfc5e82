namespace PteroBot.Hosting;

/// <summary>How the process ends. The first reason wins.</summary>
internal sealed class ExitStatus
{
    public const int Stopped = 0;
    public const int Failure = 1;

    /// <summary>Starting again alone will not help: something has to be put right first (as in <c>sysexits.h</c>).</summary>
    public const int Configuration = 78;

    private int _code = Stopped;

    public int Code => Volatile.Read(ref _code);

    public void Fail(int code = Failure) => Interlocked.CompareExchange(ref _code, code, Stopped);
}
