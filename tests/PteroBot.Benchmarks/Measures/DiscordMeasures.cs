using PteroBot.Benchmarks.Peers;

namespace PteroBot.Benchmarks.Measures;

/// <summary>What is measured of a bot against the simulated Discord. Every figure is a median of runs that alternate between the peers.</summary>
internal static class DiscordMeasures
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static async Task<double> MemoryAsync(Peer peer, int guilds)
    {
        peer.Forget();
        await using var session = await Session.StartAsync(peer, guilds);
        await session.UntilRegisteredAsync();
        await session.AskAsync();
        await Task.Delay(Settle);
        return session.Peer.ResidentMegabytes();
    }

    public static async Task<double> StartAsync(Peer peer, int guilds)
    {
        peer.Forget();
        await using var session = await Session.StartAsync(peer, guilds);
        return await session.UntilRegisteredAsync();
    }

    /// <summary>The number of times that a second start writes commands.</summary>
    public static async Task<double> SecondStartWritesAsync(Peer peer)
    {
        peer.Forget();
        await using (var first = await Session.StartAsync(peer, 1))
        {
            await first.UntilRegisteredAsync();
            await first.AskAsync();
        }
        await using var second = await Session.StartAsync(peer, 1);
        await second.UntilGuildsAsync();
        await second.AskAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        return second.Discord.CommandWrites;
    }

    public static async Task<double> FirstCommandAsync(Peer peer)
    {
        peer.Forget();
        await using var session = await Session.StartAsync(peer, 1);
        await session.UntilRegisteredAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        return await session.AskAsync();
    }

    /// <summary>p50 and p99 in milliseconds, and CPU seconds for each 1,000 answers, at 200 commands a second.</summary>
    public static async Task<(double P50, double P99, double Cpu)> SteadyAsync(Peer peer)
    {
        await using var session = await WarmAsync(peer);
        var before = session.Peer.CpuSeconds();
        var latencies = await session.SteadyAsync(200, TimeSpan.FromSeconds(15));
        var cpu = session.Peer.CpuSeconds() - before;
        return (latencies.P50, latencies.P99, cpu / latencies.Sorted.Length * 1000);
    }

    /// <summary>The highest rate, in commands a second, whose p99 stays under 100 ms for three seconds.</summary>
    public static async Task<double> HighestRateAsync(Peer peer)
    {
        await using var session = await WarmAsync(peer);
        var best = 0;
        foreach (var rate in Rates())
        {
            if (!await HoldsAsync(session, rate) && !await HoldsAsync(session, rate))
                break;
            best = rate;
        }
        return best;
    }

    // Asked twice before it counts as too much: one stall of the machine is not the bot's limit.
    private static async Task<bool> HoldsAsync(Session session, int rate) =>
        (await session.SteadyAsync(rate, TimeSpan.FromSeconds(3))).P99 < 100;

    private static IEnumerable<int> Rates()
    {
        for (var rate = 1000.0; rate < 40_000; rate *= 1.15)
            yield return (int)rate;
    }

    private static async Task<Session> WarmAsync(Peer peer)
    {
        peer.Forget();
        var session = await Session.StartAsync(peer, 1);
        await session.UntilRegisteredAsync();
        await session.SteadyAsync(500, TimeSpan.FromSeconds(8));
        return session;
    }
}
