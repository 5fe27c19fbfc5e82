using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>What this person has seen of schedules, for forms: Discord does not wait for a panel there.</summary>
internal sealed class ScheduleMemory(AccessControl access, RoomShelf<Schedule> shelf)
{
    public async Task<Decision<Schedule>> FindAsync(Actor actor, string server, string schedule, CancellationToken cancellationToken)
    {
        if (!(await access.KnownServerAsync(actor, server, ServerAction.UpdateSchedule, cancellationToken)).TryGet(out var found, out var refusal))
            return refusal;
        return ScheduleSearch.Find(shelf.Peek(found) ?? [], schedule) is { } known ? known : new Explained(SchedulesTexts.Forgotten);
    }
}
