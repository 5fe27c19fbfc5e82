using System.Net;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using static PteroBot.Panel.Tests.Routes.RouteCase;
using DatabaseIncludes = PteroBot.Panel.Application.DatabaseIncludes;
using NewDatabase = PteroBot.Panel.Application.NewDatabase;
using ServerIncludes = PteroBot.Panel.Application.ServerIncludes;
using ServerQuery = PteroBot.Panel.Application.ServerQuery;

namespace PteroBot.Panel.Tests.Routes;

/// <summary>Every route of the application API.</summary>
internal static class ApplicationRoutes
{
    private const string Base = "/api/application";
    private static readonly NewUser NewUser = new("n@example.com", "nora", "Nora", "Normal");
    private static readonly ServerLimits Limits = new() { Memory = 1024, Disk = 5120, Io = 500, Cpu = 200 };
    private static readonly FeatureLimits Features = new() { Databases = null, Allocations = 1, Backups = 2 };

    public static IEnumerable<RouteCase> All => [.. Users, .. Nodes, .. Locations, .. Nests, .. Servers, .. Databases];

    private static IEnumerable<RouteCase> Users =>
    [
        Get(Base + "/users?filter[email]=example&sort=-id&include=servers&page=2&per_page=10", Page(ApplicationSamples.User), "nora True",
            rig => rig.Application.Users.ListAsync(new UserQuery { Page = 2, PerPage = 10, Email = "example", Sort = IdSort.IdDescending, Include = UserIncludes.Servers }), p => $"{p.Items[0].Username} {p.Items[0].HasTwoFactor}"),
        Get(Base + "/users/2", ApplicationSamples.User, "discord-1", rig => rig.Application.Users.GetAsync(2), u => u.ExternalId),
        Get(Base + "/users/external/discord-1", ApplicationSamples.User, "2", rig => rig.Application.Users.GetExternalAsync("discord-1"), u => u.Id),
        Change("POST " + Base + "/users", """{"email":"n@example.com","username":"nora","first_name":"Nora","last_name":"Normal","external_id":"discord-1","password":"pw","root_admin":false}""", ApplicationSamples.User, "2",
            rig => rig.Application.Users.CreateAsync(NewUser with { ExternalId = "discord-1", Password = "pw", RootAdmin = false }), u => u.Id, HttpStatusCode.Created),
        Change("PATCH " + Base + "/users/2", """{"email":"n@example.com","username":"nora","first_name":"Nora","last_name":"Normal"}""", ApplicationSamples.User, "nora", rig => rig.Application.Users.UpdateAsync(2, NewUser), u => u.Username),
        Do("DELETE " + Base + "/users/2", "", rig => rig.Application.Users.DeleteAsync(2)),
    ];

    private static IEnumerable<RouteCase> Nodes =>
    [
        Get(Base + "/nodes?filter[name]=node&sort=-memory&include=allocations,location&page=1&per_page=100", Page(ApplicationSamples.Node), "node-1 203.0.113.5 eu ",
            rig => rig.Application.Nodes.ListAsync(new NodeQuery { Name = "node", Sort = NodeSort.MemoryDescending, Include = NodeIncludes.Allocations | NodeIncludes.Location }),
            p => $"{p.Items[0].Name} {p.Items[0].Allocations?[0].Ip} {p.Items[0].Location?.Code} {p.Items[0].Servers}"),
        Get(Base + "/nodes/deployable?memory=512&disk=1024&location_ids[]=1&location_ids[]=2", List(ApplicationSamples.Node), "1 of 1", rig => rig.Application.Nodes.DeployableAsync(new DeployableQuery { Memory = 512, Disk = 1024, LocationIds = [1, 2] }), p => $"{p.Number} of {p.Total}"),
        Get(Base + "/nodes/1", ApplicationSamples.Node, "node-1.example.com 5120 True -1", rig => rig.Application.Nodes.GetAsync(1), n => $"{n.Fqdn} {n.Allocated.Memory} {n.IsUnderMaintenance} {n.DiskOverallocate}"),
        Get(Base + "/nodes/1/configuration", ApplicationSamples.Configuration, "secret 8080 2022 ***", rig => rig.Application.Nodes.ConfigurationAsync(1), c => $"{c.Token} {c.Api.Port} {c.System.Sftp.BindPort} {c}"),
        Change("POST " + Base + "/nodes", """{"name":"node-2","location_id":1,"fqdn":"node-2.example.com","scheme":"https","memory":1024,"memory_overallocate":0,"disk":2048,"disk_overallocate":0,"daemon_listen":8080,"daemon_sftp":2022}""",
            ApplicationSamples.Node, "1", rig => rig.Application.Nodes.CreateAsync(new NewNode("node-2", 1, "node-2.example.com") { Memory = 1024, Disk = 2048 }), n => n.Id, HttpStatusCode.Created),
        Change("PATCH " + Base + "/nodes/1", """{"name":"node-1","location_id":1,"fqdn":"a.example.com","scheme":"https","memory":1024,"memory_overallocate":0,"disk":2048,"disk_overallocate":0,"daemon_listen":8080,"daemon_sftp":2022,"reset_secret":true}""",
            ApplicationSamples.Node, "1", rig => rig.Application.Nodes.UpdateAsync(1, new NewNode("node-1", 1, "a.example.com") { Memory = 1024, Disk = 2048, ResetSecret = true }), n => n.Id),
        Do("DELETE " + Base + "/nodes/1", "", rig => rig.Application.Nodes.DeleteAsync(1)),
        Get(Base + "/nodes/1/allocations?filter[port]=25565&filter[server_id]=0&include=server&page=1&per_page=100", Page(ApplicationSamples.Allocation), "203.0.113.5 True ",
            rig => rig.Application.Allocations.ListAsync(1, new AllocationQuery { Port = 25565, ServerId = 0, Include = AllocationIncludes.Server }), p => $"{p.Items[0].Ip} {p.Items[0].IsAssigned} {p.Items[0].Server}"),
        Do("POST " + Base + "/nodes/1/allocations", """{"ip":"203.0.113.5","ports":["25565-25570"],"alias":"play"}""", rig => rig.Application.Allocations.CreateAsync(1, new NewAllocations("203.0.113.5", ["25565-25570"]) { Alias = "play" })),
        Do("DELETE " + Base + "/nodes/1/allocations/7", "", rig => rig.Application.Allocations.DeleteAsync(1, 7)),
    ];

