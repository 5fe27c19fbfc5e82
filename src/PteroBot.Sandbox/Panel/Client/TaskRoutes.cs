using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Tasks of a schedule.</summary>
internal static class TaskRoutes
{
    private const int TasksPerSchedule = 10;

    public static void Map(RouteGroup tasks)
    {
        tasks.Post("", Create, "schedule.update");
        tasks.Post("/{task}", Update, "schedule.update");
        tasks.Delete("/{task}", Delete, "schedule.update");
    }

    private static Answer Create(Call call)
    {
        Validate(call);
        var schedule = call.Bound<Schedule>("schedule");
        if (schedule.Tasks.Count >= TasksPerSchedule)
            throw Refusal.Rule(
                $"Schedules may not have more than {TasksPerSchedule} tasks associated with them. Creating this task would put this schedule over the limit.", "ServiceLimitExceededException");
        RefuseBackup(call);
        var task = new ScheduleTask
        {
            Id = call.World.NextId("tasks"), Sequence = 0, Action = "", Payload = "", CreatedAt = call.Now, UpdatedAt = call.Now,
        };
        Store(call, task);
        Place(schedule, task, call.Int("sequence_id"));
        call.Log("server:task.create", Properties(schedule, task));
        return Answer.Json(ScheduleRoutes.Task(task));
    }

    private static Answer Update(Call call)
    {
        Validate(call);
        RefuseBackup(call);
        var (schedule, task) = (call.Bound<Schedule>("schedule"), call.Bound<ScheduleTask>("task"));
        Store(call, task);
        if (call.Int("sequence_id") is { } sequence)
        {
            schedule.Tasks.Remove(task);
            Place(schedule, task, sequence);
        }
        call.Log("server:task.update", Properties(schedule, task));
        return Answer.Json(ScheduleRoutes.Task(task));
    }

    private static Answer Delete(Call call)
    {
        var (schedule, task) = (call.Bound<Schedule>("schedule"), call.Bound<ScheduleTask>("task"));
        schedule.Tasks.Remove(task);
        foreach (var later in schedule.Tasks.Where(other => other.Sequence > task.Sequence))
            later.Sequence--;
        call.Log("server:task.delete", Properties(schedule, task));
        return Answer.Nothing;
    }

    private static void Validate(Call call) => call.Validate(rules =>
    {
        var actions = call.World.IsPelican ? (string[])["command", "power", "backup", "delete_files"] : ["command", "power", "backup"];
        rules.For("action").Required().In(actions);
        rules.For("payload").RequiredUnless("action", "backup", call.Text("action") == "backup").Text();
        rules.For("time_offset").Required().Numeric().AtLeast(0).AtMost(900);
        rules.For("sequence_id").Numeric().AtLeast(1);
        rules.For("continue_on_failure").Boolean();
    });

    private static void RefuseBackup(Call call)
    {
        if (call.Text("action") == "backup" && call.Server.FeatureLimits.Backups == 0)
            throw new Refusal(403, "HttpForbiddenException", "A backup task cannot be created when the server's backup limit is set to 0.");
    }

    private static void Store(Call call, ScheduleTask task)
    {
        task.Action = call.Text("action")!;
        task.Payload = call.Text("payload") ?? "";
        task.TimeOffset = call.Int("time_offset")!.Value;
        task.ContinueOnFailure = call.Flag("continue_on_failure");
        task.UpdatedAt = call.Now;
    }

    private static void Place(Schedule schedule, ScheduleTask task, int? wanted)
    {
        var order = schedule.Tasks.OrderBy(other => other.Sequence).ToList();
        order.Insert(Math.Min((wanted ?? int.MaxValue) - 1, order.Count), task);
        for (var i = 0; i < order.Count; i++)
            order[i].Sequence = i + 1;
        schedule.Tasks.Add(task);
    }

    private static JsonObject Properties(Schedule schedule, ScheduleTask task) =>
        new() { ["name"] = schedule.Name, ["action"] = task.Action, ["payload"] = task.Payload };
}
