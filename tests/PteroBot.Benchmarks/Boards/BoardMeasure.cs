using PteroBot.Benchmarks.Measures;

namespace PteroBot.Benchmarks.Boards;

/// <summary>A board of fifty servers, four minutes long: what it asks of the panel, what it changes in Discord, and what it costs the bot.</summary>
internal static class BoardMeasure
{
    private const int Minutes = 4;
    // The figures of a board are renewed every twenty seconds.
    private const double RefreshesPerMinute = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(75);

    /// <param name="repository">Where the sources are.</param>
    /// <param name="table">Where the figures go.</param>
    public static async Task RunAsync(string repository, Table table)
    {
        await BoardSandbox.PrepareAsync(repository);
        await MeasureAsync(repository, table, "on sockets", "pterodactyl", maySocket: true, "10");
        await MeasureAsync(repository, table, "asking Pterodactyl", "pterodactyl", maySocket: false, "160");
        await MeasureAsync(repository, table, "asking Pelican", "pelican", maySocket: false, "128");
    }

    private static async Task MeasureAsync(string repository, Table table, string how, string panel, bool maySocket, string reach)
    {
        await using var sandbox = await BoardSandbox.StartAsync(repository, panel, maySocket);
        await sandbox.PostBoardAsync();
        await Task.Delay(WarmUp);
        var (panelBefore, discordBefore, cpuBefore) = (await sandbox.CountAsync("panel"), await sandbox.CountAsync("discord"), sandbox.Cpu());
        await Task.Delay(TimeSpan.FromMinutes(Minutes));
        var (asked, changed, cpu) = (await sandbox.CountAsync("panel") - panelBefore, await sandbox.CountAsync("discord") - discordBefore, sandbox.Cpu() - cpuBefore);
        table.Add($"board of 50 servers {how}, panel requests a minute (peer: discord.js)", asked / (double)Minutes, BoardPeers.DiscordJsRequests, reach);
        table.Add($"board of 50 servers {how}, panel requests for a refresh (peer: C#)", asked / (Minutes * RefreshesPerMinute), BoardPeers.CSharpRequests, "-");
        table.Add($"board of 50 servers {how}, CPU for a refresh, ms (peer: C#)", cpu.TotalMilliseconds / (Minutes * RefreshesPerMinute), BoardPeers.CSharpCpu, "-");
        table.Add($"board of 50 servers {how}, changes of its message a minute", changed / (double)Minutes, null, "3");
        table.Add($"board of 50 servers {how}, CPU, % of a core", cpu.TotalSeconds / (Minutes * 60) * 100, null, "10");
        table.Add($"board of 50 servers {how}, resident memory, MB", sandbox.Memory() / 1024.0 / 1024, null, "-");
    }
}
