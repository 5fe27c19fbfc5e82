using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.Discord.Schema;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Hosting;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests;

/// <summary>
/// A sandbox inside the test process, on free ports, with or without the real bot. Every test may have its own: they share nothing.
/// <code>await using var sandbox = await SandboxHost.StartAsync();
/// var answer = await sandbox.CommandAsync("owner", "status", new { server = "survival" });</code>
/// </summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The published bot, if there is one to try: compiled beforehand, it also starts in half the time. Otherwise the one that was built along.</summary>
    private static readonly string? Published = Environment.GetEnvironmentVariable("PTEROBOT_TEST_BOT");

    private SandboxHost(SandboxApp app)
    {
        App = app;
        Http = new HttpClient { BaseAddress = app.Address, Timeout = Patience };
    }

    /// <summary>The sandbox itself, for what the control API does not say.</summary>
    public SandboxApp App { get; }

    /// <summary>Talks to the control API.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a sandbox with the bot and waits until its commands are registered.</summary>
    public static async Task<SandboxHost> StartAsync(SandboxOptions? options = null)
    {
        Assert.SkipUnless(File.Exists(BotProcess.AssemblyPath), "The bot is not built.");
        var host = await StartAsync(options ?? Defaults, withBot: true, TimeProvider.System);
        try
        {
            await host.UntilBotReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a sandbox whose bot is not expected to become ready.</summary>
    public static Task<SandboxHost> StartWithoutBotReadyAsync(SandboxOptions options) => StartAsync(options, withBot: true, TimeProvider.System);

    /// <summary>Starts a sandbox into which a test connects a client of its own.</summary>
    public static Task<SandboxHost> StartWithoutBotAsync(SandboxOptions? options = null, TimeProvider? time = null) =>
        StartAsync(options ?? Defaults, withBot: false, time ?? TimeProvider.System);

    /// <summary>Free ports, and no pause between two IDENTIFYs: a test that restarts the bot does not wait for Discord's five seconds.</summary>
    public static SandboxOptions Defaults { get; } = new()
    {
        Port = 0,
        Discord = new DiscordSettings { IdentifyWindow = TimeSpan.FromMilliseconds(20) },
    };

    public Task<JsonNode> StateAsync() => GetAsync("sandbox/state");

    /// <summary>Runs a slash command and waits for its final answer.</summary>
    public Task<JsonNode> CommandAsync(string person, string name, object? options = null, string? channel = null, int wait = 10_000) =>
        PostAsync($"sandbox/people/{person}/command", new { name, options, channel, wait });

    /// <summary>Presses a button, found by its custom id or its label.</summary>
    public Task<JsonNode> PressAsync(string person, string message, string? customId = null, string? label = null, int wait = 10_000) =>
        PostAsync($"sandbox/people/{person}/press", new { message, customId, label, wait });

    public Task<JsonNode> SelectAsync(string person, string message, string customId, string[] values, int wait = 10_000) =>
        PostAsync($"sandbox/people/{person}/select", new { message, customId, values, wait });

    /// <summary>Fills in and sends the modal that this interaction opened.</summary>
    public Task<JsonNode> SubmitAsync(string person, string interaction, object values, int wait = 10_000) =>
        PostAsync($"sandbox/people/{person}/submit", new { interaction, values, wait });

    public Task<JsonNode> AutocompleteAsync(string person, string name, string option, string value, object? options = null) =>
        PostAsync($"sandbox/people/{person}/autocomplete", new { name, option, value, options });

    public async Task<JsonArray> MessagesAsync(string person, string channel = "general") =>
        (JsonArray)await GetAsync($"sandbox/people/{person}/messages?channel={channel}");

    public Task<JsonNode> FaultAsync(object fault) => PostAsync("sandbox/faults", fault);

    public async Task ClearFaultsAsync() => (await Http.DeleteAsync("sandbox/faults")).EnsureSuccessStatusCode();

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>Posts to the control API.</summary>
    /// <exception cref="SandboxRefusal">With status and sentence, when the sandbox says no.</exception>
    public async Task<JsonNode> PostAsync(string path, object? body = null)
    {
        using var response = await Http.PostAsJsonAsync(path, body ?? new { });
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new SandboxRefusal((int)response.StatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks until the condition holds.</summary>
    /// <exception cref="TimeoutException">After the patience (a minute) is over.</exception>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Predicate<T> holds, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (holds(answer))
                return answer;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"Still not so: {what}. Last: {answer}");
            await Task.Delay(20);
        }
    }

    /// <summary>Holds all REST traffic so far against Discord's own description. Skips the test where that is not beside the repository.</summary>
    public async Task AssertTrafficFitsAsync()
    {
        var description = DiscordDescription.Load(Needs.Shared("discord-openapi.json"));
        new TrafficCheck(description).AssertFits((JsonArray)await GetAsync("sandbox/traffic?target=discord"));
    }

    public async Task UntilBotReadyAsync()
    {
        await UntilAsync(StateAsync, state => state["bot"]!["ready"]!.GetValue<bool>() || state["bot"]!["exitCode"] is not null, "the bot is ready");
        if (App.Bot.ExitCode is { } code)
            throw new InvalidOperationException($"The bot ended with {code}:\n{string.Join('\n', App.Console.Lines)}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }

    private static async Task<SandboxHost> StartAsync(SandboxOptions options, bool withBot, TimeProvider time) =>
        new(await SandboxApp.StartAsync(options with { Port = 0, WithBot = withBot, BotProgram = options.BotProgram ?? Published }, time, TestContext.Current.CancellationToken));
}

/// <summary>The control API refused: 409 when the person could not do that in Discord.</summary>
internal sealed class SandboxRefusal(int status, string message) : Exception($"{status}: {message}")
{
    public int Status { get; } = status;
}