    private static IEnumerable<RouteCase> Locations =>
    [
        Get(Base + "/locations?filter[short]=eu&page=1&per_page=100", Page(ApplicationSamples.Location), "eu Europe", rig => rig.Application.Locations.ListAsync(new LocationQuery { Code = "eu" }), p => $"{p.Items[0].Code} {p.Items[0].Description}"),
        Get(Base + "/locations/1?include=nodes", ApplicationSamples.Location, "eu", rig => rig.Application.Locations.GetAsync(1, LocationIncludes.Nodes), l => l.Code),
        Change("POST " + Base + "/locations", """{"short":"eu","long":"Europe"}""", ApplicationSamples.Location, "1", rig => rig.Application.Locations.CreateAsync(new NewLocation("eu", "Europe")), l => l.Id, HttpStatusCode.Created),
        Change("PATCH " + Base + "/locations/1", """{"short":"eu"}""", ApplicationSamples.Location, "1", rig => rig.Application.Locations.UpdateAsync(1, new NewLocation("eu")), l => l.Id),
        Do("DELETE " + Base + "/locations/1", "", rig => rig.Application.Locations.DeleteAsync(1)),
    ];

    private static IEnumerable<RouteCase> Nests =>
    [
        Get(Base + "/nests?include=eggs&page=1&per_page=100", Page(ApplicationSamples.Nest), "Minecraft", rig => rig.Application.Nests.ListAsync(new NestQuery { Include = NestIncludes.Eggs }), p => p.Items[0].Name),
        Get(Base + "/nests/1", ApplicationSamples.Nest, "support@example.com", rig => rig.Application.Nests.GetAsync(1), n => n.Author),
        Get(Base + "/nests/1/eggs?include=variables", List(ApplicationSamples.Egg), "Paper a required|string", rig => rig.Application.Eggs.ListAsync(1, EggIncludes.Variables), e => $"{e[0].Name} {e[0].DockerImages["Java 21"]} {e[0].Variables?[0].Rules}"),
        Get(Base + "/nests/1/eggs/5", ApplicationSamples.Egg, "java ash stop", rig => rig.Application.Eggs.GetAsync(1, 5), e => $"{e.Startup} {e.Script.Entry} {e.Config.GetProperty("stop")}"),
    ];

