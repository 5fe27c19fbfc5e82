using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Conversations recorded with a real Wings 1.11.11, held again with the simulated one: every one of them.</summary>
public sealed class WingsTranscriptTests
{
    public static TheoryData<string> Names => [.. Scenes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_doings_are_answered_alike(string name)
    {
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(Needs.Shared("wings-transcripts", $"{name}.json"), TestContext.Current.CancellationToken))!;
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        var scene = new TranscriptScene(name, Scenes.All[name], stage, clock);
        await scene.SetAsync();
        await using var player = new TranscriptPlayer(stage, clock, scene);

        await player.PlayAsync(recording["log"]!.AsArray());

        Assert.True(player.Differences.Count == 0, string.Join('\n', player.Differences));
    }

    [Fact]
    public void No_recording_is_left_out()
    {
        var recorded = Directory.GetFiles(Needs.Shared("wings-transcripts"), "*.json").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(recorded.Order(StringComparer.Ordinal), Scenes.All.Keys.Order(StringComparer.Ordinal));
    }
}
