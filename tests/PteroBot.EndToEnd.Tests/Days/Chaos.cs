using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>What happens in a day: servers change all the time, and every few minutes something breaks.</summary>
internal sealed class Chaos(FastWorld world, Truth truth, Downs downs, DayBoards boards, AlertEye alerts, int seed)
{
    /// <summary>So many kinds of trouble are there.</summary>
    public const int Kinds = 10;

    // For so long after a trouble nobody is expected to see everything again.
    private static readonly TimeSpan Settles = TimeSpan.FromMinutes(1);

    // A change of a message is sent four times, with pauses of two seconds together.
    private static readonly TimeSpan Sent = TimeSpan.FromSeconds(3);

    private readonly Random _random = new(seed);
    private readonly List<string> _troubles = [];
    private readonly List<Dark> _darks = [];
    private DateTimeOffset _lateUntil = DateTimeOffset.MinValue;

    /// <summary>Servers whose key may not open their socket.</summary>
    public static IReadOnlyList<string> Polled { get; } = ["Fleet 002", "Fleet 027", "Fleet 041"];

    /// <summary>Whether boards can be changed: the bot is there, and Discord takes its changes.</summary>
    public bool CanChange { get; private set; } = true;

    /// <summary>Since when.</summary>
    public DateTimeOffset CanChangeSince { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>
    /// Whether what arrives at a board now may have been drawn long before: Discord did not take it, and it is sent again after a second or two of real time, which are minutes here.
    /// </summary>
    public bool MayArriveLate => TimeProvider.System.GetUtcNow() < _lateUntil;

    /// <summary>Whether the panel answers 429 through no fault of the bot: it was told to, or others have used its calls up.</summary>
    public bool MayBeRefused { get; private set; }

    /// <summary>What broke, and when.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>When node-1 alone did not answer.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> NodeOutages => [.. _darks.Where(dark => dark.What == Lost.Node).Select(dark => (dark.From, dark.To - Settles))];

    private enum Lost
    {
        /// <summary>The bot is gone.</summary>
        Bot,

        /// <summary>The panel tells nothing. Live sockets do, but not what a stop means: it may be a suspension.</summary>
        Panel,
        Node,

        /// <summary>No live socket; the panel is asked.</summary>
        Sockets,
        All,
    }

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
                Crash(server);
                break;
            case 2:
                server.Wings.Power("kill");
                break;
            default:
                server.Wings.Power(server.Wings.State == PowerState.Offline ? "start" : _random.Next(2) == 0 ? "stop" : "restart");
                break;
        }
        truth.Write(server);
        downs.Write(server);
    });

    /// <summary>Something breaks, and is whole again a while later.</summary>
    public async Task BreakAsync(int what, TimeSpan outage)
    {
        _troubles.Add($"{world.Now:T} {what % Kinds}");
        switch (what % Kinds)
        {
            case 0: await WhileAsync(Lost.Node, outage, new { target = "wings", kind = "down", node = "node-1" }); break;
            case 1: await WhileAsync(Lost.Panel, outage, new { target = "panel", kind = "down" }, new { target = "wings", kind = "expireTokens" }); break;
            case 2: await RestartAsync("kill"); break;
            case 3: await OthersAsync(); break;
            case 4: await WhileAsync(Lost.Panel, outage, new { target = "panel", kind = "html" }); break;
            case 5: await RestartAsync("stop"); break;
            case 6: await WhileAsync(Lost.All, outage, new { target = "panel", kind = "down" }, new { target = "wings", kind = "down" }); break;
            case 7: await DeletingAsync(outage); break;
            case 8: await WithoutDiscordAsync(outage); break;
            default: await LimitedAsync(outage); break;
        }
    }

    /// <summary>Nothing is broken, but that some keys may not open sockets.</summary>
    public async Task MendAsync()
    {
        await world.Sandbox.ClearFaultsAsync();
        foreach (var server in Polled)
            await world.Sandbox.FaultAsync(new { target = "panel", kind = "status", status = 403, path = $"{world.Server(server).Identifier}/websocket" });
    }

    /// <summary>Whether the bot could not see everything near the beginning of a downtime.</summary>
    public bool WasDark(Down down, TimeSpan around) => WasDarkBetween(down.From - around, (down.To ?? down.From) + around, down);

    public bool WasDarkBetween(DateTimeOffset from, DateTimeOffset to, Down down) => DarkOf(down).Any(dark => dark.From <= to && dark.To >= from);

    /// <summary>Whether the bot is killed just then, or so soon after this.</summary>
    public bool DiesWithin(DateTimeOffset at, TimeSpan time) => _darks.Exists(dark => dark.What == Lost.Bot && dark.From - at <= time && at <= dark.To);

    /// <summary>For how long a downtime could be seen without interruption.</summary>
    public TimeSpan LongestSight(Down down)
    {
        var (longest, from, end) = (TimeSpan.Zero, down.From, down.To ?? world.Now);
        foreach (var dark in DarkOf(down).Where(dark => dark.To > from && dark.From < end).OrderBy(dark => dark.From))
        {
            if (dark.From - from > longest)
                longest = dark.From - from;
            from = dark.To > from ? dark.To : from;
        }
        return end - from > longest ? end - from : longest;
    }

    private IEnumerable<Dark> DarkOf(Down down) => _darks.Where(dark => dark.What switch
    {
        Lost.Node => down.Node == "node-1",
        _ => true,
    });

    private void Crash(Server server)
    {
        downs.Crashes(server);
        server.Wings.Crash(_random.Next(2) * 137);
    }

    private Task WhileAsync(Lost what, TimeSpan outage, params object[] faults) => WhileAsync(what, outage, () => Task.CompletedTask, faults);

    private async Task WhileAsync(Lost what, TimeSpan outage, Func<Task> meanwhile, params object[] faults)
    {
        var began = world.Now;
        truth.PanelIs(silent: true);
        foreach (var fault in faults)
            await world.Sandbox.FaultAsync(fault);
        await meanwhile();
        await Task.Delay(FastWorld.Real(outage));
        await MendAsync();
        truth.PanelIs(silent: false);
        _darks.Add(new Dark(what, began, world.Now + Settles));
    }

    /// <summary>Other programs use up what the panel allows Nora's key, and the administrator's, in this minute and in the next.</summary>
    private async Task OthersAsync()
    {
        var began = world.Now;
        MayBeRefused = true;
        truth.PanelIs(silent: true);
        for (var minute = 0; minute < 2; minute++)
        {
            foreach (var user in (string[])["nora", "adam"])
                await world.Sandbox.FaultAsync(new { target = "panel", kind = "useUpCalls", user });
            await Task.Delay(FastWorld.Real(TimeSpan.FromMinutes(1)));
        }
        truth.PanelIs(silent: false);
        _darks.Add(new Dark(Lost.Panel, began, world.Now + Settles));
        await Task.Delay(FastWorld.Real(TimeSpan.FromMinutes(1)));
        MayBeRefused = false;
    }

    private async Task LimitedAsync(TimeSpan outage)
    {
        MayBeRefused = true;
        await WhileAsync(Lost.Panel, outage, new { target = "panel", kind = "rateLimit", retryAfter = 30 });
        await Task.Delay(FastWorld.Real(TimeSpan.FromSeconds(30)));
        MayBeRefused = false;
    }

    /// <summary>The panel fails, and somebody tidies up meanwhile: a board and the newest message of an alert.</summary>
    private async Task DeletingAsync(TimeSpan outage)
    {
        await WhileAsync(Lost.Panel, outage, async () =>
        {
            await boards.DeleteAsync();
            if (alerts.Standing is [.., var newest])
                await world.Sandbox.PostAsync("sandbox/delete", new { message = newest });
        }, new { target = "panel", kind = "status", status = 500 });
        await boards.PostAgainAsync();
    }

    private async Task WithoutDiscordAsync(TimeSpan outage)
    {
        (CanChange, _lateUntil) = (false, DateTimeOffset.MaxValue);
        await WhileAsync(Lost.Sockets, outage, new { target = "wings", kind = "drop" }, new { target = "discord", kind = "status", status = 502 });
        (CanChange, CanChangeSince, _lateUntil) = (true, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow() + Sent);
    }

    /// <summary>Something happens that alerts have to tell, and the bot is killed at some moment while it does.</summary>
    private async Task RestartAsync(string how)
    {
        CanChange = false;
        world.Touch(_ =>
        {
            foreach (var server in Enumerable.Range(0, 3).Select(_ => world.Server(FastWorld.Names[_random.Next(FastWorld.Servers)])).Where(server => !server.IsSuspended))
            {
                Crash(server);
                truth.Write(server);
            }
        });
        await Task.Delay(_random.Next(200));
        var began = world.Now;
        await world.Sandbox.PostAsync("sandbox/bot", new { action = how });
        await world.Sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await world.Sandbox.UntilBotReadyAsync();
        (CanChange, CanChangeSince) = (true, TimeProvider.System.GetUtcNow());
        truth.PanelIs(silent: false);
        _darks.Add(new Dark(Lost.Bot, began, world.Now + Settles));
    }

    private sealed record Dark(Lost What, DateTimeOffset From, DateTimeOffset To);
}
