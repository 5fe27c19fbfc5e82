using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>From what somebody typed to a schedule on the panel.</summary>
internal sealed class ScheduleDesk(SchedulesWork work, WhenReader reader)
{
    public async Task<Decision<ScheduleView>> CreateAsync(Room room, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(room, draft.When ?? "", draft.Zone, cancellationToken)).TryGet(out var when, out var refusal)
            || !draft.Over(new NewSchedule(""), when).TryGet(out var wanted, out refusal))
            return refusal;
        return Noted(await work.CreateAsync(room, wanted, cancellationToken), when);
    }

    public async Task<Decision<ScheduleView>> EditAsync(ScheduleView view, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        if (draft is { Name: null, When: null, OnlyWhenOnline: null })
            return new Explained(draft.Zone is null ? SchedulesTexts.NothingToChange : SchedulesTexts.ClockAlone);
        When? when = null;
        Refusal? refusal = null;
        if (draft.When is { } text && !(await reader.ReadAsync(view.Room, text, draft.Zone, cancellationToken)).TryGet(out when, out refusal))
            return refusal;
        if (!draft.Over(NewSchedule.From(view.Schedule), when).TryGet(out var wanted, out refusal))
            return refusal;
        return Noted(await work.ChangeAsync(view, wanted, cancellationToken), when);
    }

    private static Decision<ScheduleView> Noted(Decision<ScheduleView> saved, When? when) =>
        saved.Then(view => when?.Note is { } note ? view with { Said = $"{view.Said} {note}" } : view);
}
