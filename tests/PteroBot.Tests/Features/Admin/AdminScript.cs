using System.Net;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Admin;

/// <summary>
/// A panel's application API, as far as a test of its administration needs it. Where locations are asked for, there have to be nests as well: the
/// library tells by them which panel it is.
/// </summary>
internal static class AdminScript
{
    public const string Root = "/api/application";

    public static FeatureWorld List(this FeatureWorld world, string path, params string[] items)
    {
        world.Http.On("GET", $"{Root}/{path}", HttpStatusCode.OK, ListOf(items));
        return world;
    }

    public static FeatureWorld One(this FeatureWorld world, string path, string item)
    {
        world.Http.On("GET", $"{Root}/{path}", HttpStatusCode.OK, item);
        return world;
    }

    public static FeatureWorld Takes(this FeatureWorld world, string method, string path, string? answer = null)
    {
        world.Http.On(method, $"{Root}/{path}", answer is null ? HttpStatusCode.NoContent : HttpStatusCode.OK, answer);
        return world;
    }

    public static FeatureWorld Refuses(this FeatureWorld world, string method, string path, HttpStatusCode status, string code, string detail)
    {
        world.Http.On(method, $"{Root}/{path}", status, $$"""{"errors":[{"code":"{{code}}","status":"{{(int)status}}","detail":"{{detail}}"}]}""");
        return world;
    }

    public static FeatureWorld Denies(this FeatureWorld world, string method, string path) =>
        world.Refuses(method, path, HttpStatusCode.Forbidden, "AccessDeniedHttpException", "This action is unauthorized.");

    /// <summary>What the panel says of fields that break its rules.</summary>
    public static FeatureWorld Invalid(this FeatureWorld world, string method, string path, params (string Field, string Rule, string Detail)[] fields)
    {
        var errors = fields.Select(f => $$$"""{"code":"ValidationException","status":"422","detail":"{{{f.Detail}}}","meta":{"source_field":"{{{f.Field}}}","rule":"{{{f.Rule}}}"}}""");
        world.Http.On(method, $"{Root}/{path}", HttpStatusCode.UnprocessableEntity, $$"""{"errors":[{{string.Join(',', errors)}}]}""");
        return world;
    }

    /// <summary>The bodies that were sent.</summary>
    public static IReadOnlyList<string> Sent(this FeatureWorld world, string method) => [.. world.Http.Requests.Where(request => request.Method == method).Select(request => request.Body)];

    public static async Task<string> RunAsync(this FeatureWorld world, string command, params (string Name, string Value)[] options) =>
        (await world.HandleAsync(Typed.Command(command, FeatureWorld.Adam, [.. options.Select(option => (option.Name, (object)option.Value))])))[^1];

    public static async Task<string> PressAsync(this FeatureWorld world, string id, params string[] values) =>
        (await world.HandleAsync(Typed.Press(id.Replace("CONFIRMED", Confirmation.For(FeatureWorld.Adam.Id, world.Clock).ToString(), StringComparison.Ordinal), FeatureWorld.Adam, values)))[^1];

    public static async Task<string> SubmitAsync(this FeatureWorld world, string id, string field, string typed) =>
        (await world.HandleAsync(Interactions.FakeInteractions.Modal(id, FeatureWorld.Adam, FeatureWorld.Harbour, (field, typed))))[^1];

    public static string ListOf(params string[] items) =>
        $$$"""{"object":"list","data":[ {{{string.Join(',', items)}}} ],"meta":{"pagination":{"total":{{{items.Length}}},"count":{{{items.Length}}},"per_page":100,"current_page":1,"total_pages":1,"links":[]} } }""";

    public static string User(int id, string name, string? externalId = null, bool root = false, params string[]? servers) =>
        """
        {"object":"user","attributes":{"id":ID,"external_id":EXTERNAL,"uuid":"UUID","username":"NAME","email":"NAME@example.com","first_name":"First",
        "last_name":"Last","language":"en","root_admin":ROOT,"2fa":false,"created_at":"2026-11-20T11:58:59+00:00","updated_at":"2026-11-20T11:58:59+00:00",
        "relationships":{"servers":SERVERS}}}
        """
        .Replace("UUID", Uuid(id)).Replace("ID", id.ToString()).Replace("EXTERNAL", externalId is null ? "null" : $"\"{externalId}\"").Replace("NAME", name)
        .Replace("ROOT", root ? "true" : "false").Replace("SERVERS", servers is null ? """{"object":"null_resource","attributes":null}""" : $$"""{"object":"list","data":[{{string.Join(',', servers)}}]}""");

    public static string Uuid(int id) => $"{id:x8}-0000-4000-8000-000000000000";

    public static string Server(int id, string name) =>
        """
        {"object":"server","attributes":{"id":ID,"external_id":null,"uuid":"UUID","identifier":"IDENTIFIER","name":"NAME","description":"","status":null,"suspended":false,
        "limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"feature_limits":{"databases":2,"allocations":3,"backups":3},
        "user":1,"node":1,"allocation":1,"nest":1,"egg":1,"container":{"startup_command":"","image":"","installed":1,"environment":[]},"updated_at":null,"created_at":null}}
        """
        .Replace("UUID", Uuid(id)).Replace("IDENTIFIER", id.ToString("x8")).Replace("ID", id.ToString()).Replace("NAME", name);

    public static string Node(int id, string name, long memory = 16384, long usedMemory = 5120, int over = 0, params string[]? servers) =>
        """
        {"object":"node","attributes":{"id":ID,"uuid":"UUID","public":true,"name":"NAME","description":"Local","location_id":1,"fqdn":"NAME.example.com","scheme":"https",
        "behind_proxy":true,"maintenance_mode":false,"memory":MEMORY,"memory_overallocate":OVER,"disk":102400,"disk_overallocate":-1,"upload_size":256,"daemon_listen":8443,
        "daemon_sftp":2222,"daemon_base":"/srv/volumes","created_at":"2026-11-20T11:57:32+00:00","updated_at":"2026-11-20T11:57:32+00:00",
        "allocated_resources":{"memory":USED,"disk":25600},"relationships":{"location":LOCATION,"servers":SERVERS}}}
        """
        .Replace("UUID", Uuid(id)).Replace("ID", id.ToString()).Replace("NAME", name).Replace("MEMORY", memory.ToString()).Replace("OVER", over.ToString()).Replace("USED", usedMemory.ToString())
        .Replace("LOCATION", Location(1, "harbour")).Replace("SERVERS", servers is null ? """{"object":"null_resource","attributes":null}""" : $$"""{"object":"list","data":[{{string.Join(',', servers)}}]}""");

    public static string Location(int id, string code, params string[]? nodes) =>
        """
        {"object":"location","attributes":{"id":ID,"short":"CODE","long":"Long name","updated_at":"2026-11-20T11:57:32+00:00","created_at":"2026-11-20T11:57:32+00:00",
        "relationships":{"nodes":NODES}}}
        """
        .Replace("ID", id.ToString()).Replace("CODE", code).Replace("NODES", nodes is null ? """{"object":"null_resource","attributes":null}""" : $$"""{"object":"list","data":[{{string.Join(',', nodes)}}]}""");

    public static string Allocation(int id, int port, bool assigned = false, string ip = "192.0.2.1") =>
        $$$"""{"object":"allocation","attributes":{"id":{{{id}}},"ip":"{{{ip}}}","alias":null,"port":{{{port}}},"notes":null,"assigned":{{{(assigned ? "true" : "false")}}} } }""";
}
