using PteroBot.Panel;

namespace PteroBot.Live;

/// <summary>A power action that somebody asked for and that is not finished.</summary>
internal sealed record PowerAsk(PowerSignal Signal, ulong UserId, DateTimeOffset At);
