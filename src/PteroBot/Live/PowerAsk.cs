namespace PteroBot.Live;

/// <summary>The panel's four power signals.</summary>
internal enum PowerSignal
{
    Start,
    Restart,
    Stop,
    Kill,
}

/// <summary>A power action that somebody asked for and that is not finished.</summary>
internal sealed record PowerAsk(PowerSignal Signal, ulong UserId, DateTimeOffset At);
