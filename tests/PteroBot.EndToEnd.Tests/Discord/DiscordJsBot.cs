using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>A discord.js bot, unmodified from npm, connected to a sandbox of its own. Started by the first test that asks for it.</summary>
public sealed class DiscordJsBot : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonNode> _said = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private SandboxHost? _sandbox;
    private Process? _node;

    /// <summary>The sandbox, once the bot is ready. Skips the test where node or discord.js cannot be had.</summary>
    internal async Task<SandboxHost> ReadyAsync()
    {
        await _one.WaitAsync();
        try
        {
            return _sandbox ??= await StartAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Waits until the bot has said something of this kind.</summary>
    public Task<JsonNode> HeardAsync(string what, int times = 1) => SandboxHost.UntilAsync(
        () => Task.FromResult(_said.Where(said => (string?)said["what"] == what).ElementAtOrDefault(times - 1)!),
        said => said is not null, $"discord.js says {what}; it said {string.Join(" ", _said)}");

    /// <summary>How often the bot has said this so far.</summary>
    public int Count(string what) => _said.Count(said => (string?)said["what"] == what);

    public async ValueTask DisposeAsync()
    {
        if (_node is { HasExited: false })
            _node.Kill(entireProcessTree: true);
        _node?.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
        _one.Dispose();
    }

    private async Task<SandboxHost> StartAsync()
    {
        var folder = Path.Combine(Needs.Repository(), "tests", "PteroBot.EndToEnd.Tests", "discordjs");
        var node = Needs.Program("node");
        await InstallAsync(folder);
        var sandbox = await SandboxHost.StartWithoutBotAsync();
        _node = Start(node, ["bot.mjs"], folder, new()
        {
            ["DISCORD_API"] = $"{sandbox.App.Discord.World.Address}/api",
            ["DISCORD_TOKEN"] = DiscordWorld.Token,
        });
        await HeardAsync("ready");
        return sandbox;
    }

    private static async Task InstallAsync(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
            return;
        using var npm = Process.Start(new ProcessStartInfo(Needs.Program("npm"), ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await npm.WaitForExitAsync();
        Assert.SkipWhen(npm.ExitCode != 0, "discord.js could not be installed by npm.");
    }

    private Process Start(string program, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data is null ? null : new JsonObject { ["what"] = "stderr", ["text"] = line.Data }.ToJsonString());
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Heard(string? line)
    {
        if (line is not null)
            _said.Enqueue(line.StartsWith('{') ? JsonNode.Parse(line)! : new JsonObject { ["what"] = "text", ["text"] = line });
    }
}
