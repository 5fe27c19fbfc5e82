using PteroBot.EndToEnd.Tests.Days;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Players;

/// <summary>A server that nobody plays on is announced, kept once, and stopped; the bot is killed in between. Minutes pass in a quarter of their time.</summary>
public sealed class AutoStopTests
{
    private const double Speed = 4;

    private static readonly SandboxOptions WithGames = SandboxHost.Defaults with
    {
        Speed = 4,
        Games = true,
        BotSettings = new Dictionary<string, string> { ["Players__Interval"] = "00:00:10", ["Players__Timeout"] = "00:00:05" },
    };

    [Fact]
    public async Task An_empty_server_is_announced_kept_once_and_then_stopped_though_the_bot_was_killed()
    {
        await using var sandbox = await SandboxHost.StartAsync(WithGames.On(new FastClock(TimeProvider.System.GetUtcNow(), Speed), Speed));
        Assert.SkipUnless(sandbox.App.Panel.Options.Games, "This system has one loopback address only.");
        await sandbox.LinkPatientlyAsync("owner");
        await sandbox.LinkPatientlyAsync("member");
        var (owner, member, stranger) = (sandbox.As("owner"), sandbox.As("member"), sandbox.As("stranger"));
        await sandbox.PostAsync("sandbox/players", new { server = "Survival", online = 0 });

        var refused = await member.RunAsync("autostop set", new { server = "survival", minutes = 2, warn = 1 });
        var set = await owner.RunAsync("autostop set", new { server = "survival", minutes = 2, warn = 1, say = "say" });
        await owner.RunAsync("status", new { server = "survival" });
        await owner.EventuallySeesAsync(seen => seen.Says("when nobody comes"), what: "the card that says when it stops");
        var warning = await PatientlyAsync(() => owner.SeesAsync(), seen => seen.LastOrDefault(message => message.Says("is about to stop")), "the announcement");

        var strange = await stranger.PressAsync(warning, "Cancel");
        // Mia may start and restart it, but not stop it.
        await member.PressAsync(warning, "Cancel");
        await owner.EventuallySeesAsync(warning, seen => seen.Says("It goes on"), what: "that it was cancelled");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        var again = await PatientlyAsync(() => owner.SeesAsync(), seen => seen.LastOrDefault(message => message.Id != warning.Id && message.Says("is about to stop")), "the second announcement");
        Assert.Equal("running", StateOf(sandbox));
        await PatientlyAsync(() => Task.FromResult(StateOf(sandbox)), state => state == "offline" ? state : null, "the stop");
        await owner.EventuallySeesAsync(again, seen => seen.Says("is offline"), what: "that it was stopped");
        var audit = await owner.RunAsync("audit", new { server = "survival" });

        Assert.Contains("`control.stop`", refused.Text, StringComparison.Ordinal);
        Assert.Contains("stops when nobody has played for 2 minutes", set.Text, StringComparison.Ordinal);
        Assert.Contains("You have not linked a panel account yet", strange.Text, StringComparison.Ordinal);
        Assert.True(strange.Messages[^1].IsEphemeral);
        Assert.Contains("kept", audit.Text, StringComparison.Ordinal);
        Assert.Contains("stopped", audit.Text, StringComparison.Ordinal);
        Assert.Contains(sandbox.App.Panel.World.Activities, activity => activity.Event == "server:console.command" && $"{activity.Properties["command"]}".StartsWith("say Nobody plays here", StringComparison.Ordinal));
    }

    private static string StateOf(SandboxHost sandbox)
    {
        lock (sandbox.App.Panel.World.Gate)
            return sandbox.App.Panel.World.Servers[0].Wings.State;
    }

    /// <summary>For what takes minutes by its nature.</summary>
    private static async Task<T> PatientlyAsync<TSeen, T>(Func<Task<TSeen>> look, Func<TSeen, T?> find, string what) where T : class
    {
        for (var i = 0; i < 300; i++)
        {
            if (find(await look()) is { } found)
                return found;
            await Task.Delay(500);
        }
        throw new TimeoutException($"There never was {what}.");
    }
}
