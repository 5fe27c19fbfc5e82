using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Benchmarks.Boards;

/// <summary>The sandbox as a process of its own, with the real bot in it, driven over its control API.</summary>
internal sealed class BoardSandbox : IAsyncDisposable
{
    private const int OtherServers = 40;
    private const string Ready = "Sandbox ready: ";

    private readonly Process _sandbox;
    private readonly HttpClient _control;
    private Process _bot = null!;

    private BoardSandbox(Process sandbox, Uri address) => (_sandbox, _control) = (sandbox, new HttpClient { BaseAddress = address });

    /// <summary>Builds sandbox and bot.</summary>
    public static async Task PrepareAsync(string repository)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", "src/PteroBot.Sandbox", "-c", "Release", "-v", "q", "-clp:NoSummary"]) { WorkingDirectory = repository })!;
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("The sandbox was not built.");
    }

    public static async Task<BoardSandbox> StartAsync(string repository, string panel, bool maySocket)
    {
        var program = Path.Combine(repository, "src", "PteroBot.Sandbox", "bin", "Release", "net10.0", "PteroBot.Sandbox.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--port", "0", "--no-games", "--servers", $"{OtherServers}", "--panel", panel]) { RedirectStandardOutput = true, WorkingDirectory = repository })!;
        var sandbox = new BoardSandbox(process, new Uri(await AddressAsync(process)));
        await sandbox.UntilReadyAsync();
        if (!maySocket)
            await sandbox.PostAsync("sandbox/faults", new { target = "panel", kind = "status", status = 403, path = "/websocket" });
        return sandbox;
    }

    /// <summary>Links Nora's key and puts all of her servers on a board.</summary>
    public async Task PostBoardAsync()
    {
        var state = (await _control.GetFromJsonAsync<JsonNode>("sandbox/state"))!;
        var key = (string)state["panel"]!["people"]!.AsArray().Single(person => (string?)person!["name"] == "owner")!["key"]!;
        var opened = await PostAsync("sandbox/people/owner/command", new { name = "link", options = new { }, wait = 20_000 });
        var input = Inputs(opened["modal"]!).Single();
        await PostAsync("sandbox/people/owner/submit", new { interaction = opened["interaction"]!.ToString(), values = new Dictionary<string, string> { [input] = key }, wait = 20_000 });
        // The things of her servers are read ahead now, for suggestions; a new process does not go on with that.
        await PostAsync("sandbox/bot", new { action = "stop" });
        await PostAsync("sandbox/bot", new { action = "start" });
        await UntilReadyAsync();
        await PostAsync("sandbox/people/owner/command", new { name = "board create", options = new { show = "own", layout = "table" }, channel = "general", wait = 20_000 });
    }

    /// <summary>How many requests the panel has had, or how many changes of messages Discord.</summary>
    public async Task<long> CountAsync(string target)
    {
        var counts = (await _control.GetFromJsonAsync<JsonArray>("sandbox/traffic/counts"))!;
        return counts.Where(count => (string?)count!["target"] == target && (target == "panel" || (string?)count["method"] == "PATCH")).Sum(count => (long)count!["count"]!);
    }

    public TimeSpan Cpu()
    {
        _bot.Refresh();
        return _bot.TotalProcessorTime;
    }

    public long Memory()
    {
        _bot.Refresh();
        return _bot.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        _sandbox.Kill(entireProcessTree: true);
        await _sandbox.WaitForExitAsync();
        _sandbox.Dispose();
        _bot.Dispose();
        _control.Dispose();
    }

    private static IEnumerable<string> Inputs(JsonNode modal) => modal["components"]!.AsArray()
        .SelectMany(row => row!["component"] is { } single ? [single] : (IEnumerable<JsonNode?>)row["components"]!.AsArray())
        .Select(input => (string)input!["custom_id"]!);

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                // What it says from now on has to go somewhere.
                _ = process.StandardOutput.ReadToEndAsync();
                return line[Ready.Length..];
            }
        throw new InvalidOperationException("The sandbox did not start.");
    }

    private async Task UntilReadyAsync()
    {
        while ((await _control.GetFromJsonAsync<JsonNode>("sandbox/state"))!["bot"] is var bot)
        {
            if ((bool)bot!["ready"]!)
            {
                _bot = Process.GetProcessById((int)bot["pid"]!);
                return;
            }
            await Task.Delay(200);
        }
    }

    private async Task<JsonNode> PostAsync(string path, object body)
    {
        using var response = await _control.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
