using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>What somebody typed for a restart with warning; what is left out is null.</summary>
internal sealed record RestartWish(string When, string? Text, string? Command, string? Zone);

/// <summary>Makes restarts with warning. Off until all tasks are in it, so that half of one never runs.</summary>
internal sealed class RestartDesk(WhenReader reader, SchedulesWork schedules, AuditLog audit, IOptions<SchedulesOptions> options, TimeProvider clock)
{
    public async Task<Decision<ScheduleView>> MakeAsync(Room room, RestartWish wish, CancellationToken cancellationToken)
    {
        if (room.Refuse(ServerAction.UpdateSchedule) is { } missing)
            return missing;
        if (!(await reader.ReadAsync(room, wish.When, wish.Zone, cancellationToken)).TryGet(out var when, out var refusal)
            || !RestartPlan.Of(when.Line, Or(wish.Command, options.Value.AnnounceCommand), Or(wish.Text, RestartPlan.Text), clock.GetUtcNow()).TryGet(out var plan, out refusal))
            return refusal;
        return await CarryOutAsync(room, plan, string.Join(' ', new[] { plan.Said(room), when.Note }.OfType<string>()), cancellationToken);
    }

    private async Task<Decision<ScheduleView>> CarryOutAsync(Room room, RestartPlan plan, string said, CancellationToken cancellationToken)
    {
        Schedule? made = null;
        try
        {
            var whole = await audit.ChangeAsync(room.Access, "schedules.restart", plan.Schedule.Name, async token =>
            {
                made = await room.Client.Schedules.CreateAsync(room.Id, plan.Schedule with { IsActive = false }, token);
                foreach (var task in plan.Tasks)
                    await room.Client.Schedules.CreateTaskAsync(room.Id, made.Id, task, token);
                return await room.Client.Schedules.UpdateAsync(room.Id, made.Id, plan.Schedule, token);
            }, cancellationToken);
            await schedules.RememberAsync(room, cancellationToken);
            return new ScheduleView(room, whole, said);
        }
        catch (PanelException failure) when (made is not null)
        {
            return new Explained($"The schedule {SchedulesTexts.Name(made)} is begun but not finished, so it is off: {PanelFailureText.Of(failure)} "
                + "Delete it with /schedules delete, then try again.");
        }
    }

    private static string Or(string? given, string usual) => string.IsNullOrWhiteSpace(given) ? usual : given.Trim();
}
