using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>The panel, the nodes, Discord and the gateway in trouble: a clear answer, no wrong state, and everything goes on afterwards.</summary>
public sealed class TroubleTests
{
    public static TheoryData<string, object> PanelFaults => new()
    {
        { "401", new { target = "panel", kind = "status", status = 401 } },
        { "403", new { target = "panel", kind = "status", status = 403 } },
        { "404", new { target = "panel", kind = "status", status = 404 } },
        { "409", new { target = "panel", kind = "status", status = 409 } },
        { "429", new { target = "panel", kind = "rateLimit" } },
        { "500", new { target = "panel", kind = "status", status = 500 } },
        { "HTML", new { target = "panel", kind = "html", status = 403 } },
        { "slow", new { target = "panel", kind = "slow", ms = 4000 } },
        { "hang", new { target = "panel", kind = "hang" } },
        { "drop", new { target = "panel", kind = "drop" } },
        { "down", new { target = "panel", kind = "down" } },
        { "Wings down", new { target = "wings", kind = "down" } },
    };

    [Theory]
    [MemberData(nameof(PanelFaults), DisableDiscoveryEnumeration = true)]
    public async Task Every_command_is_answered_within_three_seconds_and_nothing_is_lost(string fault, object switchedOn)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await sandbox.FaultAsync(switchedOn);

        var status = await owner.RunAsync("status", new { server = "survival" });
        var power = await owner.RunAsync("power", new { server = "survival", action = "restart" });
        await sandbox.ClearFaultsAsync();
        var after = await owner.RunAsync("account show");

        Assert.All([status, power], answer => Assert.True(answer.FirstAnswerMs < 3000, $"{fault}: first answer after {answer.FirstAnswerMs} ms"));
        Assert.All([status, power], answer => Assert.NotEmpty(answer.Messages));
        Assert.DoesNotContain("Offline", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("our fault", status.Text + power.Text, StringComparison.Ordinal);
        Assert.Contains("nora", after.Text, StringComparison.Ordinal);
    }

    public static TheoryData<object> GatewayFaults =>
    [
        new { target = "gateway", kind = "drop" },
        new { target = "gateway", kind = "reconnect" },
        new { target = "gateway", kind = "invalidSession" },
        new { target = "gateway", kind = "invalidSession", resumable = true },
    ];

    [Theory]
    [MemberData(nameof(GatewayFaults), DisableDiscoveryEnumeration = true)]
    public async Task The_gateway_comes_back_and_the_same_process_goes_on(object fault)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var before = sandbox.App.Bot.ProcessId;
        var broken = sandbox.App.Traffic.Last;
        await sandbox.FaultAsync(fault);
        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.App.Traffic.Since(broken, "gateway")), frames => frames.Any(IsEntering), "the bot enters again");
        await sandbox.UntilBotReadyAsync();

        var answer = await sandbox.As("owner").RunAsync("account show");

        Assert.Contains("nora", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.App.Bot.ProcessId);
    }

    /// <summary>IDENTIFY or RESUME.</summary>
    private static bool IsEntering((long, TrafficEntry Entry) frame) =>
        frame.Entry is { Method: "WS>", Request: { } sent } && JsonNode.Parse(sent) is JsonObject said && (int?)said["op"] is 2 or 6;

    [Fact]
    public async Task An_interaction_sent_while_the_gateway_was_away_is_replayed_and_answered()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.FaultAsync(new { target = "gateway", kind = "drop" });

        var answer = await sandbox.As("owner").RunAsync("help");

        Assert.Contains("/link", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("rateLimit")]
    public async Task An_answer_that_Discord_first_refuses_is_given_all_the_same(string kind)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.FaultAsync(new { target = "discord", kind, status = 500, retryAfter = 0.3, count = 1, path = "/webhooks/" });

        var answer = await sandbox.As("owner").RunAsync("servers");

        Assert.Contains("Survival", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_process_with_a_sentence()
    {
        var options = SandboxHost.Defaults with { BotSettings = new Dictionary<string, string> { ["Discord__Token"] = "MTI5MDAwMDAwMDAwMDAwMDAwMQ.GwRong.wrong-wrong-wrong-wrong-wrong-wrong-wrong" } };
        await using var sandbox = await SandboxHost.StartWithoutBotReadyAsync(options);

        var state = await SandboxHost.UntilAsync(sandbox.StateAsync, seen => seen["bot"]!["exitCode"] is not null, "the bot has ended");

        Assert.Equal(1, (int)state["bot"]!["exitCode"]!);
        Assert.Contains("token", string.Join('\n', sandbox.App.Console.Lines), StringComparison.OrdinalIgnoreCase);
    }
}
