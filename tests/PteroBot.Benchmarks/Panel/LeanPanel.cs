using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PteroBot.Benchmarks.Panel;

/// <summary>A panel and node that do nothing but answer. Runs in a process of its own, so that its work and memory are not counted as the library's.</summary>
internal sealed class LeanPanel : IDisposable
{
    /// <summary>The first argument of the process that is the panel.</summary>
    public const string Word = "lean-panel";

    private const int Limit = 1_000_000_000;
    private static int _answered;
    private readonly Process _process;

    private LeanPanel(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<LeanPanel> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LeanPanel).Assembly.Location, Word]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var process = Process.Start(start)!;
        return new LeanPanel(process, (await process.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>What the process does: answers until its standard input ends.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseWebSockets();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
            return LiveAsync(context);
        var (path, response) = (context.Request.Path.Value!, context.Response);
        var body = path switch
        {
            "/api/client" => Answers.List,
            _ when path.EndsWith("/resources", StringComparison.Ordinal) => Answers.Resources,
            _ when path.EndsWith("/websocket", StringComparison.Ordinal) => SocketAnswer(context.Request),
            _ => Answers.Server,
        };
        (response.ContentType, response.ContentLength) = ("application/json", body.Length);
        response.Headers.CacheControl = "no-cache, private";
        response.Headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Remaining"] = (Limit - Interlocked.Increment(ref _answered)).ToString(CultureInfo.InvariantCulture);
        return response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] SocketAnswer(HttpRequest request) =>
        System.Text.Encoding.UTF8.GetBytes($$$"""{"data":{"token":"jwt","socket":"ws://{{{request.Host}}}/live"}}""");

    // Each message of the client is taken as its token, then an event comes once a second.
    private static async Task LiveAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await socket.ReceiveAsync(new byte[1024], context.RequestAborted);
        await SendAsync(socket, """{"event":"auth success"}"""u8.ToArray());
        await SendAsync(socket, """{"event":"status","args":["running"]}"""u8.ToArray());
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(context.RequestAborted))
                await SendAsync(socket, Answers.Stats);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client has left.
        }
    }

    private static ValueTask SendAsync(WebSocket socket, byte[] text) => socket.SendAsync(text.AsMemory(), WebSocketMessageType.Text, true, CancellationToken.None);
}
