using System.Net;
using PteroBot.Panel;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>A panel with servers, users, nodes and eggs, as a test scripts it.</summary>
internal static class ServerWorld
{
    public const string Servers = "/api/application/servers";

    public static async Task<FeatureWorld> StartAsync(params string[] servers)
    {
        var world = await FeatureWorld.StartAsync();
        world.Http.On("GET", Servers, HttpStatusCode.OK, List(servers.Length > 0 ? servers : [Server(1, "Survival"), Server(2, "Old Hub", status: "suspended")]));
        world.Http.On("GET", "/api/application/users", HttpStatusCode.OK, List(
            """{"object":"user","attributes":{"id":1,"uuid":"00000000-0000-4000-8000-000000000001","username":"nora","email":"nora@example.com"}}"""));
        world.Http.On("GET", "/api/application/nodes", HttpStatusCode.OK, List("""{"object":"node","attributes":{"id":1,"name":"node-1","memory":1024,"disk":1024,"public":true}}"""));
        world.Http.On("GET", "/api/application/locations", HttpStatusCode.OK, List("""{"object":"location","attributes":{"id":1,"short":"eu"}}"""));
        world.Http.On("GET", "/api/application/nests", HttpStatusCode.OK, List("""{"object":"nest","attributes":{"id":1,"name":"Minecraft"}}"""));
        world.Http.On("GET", "/api/application/nests/1/eggs", HttpStatusCode.OK, List(Egg()));
        world.Http.On("GET", "/api/application/nests/1/eggs/1", HttpStatusCode.OK, Egg());
        foreach (var server in servers.Length > 0 ? [] : new[] { (1, "Survival", (string?)null), (2, "Old Hub", "suspended") })
            world.Http.On("GET", $"{Servers}/{server.Item1}", HttpStatusCode.OK, Server(server.Item1, server.Item2, status: server.Item3));
        return world;
    }

    /// <summary>The guild lends an account.</summary>
    public static Task LendAsync(this FeatureWorld world) => world.Get<PteroBot.Access.GuildVault>().SaveCommunityKeyAsync(
        FeatureWorld.Harbour, PanelStub.Address, PanelKey.Parse(AccessWorld.NoraKey), new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl), CancellationToken.None);

    public static string List(params IEnumerable<string> items) =>
        $$"""{"object":"list","data":[{{string.Join(',', items)}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":[]} } }""";

    public static string Server(int id, string name, string owner = "nora", string node = "node-1", string? status = null, string environment = """{"JAR":"paper.jar","SECRET":"hunter2","STARTUP":"java"}""") =>
        """
        {"object":"server","attributes":{"id":ID,"external_id":"shop-7","uuid":"IDENTIFIER-0000-4000-8000-000000000000","identifier":"IDENTIFIER","name":NAME,"description":"Ours",
        "status":STATUS,"suspended":SUSPENDED,"limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"threads":"0-1","oom_disabled":true},
        "feature_limits":{"databases":null,"allocations":3,"backups":4},"user":1,"node":1,"allocation":7,"nest":1,"egg":1,
        "container":{"startup_command":"java -jar {{JAR}}","image":"ghcr.io/yolks:java_21","installed":1,"environment":ENVIRONMENT},"updated_at":null,"created_at":null,
        "relationships":{"user":{"object":"user","attributes":{"id":1,"username":"OWNER","email":"o@example.com"}},
        "node":{"object":"node","attributes":{"id":1,"name":"NODE","maintenance_mode":false}},
        "variables":{"object":"list","data":[
        {"object":"server_variable","attributes":{"id":1,"egg_id":1,"name":"Jar","description":"The jar","env_variable":"JAR","default_value":"server.jar","rules":"required|string","server_value":"paper.jar"}},
        {"object":"server_variable","attributes":{"id":2,"egg_id":1,"name":"Secret","description":"","env_variable":"SECRET","default_value":"","rules":"nullable|string","server_value":"hunter2"}}]}}}}
        """
        .Replace("IDENTIFIER", id.ToString("x8")).Replace("ID", id.ToString()).Replace("NAME", System.Text.Json.JsonSerializer.Serialize(name)).Replace("OWNER", owner).Replace("NODE", node)
        .Replace("STATUS", status is null ? "null" : $"\"{status}\"").Replace("SUSPENDED", status == "suspended" ? "true" : "false").Replace("ENVIRONMENT", environment);

    private static string Egg() =>
        """
        {"object":"egg","attributes":{"id":1,"uuid":"00000000-0000-4000-8000-000000000009","name":"Paper","nest":1,"docker_images":{"Java 21":"ghcr.io/yolks:java_21"},"startup":"java -jar {{JAR}}",
        "relationships":{"variables":{"object":"list","data":[{"object":"egg_variable","attributes":{"id":1,"egg_id":1,"name":"Jar","description":"The jar","env_variable":"JAR","default_value":"server.jar","rules":"required|string"}}]}}}}
        """;
}
