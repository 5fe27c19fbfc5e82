using System.Net;
using PteroBot.TestKit;

namespace PteroBot.Tests.Access;

/// <summary>Answers of a panel, by key: whoever comes with another key is not known.</summary>
internal sealed class PanelScript
{
    public const string Unauthenticated = """{"errors":[{"code":"AuthenticationException","status":"401","detail":"Unauthenticated."}]}""";

    private readonly Dictionary<string, string> _lists = [];
    private readonly Dictionary<string, string> _accounts = [];

    public PanelScript(StubHttp http)
    {
        http.On("GET", "/api/client", request => ByKey(request, _lists));
        http.On("GET", "/api/client/account", request => ByKey(request, _accounts));
    }

    public void Servers(string key, params (string Identifier, string Name)[] servers) =>
        _lists[key] = $$$"""
            {"object":"list","data":[{{{string.Join(',', servers.Select(Server))}}}],
            "meta":{"pagination":{"total":{{{servers.Length}}},"count":{{{servers.Length}}},"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
            """;

    /// <summary>The list as the test writes it.</summary>
    public void List(string key, string json) => _lists[key] = json;

    public void Account(string key, string name, bool admin = false) =>
        _accounts[key] = $$$"""
            {"object":"user","attributes":{"id":1,"admin":{{{(admin ? "true" : "false")}}},"username":"{{{name}}}","email":"{{{name}}}@example.com","first_name":"N","last_name":"N","language":"en"}}
            """;

    /// <summary>The panel does not know the key any more.</summary>
    public void Forget(string key)
    {
        _lists.Remove(key);
        _accounts.Remove(key);
    }

    private static string Server((string Identifier, string Name) server) => $$$"""
        {"object":"server","attributes":{"server_owner":true,"identifier":"{{{server.Identifier}}}","internal_id":1,"uuid":"{{{server.Identifier}}}-0000-4000-8000-000000000000",
        "name":"{{{server.Name}}}","node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node","port":2022},"description":"",
        "limits":{"memory":1024,"swap":0,"disk":1024,"io":500,"cpu":100,"threads":null,"oom_disabled":true},"invocation":"","docker_image":"","egg_features":null,
        "feature_limits":{"databases":0,"allocations":0,"backups":0},"status":null,"is_suspended":false,"is_installing":false,"is_transferring":false,"relationships":{} } }
        """;

    private static HttpResponseMessage ByKey(HttpRequestMessage request, Dictionary<string, string> answers) =>
        request.Headers.Authorization?.Parameter is { } key && answers.TryGetValue(key, out var json)
            ? StubHttp.Answer(HttpStatusCode.OK, json, "application/json")
            : StubHttp.Answer(HttpStatusCode.Unauthorized, Unauthenticated, "application/json");
}
