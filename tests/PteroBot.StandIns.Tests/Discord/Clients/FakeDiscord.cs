using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Discord.WebSocket;
using Discord.Net.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PteroBot.StandIns.Tests.Clients;

/// <summary>REST and gateway on real sockets, as little of Discord as a client needs.</summary>
internal sealed class FakeDiscord : IAsyncDisposable
{
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAx.AAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    public const ulong GuildId = 200000000000000001;
    public const ulong ChannelId = 300000000000000001;
    public const ulong UserId = 400000000000000001;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>();
    private readonly Channel<GatewayPeer> _peers = Channel.CreateUnbounded<GatewayPeer>();

    private FakeDiscord(WebApplication app) => _app = app;

    /// <summary>Answers by method and path; anything else is 404.</summary>
    public ConcurrentDictionary<string, (HttpStatusCode Status, string Body)> Answers { get; } = new()
    {
        ["GET /api/v10/gateway/bot"] = (HttpStatusCode.OK, """{"url":"ws://unused.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":1000,"max_concurrency":1}}"""),
    };

    public string Host { get; private set; } = "";

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeDiscord(app);
        app.UseWebSockets();
        app.Run(fake.ServeAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        fake.Host = new Uri(address).Authority;
        return fake;
    }

    public DiscordSocketConfig Config() => new()
    {
        RestClientProvider = _ => DefaultRestClientProvider.Instance($"http://{Host}/api/v10/"),
        GatewayHost = $"ws://{Host}/gateway?v=10&encoding=json&compress=zlib-stream",
        GatewayIntents = Discord.GatewayIntents.Guilds,
        ResponseInternalTimeCheck = false,
        UseInteractionSnowflakeDate = false,
        Jitter = static () => 0,
    };

    public Task<Asked> NextAsync() => _asked.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<GatewayPeer> NextPeerAsync() => _peers.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            using var peer = new GatewayPeer(socket);
            _peers.Writer.TryWrite(peer);
            await peer.RunAsync(http.RequestAborted);
            return;
        }
        var asked = await ReadAsync(http.Request);
        var (status, body) = Answers.GetValueOrDefault($"{asked.Method} {asked.Path}", (HttpStatusCode.NotFound, """{"message":"404: Not Found","code":0}"""));
        if (!asked.Path.EndsWith("/gateway/bot", StringComparison.Ordinal))
            _asked.Writer.TryWrite(asked);
        http.Response.StatusCode = (int)status;
        if (status == HttpStatusCode.NoContent)
            return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }

    private static async Task<Asked> ReadAsync(HttpRequest request)
    {
        var files = new List<(string Name, string FileName, string Content)>();
        string body;
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            body = form["payload_json"].ToString();
            foreach (var file in form.Files)
                files.Add((file.Name, file.FileName, await new StreamReader(file.OpenReadStream()).ReadToEndAsync()));
        }
        else
        {
            body = await new StreamReader(request.Body).ReadToEndAsync();
        }
        return new Asked(request.Method, request.Path, body, request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), files);
    }
}
