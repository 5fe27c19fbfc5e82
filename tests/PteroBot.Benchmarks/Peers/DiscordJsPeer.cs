using System.Diagnostics;

namespace PteroBot.Benchmarks.Peers;

/// <summary>A bare discord.js echo bot.</summary>
internal sealed class DiscordJsPeer : Peer
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "discordjs");

    public override string Name => "discord.js";

    public override Task PrepareAsync() => RunAsync(_folder, "npm", "ci", "--silent");

    protected override ProcessStartInfo Describe(string discord)
    {
        var start = new ProcessStartInfo("node", ["echo.mjs"]) { WorkingDirectory = _folder };
        start.Environment["DISCORD_API"] = discord + "/api";
        start.Environment["DISCORD_TOKEN"] = Token;
        return start;
    }
}
