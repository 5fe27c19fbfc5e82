using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.FileProviders;
using PteroBot.Sandbox.Control;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Panel;

namespace PteroBot.Sandbox.Hosting;

/// <summary>A running sandbox: one web server on four ports of the loopback, and the bot.</summary>
internal sealed class SandboxApp : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ControlApi _control;
    private readonly GameHost? _games;
    private readonly ListenOptions[] _listeners = new ListenOptions[4];

    private SandboxApp(SandboxOptions options, TimeProvider time)
    {
        Options = options;
        Discord = new SimulatedDiscord(options.Discord, time, Traffic);
        _games = options.Games ? GameHost.Claim() : null;
        Panel = new PanelSimulation(
            new PanelSimulationOptions
            {
                ExtraServers = options.Servers,
                Flavour = options.Panel,
                ClientLimit = options.ClientLimit,
                Speed = options.Speed,
                TimeZone = options.PanelZone,
                GamesAt = _games?.Address,
            }, options.PanelTime ?? time) { Traffic = Record };
        Console = new BotConsole(options.ShowBotConsole ? System.Console.Out : TextWriter.Null);
        BotData = new BotData(options.DataFolder);
        Bot = new BotProcess(options.BotProgram ?? BotProcess.AssemblyPath, BotData, Console, BotSettings);
        _control = new ControlApi(this, time);
        _web = BuildWeb();
    }

    public SandboxOptions Options { get; }
    public SimulatedDiscord Discord { get; }
    public PanelSimulation Panel { get; }
    public BotProcess Bot { get; }
    public BotData BotData { get; }
    public BotConsole Console { get; }
    public TrafficLog Traffic { get; } = new();

    public Action? WasReset { get; set; }

    /// <summary>The page, REST, gateway, CDN and control API.</summary>
    public Uri Address => AddressOf(0);

    public static async Task<SandboxApp> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken cancel)
    {
        var app = new SandboxApp(options, time);
        try
        {
            await app._web.StartAsync(cancel);
            app.Discord.World.Address = app.Address.GetLeftPart(UriPartial.Authority);
            app.Panel.UseAddresses(app.AddressOf(1), app.AddressOf(2), app.AddressOf(3));
            if (options.WithBot)
                await app.Bot.StartAsync(cancel);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything back to the first state, the bot's data included; a bot that ran is started again.</summary>
    public async Task ResetAsync(CancellationToken cancel)
    {
        await Bot.KillAsync(cancel);
        Discord.Reset();
        Panel.Reset();
        Traffic.Clear();
        BotData.Remove();
        WasReset?.Invoke();
        if (Options.WithBot)
            await Bot.StartAsync(cancel);
    }

    public Task WaitForShutdownAsync(CancellationToken cancel) => _web.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await Bot.KillAsync(CancellationToken.None);
        _control.End();
        Discord.Gateway.ForEachConnection(connection => connection.Abort());
        using (var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1)))
            await _web.StopAsync(soon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _web.DisposeAsync();
        await Bot.DisposeAsync();
        await Panel.DisposeAsync();
        _games?.Dispose();
        BotData.RemoveIfTemporary();
    }

    private WebApplication BuildWeb()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(Listen);
        var web = builder.Build();
        web.MapWhen(context => IsFor(context, 1), Panel.MapPanel);
        web.MapWhen(context => IsFor(context, 2), node => Panel.MapWings(node, 1));
        web.MapWhen(context => IsFor(context, 3), node => Panel.MapWings(node, 2));
        web.UseFileServer(PageFiles());
        web.UseWebSockets();
        web.UseRouting();
        // The bot goes first, or it would complain about a gateway that vanishes.
        web.Lifetime.ApplicationStopping.Register(() => _ = Bot.KillAsync(CancellationToken.None));
        Discord.Map(web);
        _control.Map(web);
        return web;
    }

    // Without caching: whoever changes the page reloads it and sees the change.
    private static FileServerOptions PageFiles()
    {
        var options = new FileServerOptions { FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")) };
        options.StaticFileOptions.OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache";
        return options;
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.AddServerHeader = false;
        PanelSimulation.Configure(kestrel);
        for (var i = 0; i < _listeners.Length; i++)
        {
            var slot = i;
            kestrel.Listen(IPAddress.Loopback, Options.Port == 0 ? 0 : Options.Port + i, listener => _listeners[slot] = listener);
        }
    }

    private bool IsFor(HttpContext context, int listener) => context.Connection.LocalPort == _listeners[listener].IPEndPoint!.Port;

    private Uri AddressOf(int listener) => new($"http://127.0.0.1:{_listeners[listener].IPEndPoint!.Port}/");

    private Dictionary<string, string> BotSettings()
    {
        var here = Discord.World.Address;
        var settings = new Dictionary<string, string>
        {
            ["Discord__Token"] = DiscordWorld.Token,
            ["Discord__ApiBaseUrl"] = $"{here}/api/v10/",
            ["Discord__GatewayUrl"] = $"{here.Replace("http", "ws", StringComparison.Ordinal)}/gateway",
            ["Panels__Default"] = Panel.PanelUrl,
            ["Panels__AllowPrivate"] = "true",
            ["Storage__Path"] = BotData.Store,
            ["Security__MasterKeyFile"] = BotData.MasterKey,
            ["Health__File"] = BotData.Health,
        };
        foreach (var (name, value) in Options.BotSettings)
            settings[name] = value;
        return settings;
    }

    private void Record(PanelExchange exchange) => Traffic.Add(
        new TrafficEntry(exchange.Target, exchange.At, exchange.Method, exchange.Path, exchange.Status)
        {
            Took = exchange.Took,
            By = exchange.By,
            Request = exchange.Request,
            Response = exchange.Response,
        });
}
