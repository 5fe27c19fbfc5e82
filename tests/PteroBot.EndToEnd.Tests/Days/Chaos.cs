using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>What happens in a day: servers change all the time, and every ten minutes something breaks.</summary>
internal sealed class Chaos(FastWorld world, Truth truth, int seed)
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(seed);
    private readonly List<string> _troubles = [];

    /// <summary>Servers whose key may not open their socket.</summary>
    public static IReadOnlyList<string> Polled { get; } = ["Fleet 002", "Fleet 027", "Fleet 041"];

    /// <summary>Whether boards can be changed: the bot is there, and Discord takes its changes.</summary>
    public bool CanChange { get; private set; } = true;

    /// <summary>Since when.</summary>
    public DateTimeOffset CanChangeSince { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>What broke, and when.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>Starts, stops, crashes or suspends one server.</summary>
    public void Change() => world.Touch(_ =>
    {
        var server = world.Server(FastWorld.Names[_random.Next(FastWorld.Servers)]);
        switch (server.IsSuspended ? 9 : _random.Next(8))
        {
            case 9:
                server.Status = null;
                break;
            case 0:
                server.Status = ServerStatus.Suspended;
                server.Wings.StopThen(() => { });
                break;
            case 1:
                server.Wings.Crash(_random.Next(2) * 137);
                break;
            case 2:
                server.Wings.Power("kill");
                break;
            default:
                server.Wings.Power(server.Wings.State == PowerState.Offline ? "start" : _random.Next(2) == 0 ? "stop" : "restart");
                break;
        }
        truth.Write(server);
    });

    /// <summary>Something breaks, and is whole again three minutes later.</summary>
    public async Task BreakAsync(int what)
    {
        _troubles.Add($"{TimeProvider.System.GetUtcNow():T} {what % 10}");
        switch (what % 10)
        {
            case 0: await WhileAsync(new { target = "wings", kind = "down", node = "node-1" }); break;
            case 1: await WhileAsync(new { target = "panel", kind = "down" }); break;
            case 2: await world.Sandbox.FaultAsync(new { target = "wings", kind = "expireTokens" }); break;
            case 3: await RestartAsync("kill"); break;
            case 4: await WhileAsync(new { target = "panel", kind = "rateLimit", retryAfter = 30 }); break;
            case 5: await WhileAsync(new { target = "panel", kind = "html" }); break;
            case 6: await RestartAsync("stop"); break;
            case 7: await WhileAsync(new { target = "panel", kind = "down" }, new { target = "wings", kind = "down" }); break;
            case 8: await WhileAsync(new { target = "panel", kind = "status", status = 500 }); break;
            default: await WithoutDiscordAsync(); break;
        }
    }

    /// <summary>Nothing is broken, but that some keys may not open sockets.</summary>
    public async Task MendAsync()
    {
        await world.Sandbox.ClearFaultsAsync();
        foreach (var server in Polled)
            await world.Sandbox.FaultAsync(new { target = "panel", kind = "status", status = 403, path = $"{world.Server(server).Identifier}/websocket" });
    }

    private async Task WhileAsync(params object[] faults)
    {
        truth.PanelIs(silent: true);
        foreach (var fault in faults)
            await world.Sandbox.FaultAsync(fault);
        await Task.Delay(FastWorld.Real(Outage));
        await MendAsync();
        truth.PanelIs(silent: false);
    }

    private async Task WithoutDiscordAsync()
    {
        CanChange = false;
        await WhileAsync(new { target = "wings", kind = "drop" }, new { target = "discord", kind = "status", status = 502 });
        (CanChange, CanChangeSince) = (true, TimeProvider.System.GetUtcNow());
    }

    private async Task RestartAsync(string how)
    {
        CanChange = false;
        await world.Sandbox.PostAsync("sandbox/bot", new { action = how });
        await world.Sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await world.Sandbox.UntilBotReadyAsync();
        (CanChange, CanChangeSince) = (true, TimeProvider.System.GetUtcNow());
        truth.PanelIs(silent: false);
    }
}
