using System.Diagnostics;

namespace PteroBot.Benchmarks.Peers;

/// <summary>The bot as it is published: Release, ReadyToRun.</summary>
internal sealed class PteroBotPeer(string repository) : Peer, IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"pterobot-bench-{Environment.ProcessId}");

    public override string Name => "PteroBot";

    /// <summary>The panel that the bot is given as its default.</summary>
    public string? Panel { get; set; }

    public override Task PrepareAsync() =>
        RunAsync(repository, "dotnet", "publish", "src/PteroBot", "-c", "Release", "-o", Path.Combine(_folder, "app"));

    public override void Forget()
    {
        var data = Path.Combine(_folder, "data");
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    /// <summary>Removes what was published and kept.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    protected override ProcessStartInfo Describe(string discord)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, "app", "PteroBot.dll")]) { WorkingDirectory = _folder };
        start.Environment["Discord__Token"] = Token;
        start.Environment["Discord__ApiBaseUrl"] = discord + "/api/v10/";
        start.Environment["Discord__GatewayUrl"] = discord.Replace("http", "ws", StringComparison.Ordinal);
        start.Environment["Panels__Default"] = Panel ?? "http://127.0.0.1:9";
        start.Environment["Panels__AllowPrivate"] = "true";
        start.Environment["Storage__Path"] = Path.Combine(_folder, "data", "pterobot.db");
        start.Environment["Security__MasterKeyFile"] = Path.Combine(_folder, "data", "master.key");
        start.Environment["Serilog__MinimumLevel"] = "Warning";
        return start;
    }
}
