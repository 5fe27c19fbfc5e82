namespace PteroBot.Benchmarks.Boards;

/// <summary>
/// What two other bots need for a board of fifty servers. Their figures were measured before, with each of them against a simulated panel on loopback; they do not run beside this
/// measurement, and their machine was busy with other things.
/// </summary>
internal static class BoardPeers
{
    /// <summary>The heading of their column.</summary>
    public const string Column = "peers, measured before";

    /// <summary>A board bot for Pelican in C#: requests for one refresh.</summary>
    public const double CSharpRequests = 102;

    /// <summary>The same: processor time of one refresh, in milliseconds.</summary>
    public const double CSharpCpu = 331;

    /// <summary>A board bot of discord.js: panel requests a minute.</summary>
    public const double DiscordJsRequests = 331;
}
