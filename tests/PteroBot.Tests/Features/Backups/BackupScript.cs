using System.Net;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features.Backups;

/// <summary>Backups of Survival, as a panel tells of them.</summary>
internal static class BackupScript
{
    public const string Root = $"/api/client/servers/{FeatureWorld.Survival}/backups";
    public const string Nightly = "0d1a2b3c-0000-4000-8000-000000000001";

    public static string Id(string uuid) => Guid.Parse(uuid).ToString("N");

    /// <summary>A backup that is finished, or still being made, or has failed.</summary>
    public static string Json(string state = "finished", bool isLocked = false, string name = "Nightly", string uuid = Nightly) =>
        """
        {"object":"backup","attributes":{"uuid":"UUID","is_successful":GOOD,"is_locked":LOCKED,"name":"NAME","ignored_files":["*.log"],"checksum":null,
        "bytes":1024,"created_at":"2026-11-01T12:00:00+00:00","completed_at":ENDED}}
        """
        .Replace("UUID", uuid).Replace("NAME", name).Replace("GOOD", state == "finished" ? "true" : "false").Replace("LOCKED", isLocked ? "true" : "false")
        .Replace("ENDED", state == "running" ? "null" : "\"2026-11-01T12:00:40+00:00\"");

    public static string List(params string[] backups) => $$$"""
        {"object":"list","data":[{{{string.Join(',', backups)}}}],"meta":{"pagination":{"total":{{{backups.Length}}},"count":{{{backups.Length}}},
        "per_page":50,"current_page":1,"total_pages":1,"links":{} },"backup_count":{{{backups.Length}}} } }
        """;

    /// <summary>Survival is open, and has these backups.</summary>
    public static FeatureWorld WithBackups(this FeatureWorld world, params string[] backups)
    {
        world.WithSurvival("running").Http.On("GET", Root, HttpStatusCode.OK, List(backups));
        if (backups.Length > 0)
            world.Http.On("GET", $"{Root}/{Nightly}", HttpStatusCode.OK, backups[0]);
        return world;
    }

    public static StubHttp Refuse(this StubHttp http, string method, string path, HttpStatusCode status, string code, string detail, params (string, string)[] headers) =>
        http.On(method, path, status, $$"""{"errors":[{"code":"{{code}}","status":"{{(int)status}}","detail":"{{detail}}"}]}""", headers);
}
