using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Schedules of a server.</summary>
internal static class ScheduleRoutes
{
    public static void Map(RouteGroup schedules, PanelWorld world)
    {
        schedules.Get("", call => Answer.Json(Envelope.List(call.Server.Schedules.Select(Json))), "schedule.read");
        schedules.Add("POST", "", Create, route => route with
        {
            Permission = _ => "schedule.create",
            ExtraLimit = world.IsPelican ? ("schedule create", 2, TimeSpan.FromMinutes(1), true) : null,
        });
        schedules.Get("/{schedule}", call => Answer.Json(Json(call.Bound<Schedule>("schedule"))), "schedule.read");
        schedules.Post("/{schedule}", Update, "schedule.update");
        schedules.Post("/{schedule}/execute", Execute, "schedule.update");
        schedules.Delete("/{schedule}", Delete, "schedule.delete");
    }

    public static JsonObject Task(ScheduleTask task) => Envelope.Item("schedule_task", new JsonObject
    {
        ["id"] = task.Id,
        ["sequence_id"] = task.Sequence,
        ["action"] = task.Action,
        ["payload"] = task.Payload,
        ["time_offset"] = task.TimeOffset,
        ["is_queued"] = task.Queued,
        ["continue_on_failure"] = task.ContinueOnFailure,
        ["created_at"] = Envelope.Time(task.CreatedAt),
        ["updated_at"] = Envelope.Time(task.UpdatedAt),
    });

    private static Answer Create(Call call)
    {
        var cron = ReadCron(call);
        var schedule =
            new Schedule { Id = call.World.NextId("schedules"), Name = call.Text("name")!, Cron = cron, CreatedAt = call.Now, UpdatedAt = call.Now };
        Store(call, schedule, cron);
        call.Server.Schedules.Add(schedule);
        call.Log("server:schedule.create", new JsonObject { ["name"] = schedule.Name });
        return Answer.Json(Json(schedule));
    }

    private static Answer Update(Call call)
    {
        var cron = ReadCron(call);
        var schedule = call.Bound<Schedule>("schedule");
        // Turning it on or off also frees one that got stuck.
        if (schedule.Active != call.Flag("is_active"))
            schedule.Processing = false;
        Store(call, schedule, cron);
        call.Log("server:schedule.update", new JsonObject { ["name"] = schedule.Name, ["active"] = schedule.Active });
        return Answer.Json(Json(schedule));
    }

    // A flag that is left out is off, on every update.
    private static void Store(Call call, Schedule schedule, Cron cron)
    {
        schedule.Name = call.Text("name")!;
        schedule.Cron = cron;
        schedule.Active = call.Flag("is_active");
        schedule.OnlyWhenOnline = call.Flag("only_when_online");
        schedule.NextRunAt = call.World.NextRun(cron);
        schedule.UpdatedAt = call.Now;
    }

    private static Cron ReadCron(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("name").Required().Text().Length(1, 191);
            rules.For("is_active").Boolean();
            rules.For("minute").Required().Text();
            rules.For("hour").Required().Text();
            rules.For("day_of_month").Required().Text();
            if (call.World.IsPelican)
                rules.For("month").Required().Text();
            rules.For("day_of_week").Required().Text();
            rules.For("only_when_online").Boolean();
        });
        // Pterodactyl forgot to ask for the month, and then needs it.
        var month = call.Text("month") ?? throw Refusal.Bug();
        var cron = new Cron(call.Text("minute")!, call.Text("hour")!, call.Text("day_of_month")!, month, call.Text("day_of_week")!);
        return cron.IsValid ? cron : throw Refusal.Rule("The cron data provided does not evaluate to a valid expression.");
    }

    // The first task runs inside the request, so its failure comes back.
    private static Answer Execute(Call call)
    {
        var schedule = call.Bound<Schedule>("schedule");
        if (Schedules.First(schedule) is not { } first)
            throw Refusal.Rule("Cannot process schedule for task execution: no tasks are registered.");
        if (!schedule.OnlyWhenOnline && !call.World.IsPelican)
            Reach(call, schedule);
        if (!Schedules.RunNow(call.World, call.Server, schedule, first))
            throw Failed(first);
        call.Log("server:schedule.execute", new JsonObject { ["name"] = schedule.Name });
        return Answer.Json(new JsonArray(), 202);
    }

    // A run that failed counts as a run.
    private static void Reach(Call call, Schedule schedule)
    {
        try
        {
            call.Daemon();
        }
        catch (WingsRefusal)
        {
            schedule.LastRunAt = call.Now;
            throw;
        }
    }

    private static Exception Failed(ScheduleTask task) => task.Action == "backup"
        ? Refusal.Rule("Cannot create a new backup, this server has reached its limit of backups.", "TooManyBackupsException")
        : new WingsRefusal(502, "Cannot send commands to a stopped server instance.");

    private static Answer Delete(Call call)
    {
        var schedule = call.Bound<Schedule>("schedule");
        call.Server.Schedules.Remove(schedule);
        call.Log("server:schedule.delete", new JsonObject { ["name"] = schedule.Name });
        return Answer.Nothing;
    }

    private static JsonObject Json(Schedule schedule) => Envelope.Item("server_schedule", new JsonObject
    {
        ["id"] = schedule.Id,
        ["name"] = schedule.Name,
        ["cron"] = new JsonObject
        {
            ["day_of_week"] = schedule.Cron.DayOfWeek,
            ["day_of_month"] = schedule.Cron.DayOfMonth,
            ["month"] = schedule.Cron.Month,
            ["hour"] = schedule.Cron.Hour,
            ["minute"] = schedule.Cron.Minute,
        },
        ["is_active"] = schedule.Active,
        ["is_processing"] = schedule.Processing,
        ["only_when_online"] = schedule.OnlyWhenOnline,
        ["last_run_at"] = Envelope.Time(schedule.LastRunAt),
        ["next_run_at"] = Envelope.Time(schedule.NextRunAt),
        ["created_at"] = Envelope.Time(schedule.CreatedAt),
        ["updated_at"] = Envelope.Time(schedule.UpdatedAt),
        ["relationships"] = new JsonObject { ["tasks"] = Envelope.List(schedule.Tasks.OrderBy(task => task.Sequence).Select(Task)) },
    });
}