    private static IEnumerable<RouteCase> Servers =>
    [
        Get(Base + "/servers?filter[uuidShort]=7250dc0e&sort=id&include=user,node,subusers,databases&page=1&per_page=100", Page(ApplicationSamples.Server), "Survival nora node-1 control.start db.example.com ",
            rig => rig.Application.Servers.ListAsync(new ServerQuery { Identifier = "7250dc0e", Sort = IdSort.Id, Include = ServerIncludes.User | ServerIncludes.Node | ServerIncludes.Subusers | ServerIncludes.Databases }),
            p => $"{p.Items[0].Name} {p.Items[0].Owner?.Username} {p.Items[0].Node?.Name} {p.Items[0].Subusers?[0].Permissions} {p.Items[0].Databases?[0].Host?.Host} {p.Items[0].Variables}"),
        Get(Base + "/servers/1", ApplicationSamples.Server, "ext-1 3", rig => rig.Application.Servers.GetAsync(1), s => $"{s.ExternalId} {s.Container.Environment["P_SERVER_ALLOCATION_LIMIT"]}"),
        Get(Base + "/servers/external/ext/1", ApplicationSamples.Server, "1", rig => rig.Application.Servers.GetExternalAsync("ext/1"), s => s.Id),
        Change("POST " + Base + "/servers",
            """{"name":"New","user":2,"egg":5,"docker_image":"a","startup":"java","environment":{"JAR":"x","NONE":null},"limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"oom_disabled":false},"feature_limits":{"databases":null,"allocations":1,"backups":2},"skip_scripts":false,"oom_disabled":true,"start_on_completion":true,"allocation":{"default":7,"additional":[8]}}""",
            ApplicationSamples.Server, "1",
            rig => rig.Application.Servers.CreateAsync(new NewServer("New", 2, 5)
            {
                DockerImage = "a", Startup = "java", Environment = new Dictionary<string, string?> { ["JAR"] = "x", ["NONE"] = null }, Limits = Limits, FeatureLimits = Features,
                StartOnCompletion = true, Allocation = new AllocationChoice(7) { Additional = [8] },
            }),
            s => s.Id, HttpStatusCode.Created),
        Change("PATCH " + Base + "/servers/1/details", """{"name":"Survival","user":2,"external_id":"ext-1"}""", ApplicationSamples.Server, "1", rig => rig.Application.Servers.SetDetailsAsync(1, new ServerDetails("Survival", 2) { ExternalId = "ext-1" }), s => s.Id),
        Change("PATCH " + Base + "/servers/1/build",
            """{"allocation":1,"limits":{"memory":1024,"swap":0,"disk":5120,"io":500,"cpu":200,"oom_disabled":false},"feature_limits":{"databases":null,"allocations":1,"backups":2},"oom_disabled":false,"add_allocations":[9]}""",
            ApplicationSamples.Server, "1", rig => rig.Application.Servers.SetBuildAsync(1, new ServerBuild(1) { Limits = Limits, FeatureLimits = Features, AddAllocations = [9] }), s => s.Id),
        Change("PATCH " + Base + "/servers/1/startup", """{"startup":"java","egg":5,"image":"a","environment":{"JAR":"x"},"skip_scripts":true}""", ApplicationSamples.Server, "1",
            rig => rig.Application.Servers.SetStartupAsync(1, new ServerStartup("java", 5, "a") { Environment = new Dictionary<string, string?> { ["JAR"] = "x" }, SkipScripts = true }), s => s.Id),
        Do("POST " + Base + "/servers/1/suspend", "", rig => rig.Application.Servers.SuspendAsync(1)),
        Do("POST " + Base + "/servers/1/unsuspend", "", rig => rig.Application.Servers.UnsuspendAsync(1)),
        Do("POST " + Base + "/servers/1/reinstall", "", rig => rig.Application.Servers.ReinstallAsync(1)),
        Do("DELETE " + Base + "/servers/1", "", rig => rig.Application.Servers.DeleteAsync(1)),
        Do("DELETE " + Base + "/servers/1/force", "", rig => rig.Application.Servers.ForceDeleteAsync(1)),
    ];

    private static IEnumerable<RouteCase> Databases =>
    [
        Get(Base + "/servers/1/databases?include=password,host", List(ApplicationSamples.Database), "s1_two secret main 1", rig => rig.Application.Databases.ListAsync(1, DatabaseIncludes.Password | DatabaseIncludes.Host), d => $"{d[0].Name} {d[0].Password} {d[0].Host?.Name} {d[0].HostId}"),
        Get(Base + "/servers/1/databases/2", ApplicationSamples.Database, "u1_x", rig => rig.Application.Databases.GetAsync(1, 2), d => d.Username),
        Change("POST " + Base + "/servers/1/databases", """{"database":"two","host":1,"remote":"%"}""", ApplicationSamples.Database, "2", rig => rig.Application.Databases.CreateAsync(1, new NewDatabase("two", 1)), d => d.Id, HttpStatusCode.Created),
        Do("POST " + Base + "/servers/1/databases/2/reset-password", "", rig => rig.Application.Databases.ResetPasswordAsync(1, 2)),
        Do("DELETE " + Base + "/servers/1/databases/2", "", rig => rig.Application.Databases.DeleteAsync(1, 2)),
    ];
}
