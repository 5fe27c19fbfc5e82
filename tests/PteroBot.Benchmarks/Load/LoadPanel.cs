using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PteroBot.Benchmarks.Load;

/// <summary>A lean panel with one person and as many servers as asked for. Counts what it is asked.</summary>
internal sealed class LoadPanel : IAsyncDisposable
{
    public const string Key = "ptlc_BenchmarkBenchmarkBenchmarkBenchmarkBenchmar";
    private const int MostPerPage = 100;

    private readonly WebApplication _app;
    private readonly int _servers;
    private int _requests;

    private LoadPanel(WebApplication app, int servers)
    {
        _app = app;
        _servers = servers;
    }

    public string Address { get; private set; } = "";

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<LoadPanel> StartAsync(int servers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var panel = new LoadPanel(app, servers);
        app.Run(panel.AnswerAsync);
        await app.StartAsync();
        panel.Address = app.Urls.Single();
        return panel;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        context.Response.ContentType = "application/json";
        context.Response.Headers["X-RateLimit-Limit"] = "720";
        context.Response.Headers["X-RateLimit-Remaining"] = "700";
        var path = context.Request.Path.Value!.TrimEnd('/');
        var answer = path switch
        {
            "/api/client/account" => """{"object":"user","attributes":{"id":1,"admin":false,"username":"nora","email":"nora@example.com","first_name":"Nora","last_name":"N","language":"en"}}""",
            "/api/client/permissions" => """{"object":"system_permissions","attributes":{"permissions":{}}}""",
            "/api/client" => Page(Number(context, "page", 1), Math.Min(MostPerPage, Number(context, "per_page", 50))),
            _ => null,
        };
        if (answer is not null)
            return context.Response.WriteAsync(answer);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("""{"errors":[{"code":"NotFoundHttpException","status":"404","detail":"The requested resource could not be found on the server."}]}""");
    }

    private static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private string Page(int page, int size)
    {
        var servers = Enumerable.Range(0, _servers).Skip((page - 1) * size).Take(size).Select(Server).ToList();
        var pages = (_servers + size - 1) / size;
        return $$$$$"""{"object":"list","data":[{{{{{string.Join(',', servers)}}}}}],"meta":{"pagination":{"total":{{{{{_servers}}}}},"count":{{{{{servers.Count}}}}},"per_page":{{{{{size}}}}},"current_page":{{{{{page}}}}},"total_pages":{{{{{pages}}}}},"links":{}}}}""";
    }

    private static string Server(int number)
    {
        var identifier = (0x10000000 + number).ToString("x8", CultureInfo.InvariantCulture);
        return $$$$$"""{"object":"server","attributes":{"server_owner":true,"identifier":"{{{{{identifier}}}}}","internal_id":{{{{{number + 1}}}}},"uuid":"{{{{{identifier}}}}}-e2a3-4a4b-8c5d-0123456789ab","name":"Survival {{{{{number}}}}}","node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node-1.example.com","port":2022},"description":"","limits":{"memory":4096,"swap":0,"disk":40960,"io":500,"cpu":200,"threads":null,"oom_disabled":true},"invocation":"java -jar server.jar","docker_image":"ghcr.io/pterodactyl/yolks:java_21","egg_features":["eula"],"feature_limits":{"databases":1,"allocations":1,"backups":3},"status":null,"is_suspended":false,"is_installing":false,"is_transferring":false,"relationships":{"allocations":{"object":"list","data":[{"object":"allocation","attributes":{"id":{{{{{number + 1}}}}},"ip":"192.0.2.1","ip_alias":"play.example.com","port":25565,"notes":null,"is_default":true}}]},"variables":{"object":"list","data":[]}}}}""";
    }
}
