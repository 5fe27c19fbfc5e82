using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Much at once: few messages, at Discord's pace, and none forgotten.</summary>
public sealed class AlertStormTests
{
    [Fact]
    public async Task Fifty_servers_that_crash_with_their_node_are_one_message()
    {
        await using var stage = await AlertStage.StartAsync(50);
        await stage.AddAsync(AlertStage.Of("a", 50, AlertKind.Crash));

        for (var server = 0; server < 50; server++)
        {
            stage.Crash(server);
            if (server % 5 == 4)
                await stage.TickAsync(2);
        }
        await stage.TickAsync(10);
        var told = stage.Post.Only.Text;
        for (var server = 0; server < 50; server++)
            stage.Tell(server, ServerCondition.Running);
        await stage.TickAsync(10);

        Assert.Contains("○ 50 servers crashed", told, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 50), server => Assert.Contains($"**{AlertStage.NameOf(server)}**", told, StringComparison.Ordinal));
        Assert.Contains("● 50 servers crashed · 50 run again", stage.Post.Only.Text, StringComparison.Ordinal);
        DiscordLimits.AssertFits(new PteroBot.Interactions.Reply { Embeds = [stage.Post.Only.Now.Embed] });
    }

    [Fact]
    public async Task A_silent_node_is_one_message_for_all_of_its_servers_however_late_they_are_noticed()
    {
        await using var stage = await AlertStage.StartAsync(30);
        await stage.AddAsync(AlertStage.Of("a", 30, AlertKind.NodeDown));

        for (var server = 0; server < 30; server++)
        {
            stage.Silence(server, SilenceReason.NodeDown);
            await stage.TickAsync(6);
        }
        await stage.TickAsync(40);

        Assert.Contains("and 10 more", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_crashes_a_minute_apart_are_two_messages()
    {
        await using var stage = await AlertStage.StartAsync(2);
        await stage.AddAsync(AlertStage.Of("a", 2, AlertKind.Crash));

        stage.Crash(0);
        await stage.TickAsync(60);
        stage.Crash(1);
        await stage.TickAsync(10);

        Assert.Equal(["○ Server 00 crashed", "○ Server 01 crashed"], stage.Post.Sent.Select(message => message.Title));
    }

    [Fact]
    public async Task Many_alerts_in_one_channel_keep_to_its_pace()
    {
        await using var stage = await AlertStage.StartAsync(30);
        for (var i = 0; i < 30; i++)
            await stage.AddAsync(AlertStage.Of($"a{i:00}", i + 1, AlertKind.Crash));

        for (var server = 0; server < 30; server++)
            stage.Crash(server);
        await stage.TickAsync(60);

        Assert.Equal(30, stage.Post.Sent.Count);
        var sent = stage.Post.Sent.Select(message => message.At).ToList();
        for (var i = 4; i < sent.Count; i++)
            Assert.True(sent[i] - sent[i - 4] >= ChannelPace.Window, "Five within five seconds");
    }

    [Fact]
    public async Task One_alert_that_fails_delays_no_other()
    {
        await using var stage = await AlertStage.StartAsync(2);
        await stage.AddAsync(AlertStage.Of("a", 1, AlertKind.Crash));
        await stage.AddAsync(AlertStage.Of("b", 2, AlertKind.Crash) with { ChannelId = 8 });
        stage.Post.AfterSend = () =>
        {
            stage.Post.AfterSend = null;
            throw new InvalidOperationException("bug");
        };

        stage.Crash(0);
        await stage.TickAsync(10);
        var first = stage.Post.Sent.Select(message => message.Target.ChannelId).ToHashSet();
        await stage.TickAsync(70);

        Assert.Equal(new HashSet<ulong?> { 7, 8 }, first);
        Assert.Equal(2, stage.Post.Sent.Count);
    }
}
