using System.Text.Json.Nodes;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>Carries schedules out, when their time has come or when somebody asks.</summary>
internal static class Schedules
{
    /// <summary>When it is due: skipped while the server is not usable, or offline and wanted online.</summary>
    public static void Run(PanelWorld world, Server server, Schedule schedule)
    {
        schedule.NextRunAt = schedule.Cron.Next(world.Now);
        var usable = server.Status is null && !server.IsTransferring && server.Node is { Maintenance: false, Wings.IsUp: true };
        if (!usable || (schedule.OnlyWhenOnline && server.Wings.State == PowerState.Offline))
            return;
        schedule.LastRunAt = world.Now;
        Queue(world, server, [.. schedule.Tasks.OrderBy(task => task.Sequence)]);
    }

    /// <summary>Each task waits its offset after the one before.</summary>
    public static void Queue(PanelWorld world, Server server, ScheduleTask[] tasks)
    {
        if (tasks.Length == 0)
            return;
        var task = tasks[0];
        task.Queued = true;
        world.Clock.At(TimeSpan.FromSeconds(task.TimeOffset), () =>
        {
            task.Queued = false;
            if (TryDo(world, server, task) || task.ContinueOnFailure)
                Queue(world, server, tasks[1..]);
        });
    }

    /// <summary>One task; false when Wings refuses it.</summary>
    public static bool TryDo(PanelWorld world, Server server, ScheduleTask task)
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
