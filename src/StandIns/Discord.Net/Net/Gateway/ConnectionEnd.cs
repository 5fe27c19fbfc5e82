#nullable enable
namespace Discord.Net.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum AfterEnd
{
    /// <summary>Connect again and go on where the session stopped.</summary>
    Resume,

    /// <summary>Connect again with a new session.</summary>
    Identify,

    /// <summary>Discord will refuse every further try: somebody has to change something first.</summary>
    GiveUp,

    /// <summary>We were asked to stop.</summary>
    Stop,
}

/// <summary>How a connection ended; <see cref="IsPlanned"/> means that Discord asked for it, so that there is no need to wait.</summary>
internal sealed record ConnectionEnd(AfterEnd Next, Exception Cause, bool IsPlanned = false)
{
    public static ConnectionEnd FromCloseCode(int code, string? reason) => new(After(code), new WebSocketClosedException(code, reason));

    private static AfterEnd After(int code) => code switch
    {
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => AfterEnd.GiveUp,
        // Not authenticated, already authenticated, invalid sequence, normal closure: the session is gone.
        1000 or 4003 or 4005 or 4006 or 4007 => AfterEnd.Identify,
        _ => AfterEnd.Resume,
    };
}
