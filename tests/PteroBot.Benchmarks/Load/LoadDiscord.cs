using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PteroBot.Benchmarks.Load;

/// <summary>
/// A lean Discord for load: the same protocol as the sandbox's, none of its checks. One bot at a time connects; the benchmark sends interactions and
/// reads when their first answer arrived.
/// </summary>
internal sealed class LoadDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _commandsWritten = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _guilds;
    private int _commandWrites;

    private LoadDiscord(WebApplication app, int guilds)
    {
        _app = app;
        _guilds = guilds;
    }

    public string Address { get; private set; } = "";

    public LoadGateway Gateway { get; } = new();

    public AnswerClock Answers { get; } = new();

    /// <summary>The last registered commands as sent: the name-to-id table of the interactions.</summary>
    public Task CommandsWritten => _commandsWritten.Task;

    public int CommandWrites => _commandWrites;

    /// <summary>Keep the bodies of answers, to read what a modal or a message says; off while load is measured.</summary>
    public bool KeepsBodies { get; set; }

    /// <summary>The last body that the bot sent.</summary>
    public string LastBody { get; private set; } = "";

    public static async Task<LoadDiscord> StartAsync(int guilds)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var discord = new LoadDiscord(app, guilds);
        app.UseWebSockets();
        app.Run(discord.AnswerAsync);
        await app.StartAsync();
        discord.Address = app.Urls.Single();
        return discord;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Close();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
        Gateway.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            var zlib = context.Request.Query["compress"] == "zlib-stream";
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await Gateway.ServeAsync(socket, zlib, _guilds, Address.Replace("http", "ws", StringComparison.Ordinal));
            return;
        }
        await AnswerRestAsync(context);
    }

    private async Task AnswerRestAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/callback", StringComparison.Ordinal))
        {
            Answers.Answered(path);
            if (KeepsBodies)
                LastBody = await new StreamReader(context.Request.Body).ReadToEndAsync();
            else
                await DrainAsync(context.Request);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        if (path.EndsWith("/commands", StringComparison.Ordinal) && HttpMethods.IsPut(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            var answer = Payloads.Registered(await reader.ReadToEndAsync());
            Interlocked.Increment(ref _commandWrites);
            await WriteAsync(context, answer);
            _commandsWritten.TrySetResult();
            return;
        }
        if (KeepsBodies)
            LastBody = await new StreamReader(context.Request.Body).ReadToEndAsync();
        else
            await DrainAsync(context.Request);
        await WriteAsync(context, path[(path.LastIndexOf('/') + 1)..] switch
        {
            "bot" => $$$"""{"url":"{{{Address.Replace("http", "ws", StringComparison.Ordinal)}}}","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":1000,"max_concurrency":1}}""",
            "gateway" => $$"""{"url":"{{Address.Replace("http", "ws", StringComparison.Ordinal)}}"}""",
            "commands" => "[]",
            "@me" when path.Contains("users", StringComparison.Ordinal) => Payloads.BotUser,
            "@me" => Payloads.Application,
            _ => Payloads.Message,
        });
    }

    private static async Task DrainAsync(HttpRequest request)
    {
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync();
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
