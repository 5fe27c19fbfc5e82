using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Backups of a server. Making one takes a while; until then it shows as running.</summary>
internal static class BackupRoutes
{
    private const int Throttle = 2;
    private static readonly TimeSpan ThrottleSpan = TimeSpan.FromSeconds(600);

    public static void Map(RouteGroup backups, PanelWorld world)
    {
        backups.Get("", List, "backup.read");
        backups.Post("", Create, "backup.create");
        backups.Get("/{backup}", call => Answer.Json(Json(call)), "backup.read");
        backups.Get("/{backup}/download", Download, "backup.download");
        backups.Post("/{backup}/lock", ToggleLock, "backup.delete");
        backups.Add("POST", "/{backup}/restore", Restore, route => route with
        {
            Permission = _ => "backup.restore",
            ExtraLimit = world.IsPelican ? ("backup restore", 3, TimeSpan.FromMinutes(15), true) : null,
        });
        backups.Delete("/{backup}", Delete, "backup.delete");
        if (world.IsPelican)
            backups.Put("/{backup}/rename", Rename, "backup.delete");
    }

    private static Answer List(Call call) =>
        Paging.Page(call, call.Server.Backups, backup => Json(backup, call.World.IsPelican), perPage: 20, max: 50, meta: new JsonObject { ["backup_count"] = call.Server.Backups.Count(backup => backup.Counts) });

    private static Answer Create(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("name").Text().Length(0, 191);
            rules.For("is_locked").Boolean();
            rules.For("ignored").Text();
        });
        CheckThrottle(call);
        var limit = call.Server.FeatureLimits.Backups;
        if (call.Server.Backups.Count(backup => backup.Counts) >= limit)
            throw Refusal.Rule(
                $"Cannot create a new backup, this server has reached its limit of {limit} backups.", "TooManyBackupsException");
        var wings = call.Daemon();
        var backup = new Backup
        {
            Uuid = call.World.Identities.Uuid(call.World.Identities.Fresh("backup")),
            Name = call.Text("name") ?? $"Backup at {call.Now:yyyy-MM-dd HH:mm:ss}",
            Ignored = call.Text("ignored")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [],
            Locked = call.Flag("is_locked") && call.Can("backup.delete"),
            CreatedAt = call.Now,
        };
        call.Server.Backups.Add(backup);
        call.Server.BackupsEverMade.Add(backup);
        call.Log("server:backup.start", new JsonObject { ["name"] = backup.Name, ["locked"] = backup.Locked });
        wings.MakeBackup(backup);
        return Answer.Json(Json(backup, call.World.IsPelican));
    }

    // Per server; what schedules made counts as well, and what was deleted. Failed ones do not.
    private static void CheckThrottle(Call call)
    {
        var recent = call.Server.BackupsEverMade.Where(backup => backup.Counts && backup.CreatedAt > call.Now - ThrottleSpan).ToList();
        if (recent.Count < Throttle)
            return;
        var wait = recent[^Throttle].CreatedAt + ThrottleSpan - call.Now;
        throw new Refusal(
            429, "TooManyRequestsHttpException", $"Only {Throttle} backups may be generated within a {ThrottleSpan.TotalSeconds} second span of time.")
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = ((int)Math.Ceiling(wait.TotalSeconds)).ToString() },
        };
    }

    // Signed whether it has finished or not.
    private static Answer Download(Call call)
    {
        var backup = call.Bound<Backup>("backup");
        call.Log("server:backup.download", new JsonObject { ["name"] = backup.Name });
        return FileRoutes.Link(call, "/download/backup", "backup_uuid", backup.Uuid);
    }

    private static Answer ToggleLock(Call call)
    {
        var backup = call.Bound<Backup>("backup");
        backup.Locked = !backup.Locked;
        call.Log(backup.Locked ? "server:backup.lock" : "server:backup.unlock", new JsonObject { ["name"] = backup.Name });
        return Answer.Json(Json(call));
    }

    private static Answer Rename(Call call)
    {
        call.Validate(rules => rules.For("name").Required().Text().Length(1, 191));
        call.Bound<Backup>("backup").Name = call.Text("name")!;
        return Answer.Json(Json(call));
    }

    private static Answer Restore(Call call)
    {
        var backup = call.Bound<Backup>("backup");
        call.Validate(rules => rules.For("truncate").Required().Boolean());
        if (call.Server.Status is not null)
            throw Refusal.BadRequest("This server is not currently in a state that allows for a backup to be restored.");
        // Pelican asks only whether it has finished; a failed one fails on the node.
        if (call.World.IsPelican ? backup.CompletedAt is null : !backup.Successful)
            throw Refusal.BadRequest("This backup cannot be restored at this time: not completed or failed.");
        call.Daemon().Restore(backup, call.Flag("truncate"));
        call.Log("server:backup.restore", new JsonObject { ["name"] = backup.Name, ["truncate"] = call.Flag("truncate") });
        return Answer.Nothing;
    }

    private static Answer Delete(Call call)
    {
        var backup = call.Bound<Backup>("backup");
        if (backup.Locked && backup.Counts)
            throw Refusal.Rule("Cannot delete a backup that is marked as locked.", "BackupLockedException");
        call.Daemon();
        call.Server.Backups.Remove(backup);
        call.Log("server:backup.delete", new JsonObject { ["name"] = backup.Name });
        return Answer.Nothing;
    }

    private static JsonObject Json(Call call) => Json(call.Bound<Backup>("backup"), call.World.IsPelican);

    private static JsonObject Json(Backup backup, bool pelican)
    {
        var attributes = new JsonObject
        {
            ["uuid"] = backup.Uuid,
            ["is_successful"] = backup.Successful,
            ["is_locked"] = backup.Locked,
            ["name"] = backup.Name,
            ["ignored_files"] = Envelope.Texts(backup.Ignored),
            ["checksum"] = backup.Checksum,
            ["bytes"] = backup.Bytes,
            ["created_at"] = Envelope.Time(backup.CreatedAt),
            ["completed_at"] = Envelope.Time(backup.CompletedAt),
        };
        if (pelican)
            attributes["is_scheduled"] = false;
        return Envelope.Item("backup", attributes);
    }
}
