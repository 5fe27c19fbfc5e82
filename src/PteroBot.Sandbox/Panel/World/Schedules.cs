using System.Text.Json.Nodes;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>Carries schedules out as the panel does: a job each minute finds what is due, and each task queues the next.</summary>
internal static class Schedules
{
    /// <summary>When it is due. One that has no tasks, still runs, or belongs to a server with a status is passed over and stays due.</summary>
    public static void RunDue(PanelWorld world, Server server, Schedule schedule)
    {
        if (server.Status is not null || schedule.Processing || First(schedule) is not { } first)
            return;
        Begin(world, schedule, first);
        if (MayRun(server, schedule))
            Queue(world, server, schedule, first, manual: false);
        else
            End(world, schedule, first);
    }

    /// <summary>When somebody asks: the first task is done within the request, without its wait, even when the schedule is off.</summary>
    /// <returns>False when Wings refused the first task, which ends the run.</returns>
    public static bool RunNow(PanelWorld world, Server server, Schedule schedule, ScheduleTask first)
    {
        Begin(world, schedule, first);
        if (MayRun(server, schedule))
            // Pelican queues the first task as well, so nothing of its failure is told.
            return Perform(world, server, schedule, first, manual: true) || world.IsPelican;
        // Left out without a word.
        End(world, schedule, first);
        return true;
    }

    public static ScheduleTask? First(Schedule schedule) => schedule.Tasks.MinBy(task => task.Sequence);

    private static void Begin(PanelWorld world, Schedule schedule, ScheduleTask first)
    {
        schedule.Processing = true;
        schedule.NextRunAt = world.NextRun(schedule.Cron);
        first.Queued = true;
    }

    private static void End(PanelWorld world, Schedule schedule, ScheduleTask last)
    {
        last.Queued = false;
        schedule.Processing = false;
        schedule.LastRunAt = world.Now;
    }

    private static bool MayRun(Server server, Schedule schedule) =>
        !schedule.OnlyWhenOnline || (server.Node.Wings.IsUp && server.Wings.State is PowerState.Starting or PowerState.Running);

    private static void Queue(PanelWorld world, Server server, Schedule schedule, ScheduleTask task, bool manual)
    {
        task.Queued = true;
        world.Clock.At(TimeSpan.FromSeconds(task.TimeOffset), () =>
        {
            if (server.Schedules.Contains(schedule) && schedule.Tasks.Contains(task))
                Perform(world, server, schedule, task, manual);
        });
    }

    // A schedule that was switched off meanwhile stops, and so does one of a server that got a status.
    private static bool Perform(PanelWorld world, Server server, Schedule schedule, ScheduleTask task, bool manual)
    {
        var isWanted = (schedule.Active || manual) && server.Status is null;
        var done = isWanted && server.Node.Wings.IsUp && TryDo(world, server, task);
        var next = schedule.Tasks.Where(other => other.Sequence > task.Sequence).MinBy(other => other.Sequence);
        if (isWanted && (done || task.ContinueOnFailure) && next is not null)
        {
            task.Queued = false;
            Queue(world, server, schedule, next, manual);
        }
        else
            End(world, schedule, task);
        return done || !isWanted || task.ContinueOnFailure;
    }

    /// <summary>One task; false when Wings refuses it.</summary>
    private static bool TryDo(PanelWorld world, Server server, ScheduleTask task)
    {
        switch (task.Action)
        {
            case "power":
                server.Wings.Power(task.Payload);
                return true;
            case "command":
                return server.Wings.Command(task.Payload);
            case "delete_files":
                foreach (var path in task.Payload.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    server.Wings.Files.Delete(path);
                return true;
            default:
                return TryBackUp(world, server, task);
        }
    }

    // Scheduled backups rotate the oldest unlocked one away; by hand that never happens.
    private static bool TryBackUp(PanelWorld world, Server server, ScheduleTask task)
    {
        var kept = server.Backups.Where(backup => backup.Successful).ToList();
        if (kept.Count >= server.FeatureLimits.Backups)
        {
            if (server.FeatureLimits.Backups == 0 || kept.Find(backup => !backup.Locked) is not { } oldest)
                return false;
            server.Backups.Remove(oldest);
        }
        var backup = new Backup
        {
            Uuid = world.Identities.Uuid(world.Identities.Fresh("backup")),
            Name = $"Backup at {world.Now:yyyy-MM-dd HH:mm:ss}",
            Ignored = task.Payload.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            CreatedAt = world.Now,
        };
        server.Backups.Add(backup);
        server.BackupsEverMade.Add(backup);
        world.Log("server:backup.start", null, server, new JsonObject { ["name"] = backup.Name }, isApi: false);
        server.Wings.MakeBackup(backup);
        return true;
    }
}
