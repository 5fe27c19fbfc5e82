using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Conversations recorded with a real Wings 1.11.11, held again with the simulated one.</summary>
public sealed class WingsTranscriptTests
{
    [Theory]
    [InlineData("11-lifecycle", "offline", 8)]
    [InlineData("13-restart-kill-hang", "offline", 8)]
    [InlineData("14-crash", "offline", 8)]
    [InlineData("15-oom-and-clean-exit", "offline", 8)]
    [InlineData("17-reinstall", "running", 8)]
    [InlineData("20-token-expiry", "running", 9)]
    [InlineData("30-files-rest", "offline", 8)]
    [InlineData("40-backup", "offline", 8)]
    [InlineData("41-backup-fails", "running", 9)]
    [InlineData("50-suspend", "offline", 8)]
    [InlineData("51-subuser-changes", "running", 8)]
    [InlineData("61-unlimited-owner-change-delete", "offline", 12)]
    [InlineData("62-delete-while-stopping", "offline", 13)]
    [InlineData("63-transfer", "running", 8)]
    [InlineData("16-console-flood", "offline", 8)]
    [InlineData("18-reinstall-fails", "offline", 8)]
    [InlineData("65-activity", "offline", 8)]
    public async Task The_same_doings_are_answered_alike(string transcript, string state, int row)
    {
        var recording =
            JsonNode.Parse(await File.ReadAllTextAsync(Needs.Shared("wings-transcripts", $"{transcript}.json"), TestContext.Current.CancellationToken))!;
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        var server = Dress(stage.Panel.World, state);
        server.Wings.WillFail = (Backup: transcript.StartsWith("41", StringComparison.Ordinal), Install: false);
        await using var player = new TranscriptPlayer(stage, clock, server);

        await player.PlayAsync(recording, row);

        Assert.True(player.Differences.Count == 0, string.Join('\n', player.Differences));
    }

    private static Server Dress(PanelWorld world, string state)
    {
        lock (world.Gate)
        {
            var server = world.Servers[0];
            server.Wings.Seed(state, TimeSpan.FromMinutes(5));
            server.Subusers[0].Permissions = ["control.console", "control.start", "websocket.connect"];
            return server;
        }
    }
}
