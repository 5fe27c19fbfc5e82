using System.Diagnostics;
using PteroBot.Benchmarks.Load;
using PteroBot.Benchmarks.Peers;

namespace PteroBot.Benchmarks.Measures;

/// <summary>One peer connected to one simulated Discord.</summary>
internal sealed class Session(LoadDiscord discord, RunningPeer peer) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public LoadDiscord Discord => discord;

    public RunningPeer Peer => peer;

    public static async Task<Session> StartAsync(Peer peer, int guilds)
    {
        var discord = await LoadDiscord.StartAsync(guilds);
        return new Session(discord, peer.Start(discord.Address));
    }

    /// <summary>Waits for the commands of a first start and for all guilds; the seconds from the start of the process.</summary>
    public async Task<double> UntilRegisteredAsync()
    {
        await peer.UntilAsync(Task.WhenAll(discord.CommandsWritten, discord.Gateway.GuildsSent), "The registration of commands", Patience);
        return Stopwatch.GetElapsedTime(peer.Started).TotalSeconds;
    }

    public Task UntilGuildsAsync() => peer.UntilAsync(discord.Gateway.GuildsSent, "The connection to the gateway", Patience);

    /// <summary>Sends one command and waits for its first answer; milliseconds.</summary>
    public async Task<double> AskAsync(string data = Commands.Help, int type = 2)
    {
        var number = Send(new InteractionFrame(type, data));
        if (!await discord.Answers.DrainedAsync(TimeSpan.FromSeconds(20)))
            throw new TimeoutException($"A command was not answered.\n{peer.Output()}");
        return discord.Answers.Between(number, number + 1).P50;
    }

    /// <summary>Sends commands at a steady rate and waits for the answers.</summary>
    public async Task<Latencies> SteadyAsync(int perSecond, TimeSpan length, string data = Commands.Help, int type = 2)
    {
        var frame = new InteractionFrame(type, data);
        var first = discord.Answers.Next;
        var total = (int)(perSecond * length.TotalSeconds);
        var start = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < total;)
        {
            var due = Math.Min(total, (int)(Stopwatch.GetElapsedTime(start).TotalSeconds * perSecond) + 1);
            for (; sent < due; sent++)
                Send(frame);
            await Task.Delay(1);
        }
        await discord.Answers.DrainedAsync(TimeSpan.FromSeconds(5));
        return discord.Answers.Between(first, first + total);
    }

    private int Send(InteractionFrame frame)
    {
        var number = discord.Answers.Send();
        discord.Gateway.Dispatch(frame, number);
        return number;
    }

    public async ValueTask DisposeAsync()
    {
        await peer.DisposeAsync();
        await discord.DisposeAsync();
    }
}

/// <summary>The data of the interactions that are sent.</summary>
internal static class Commands
{
    public const string Help = """{"id":"850000000000000000","name":"help","type":1}""";
}
