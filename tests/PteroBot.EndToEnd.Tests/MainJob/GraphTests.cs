using System.Buffers.Binary;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>The Graph button of cards.</summary>
public sealed class GraphTests
{
    [Fact]
    public async Task A_graph_is_a_picture_that_only_the_person_sees_and_turns_to_the_day()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;
        await owner.EventuallySeesAsync(card, seen => seen.Says("CPU"), what: "figures");

        var hour = (await owner.PressAsync(card, "Graph")).Message;
        await AssertPictureAsync(sandbox, hour);
        await Task.Delay(2_500);
        await owner.PressAsync(hour, "Last day");
        var day = await owner.EventuallySeesAsync(hour, seen => seen.Says("Survival · last day"), what: "the day");

        Assert.True(hour.IsEphemeral);
        Assert.Contains("Survival · last hour", hour.Text, StringComparison.Ordinal);
        await AssertPictureAsync(sandbox, day);
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task A_stranger_who_presses_gets_a_sentence_and_no_picture()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var card = (await sandbox.As("owner").RunAsync("status", new { server = "survival" })).Message;

        var answer = await sandbox.As("stranger").PressAsync(card, "Graph");

        Assert.Contains("You have not linked a panel account yet", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Message.Embeds);
    }

    private static async Task AssertPictureAsync(SandboxHost sandbox, Message message)
    {
        var file = await sandbox.Http.GetByteArrayAsync((string)message.Embeds[0]["image"]!["url"]!);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], file[..4]);
        Assert.Equal((800, 480), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        Assert.InRange(file.Length, 1_000, 100_000);
    }
}
