using PteroBot.Access;
using PteroBot.Features.Schedules.Times;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>A time as the panel keeps it, and what has to be said about it.</summary>
internal sealed record When(CronLine Line, string? Note = null);

/// <summary>
/// Reads what somebody typed for a time. The panel reckons in its own time zone, which it does not name; where the person names theirs, the panel's
/// distance from UTC is taken from the times that it writes, and the fields are moved.
/// </summary>
internal sealed class WhenReader(TimeProvider clock)
{
    public async Task<Decision<When>> ReadAsync(Room room, string text, string? zone, CancellationToken cancellationToken)
    {
        var reading = PlainTimes.Read(text);
        if (reading.Line is not { } line)
            return new Explained(reading.Why!);
        if (string.IsNullOrWhiteSpace(zone))
            return new When(line);
        if (Zones.Find(zone) is not { } theirs)
            return new Explained($"I do not know the time zone {Outside.Code(zone)}. Pick one from the list that appears while you type, or write it like `Europe/Berlin` or `+2`.");
        if (await OffsetAsync(room, cancellationToken) is not { } offset)
            return new Explained("The panel does not tell what time it has. Leave the zone out and write the time as on the panel's clock.");
        return Moved(line, theirs, offset);
    }

    private Decision<When> Moved(CronLine line, TimeZoneInfo theirs, TimeSpan offset)
    {
        var shift = offset - theirs.GetUtcOffset(clock.GetUtcNow());
        if (CronShift.By(line, shift) is not { } moved)
            return new Explained($"The panel's clock is {Zones.Name(offset)}, and in its time that would fall on other days than a schedule can name. "
                + "Leave the zone out and write it in the panel's time.");
        return new When(moved, shift == TimeSpan.Zero ? null
            : $"Your clock and the panel's ({Zones.Name(offset)}) are {Moments.Span(shift.Duration())} apart now, so the panel keeps {Outside.Code(moved.ToString())}. "
                + "Look at it again when clocks change: the panel does not know yours.");
    }

    /// <summary>The key in use was used at this moment, by the panel's clock.</summary>
    private static async Task<TimeSpan?> OffsetAsync(Room room, CancellationToken cancellationToken) =>
        (await room.Client.ApiKeys.ListAsync(cancellationToken)).Max(key => key.LastUsedAt)?.Offset;
}
