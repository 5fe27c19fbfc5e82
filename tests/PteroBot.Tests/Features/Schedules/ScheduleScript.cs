using System.Net;
using System.Text.Json;

namespace PteroBot.Tests.Features.Schedules;

/// <summary>Schedules of Survival, as a panel tells of them.</summary>
internal static class ScheduleScript
{
    public const string Root = $"/api/client/servers/{FeatureWorld.Survival}/schedules";

    public static string Task(int id = 1, string action = "command", string payload = "say hi", int offset = 0, bool goesOn = false, int? place = null) =>
        $$"""
        {"object":"schedule_task","attributes":{"id":{{id}},"sequence_id":{{place ?? id}},"action":"{{action}}","payload":{{JsonSerializer.Serialize(payload)}},
        "time_offset":{{offset}},"is_queued":false,"continue_on_failure":{{(goesOn ? "true" : "false")}},"created_at":"2026-11-20T12:02:08+00:00","updated_at":"2026-11-20T12:02:08+00:00"} }
        """;

    public static string Json(int id = 1, string name = "Nightly", string state = "on", string hour = "4", string next = "2026-11-30T04:00:00+00:00", bool onlyWhenOnline = false, params string[] tasks) =>
        $$$"""
        {"object":"server_schedule","attributes":{"id":{{{id}}},"name":{{{JsonSerializer.Serialize(name)}}},"cron":{"day_of_week":"*","day_of_month":"*","month":"*","hour":"{{{hour}}}","minute":"0"},
        "is_active":{{{(state == "off" ? "false" : "true")}}},"is_processing":{{{(state == "running" ? "true" : "false")}}},"only_when_online":{{{(onlyWhenOnline ? "true" : "false")}}},
        "last_run_at":null,"next_run_at":"{{{next}}}","created_at":"2026-11-20T12:02:08+00:00","updated_at":"2026-11-20T12:02:08+00:00",
        "relationships":{"tasks":{"object":"list","data":[{{{string.Join(',', tasks)}}}]} } } }
        """;

    public static string List(params string[] schedules) => $$"""{"object":"list","data":[{{string.Join(',', schedules)}}]}""";

    /// <summary>Survival is open, in this state, and has these schedules.</summary>
    public static FeatureWorld WithSchedulesWhile(this FeatureWorld world, string state, params string[] schedules)
    {
        world.WithSurvival(state).Http.On("GET", Root, HttpStatusCode.OK, List(schedules));
        return world;
    }

    public static FeatureWorld WithSchedules(this FeatureWorld world, params string[] schedules) => world.WithSchedulesWhile("running", schedules);

    /// <summary>Survival is open for a subuser with one permission.</summary>
    public static FeatureWorld WithSchedulesFor(this FeatureWorld world, string permission, params string[] schedules)
    {
        world.Http.On("GET", $"/api/client/servers/{FeatureWorld.Survival}", HttpStatusCode.OK, PanelStub.Server(FeatureWorld.Survival, "Survival", permissions: $"\"{permission}\"", owner: false));
        world.Http.On("GET", Root, HttpStatusCode.OK, List(schedules));
        return world;
    }

    /// <summary>The panel's clock, as it shows in when the keys were used last.</summary>
    public static FeatureWorld WithPanelClock(this FeatureWorld world, string offset)
    {
        world.Http.On("GET", "/api/client/account/api-keys", HttpStatusCode.OK,
            $$$"""{"object":"list","data":[{"object":"api_key","attributes":{"identifier":"ptlc_NoraNoraNor","description":"","allowed_ips":[],"last_used_at":"2026-11-29T06:00:00{{{offset}}}","created_at":"2026-07-20T12:02:08+02:00"} }]}""");
        return world;
    }

    public static async Task<IReadOnlyList<string>> RunAsync(this FeatureWorld world, string command, params (string Name, string Value)[] options) =>
        await world.HandleAsync(Typed.Command($"schedules {command}", FeatureWorld.Nora, [("server", FeatureWorld.Survival), .. options]));

    public static IReadOnlyList<string> Sent(this FeatureWorld world, string path) => [.. world.Http.Requests.Where(r => r.Method == "POST" && r.Uri.AbsolutePath == path).Select(r => r.Body!)];
}
