using System.Net;
using System.Text.Json;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features;

/// <summary>The real panel library with a route table in place of the network.</summary>
internal sealed class PanelStub : IDisposable
{
    public static readonly PanelAddress Address = PanelAddress.Parse("https://panel.example.com");
    public static readonly PanelKey Key = PanelKey.Parse("ptlc_PlantedKey0PlantedSecretPlantedSecretPlante");

    public PanelStub(TimeProvider clock) => Panels = new Panels(new PanelOptions { Retries = 0 }, clock, null, _ => Http);

    public StubHttp Http { get; } = new();

    public Panels Panels { get; }

    public ClientApi Client => Panels.Client(new PanelSettings(Address), Key);

    public IEnumerable<string> Asked => Http.Requests.Select(r => $"{r.Method} {r.Uri.AbsolutePath}");

    public PanelStub Ok(string path, string json)
    {
        Http.On("GET", path, HttpStatusCode.OK, json);
        return this;
    }

    public PanelStub Fail(string method, string path, HttpStatusCode status, string code, string detail, params (string, string)[] headers)
    {
        Http.On(method, path, status, $$"""{"errors":[{"code":"{{code}}","status":"{{(int)status}}","detail":"{{detail}}"}]}""", headers);
        return this;
    }

    public static string Resources(string state, double cpu = 1, long memory = 1048576, long uptime = 60000) =>
        """
        {"object":"stats","attributes":{"current_state":"STATE","is_suspended":false,"resources":{"memory_bytes":MEMORY,"cpu_absolute":CPU,
        "disk_bytes":5,"network_rx_bytes":6,"network_tx_bytes":7,"uptime":UPTIME}}}
        """.Replace("STATE", state).Replace("MEMORY", $"{memory}").Replace("CPU", $"{cpu}").Replace("UPTIME", $"{uptime}");

    public static string Server(string identifier, string name, string? status = null, string permissions = "\"*\"", bool owner = true) =>
        """
        {"object":"server","attributes":{"server_owner":OWNER,"identifier":"IDENTIFIER","internal_id":1,"uuid":"IDENTIFIER-0000-4000-8000-000000000000",
        "name":NAME,"node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node-1.example.com","port":2022},"description":"",
        "limits":{"memory":4096,"swap":0,"disk":40960,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"invocation":"java",
        "docker_image":"ghcr.io/yolks:java_21","egg_features":[],"feature_limits":{"databases":1,"allocations":1,"backups":1},
        "status":STATUS,"is_suspended":SUSPENDED,"is_installing":INSTALLING,"is_transferring":false,
        "relationships":{"allocations":{"object":"list","data":[{"object":"allocation","attributes":
        {"id":1,"ip":"192.0.2.1","ip_alias":"play.example.com","port":25565,"notes":null,"is_default":true}}]},
        "variables":{"object":"list","data":[]},"egg":{"object":"egg","attributes":{"uuid":"11111111-0000-4000-8000-000000000000","name":"Paper"}}}},
        "meta":{"is_server_owner":OWNER,"user_permissions":[PERMISSIONS]}}
        """
        .Replace("OWNER", Word(owner)).Replace("IDENTIFIER", identifier).Replace("NAME", JsonSerializer.Serialize(name))
        .Replace("STATUS", status is null ? "null" : $"\"{status}\"").Replace("SUSPENDED", Word(status == "suspended"))
        .Replace("INSTALLING", Word(status is "installing" or "install_failed")).Replace("PERMISSIONS", permissions);

    private static string Word(bool truth) => truth ? "true" : "false";

    public void Dispose() => Panels.Dispose();
}
