using PteroBot.EndToEnd.Tests.Days;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Alerts;

/// <summary>What takes minutes by its nature, on a clock that is thirty times as fast: quiet hours, the least duration, a creator who leaves.</summary>
public sealed class AlertHoursTests
{
    private const int Speed = 30;

    [Fact]
    public async Task Quiet_hours_wake_nobody_what_is_not_over_is_told_again_after_them_and_all_ends_when_its_creator_leaves()
    {
        var clock = new FastClock(TimeProvider.System.GetUtcNow().AddSeconds(8), Speed);
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults.On(clock, Speed));
        Server server = null!;
        Touch(world =>
        {
            server = world.Servers.Single(candidate => candidate.Name == "Survival");
            server.Subusers.Add(new Subuser { Id = 900, User = world.Users.Single(user => user.Username == "adam"), Permissions = ["websocket.connect"], CreatedAt = world.Now });
        });
        var discord = sandbox.App.Discord.World;
        lock (discord.Gate)
            discord.Guilds.Values.SelectMany(guild => guild.Roles).Single(role => role.Name == "Panel admin").Permissions |= Permissions.ManageMessages;
        await sandbox.LinkPatientlyAsync("admin");
        var (admin, owner, now) = (sandbox.As("admin"), sandbox.As("owner"), clock.GetUtcNow());
        var quiet = $"{now.AddMinutes(-1):HH:mm}-{now.AddMinutes(6):HH:mm}";
        var added = await admin.RunAsync("alerts add", new { servers = "survival", what = "stopped, started", after = 40, quiet, zone = "UTC", channel = "servers" });
        Assert.True(added.Text.Contains("From now on", StringComparison.Ordinal), added.ToString());
        await SandboxHost.UntilAsync(() => Task.FromResult(server.Wings.Sockets.Exists(socket => socket.MayHear)), heard => heard, "the bot listens");

        // Over within the least duration: a start after a stop of some seconds.
        Touch(_ => server.Wings.Power("restart"));
        await SandboxHost.UntilAsync(() => Task.FromResult(server.Wings.State), state => state == PowerState.Starting, "the restart");
        await SandboxHost.UntilAsync(() => Task.FromResult(server.Wings.State), state => state == PowerState.Running, "the server runs again");
        Touch(_ => server.Wings.Power("stop"));
        var told = await owner.EventuallySeesAsync(seen => seen.Says("Survival stopped"), "servers", "the stop");
        Assert.True(told.IsSilent);
        Assert.Empty(told.CalledRoles);
        Assert.Single(await owner.SeesAsync("servers"));

        var again = await owner.EventuallySeesAsync(seen => seen.Says("Not over after the quiet hours"), "servers", "what is still open after the quiet hours");
        Assert.False(again.IsSilent);
        Assert.Contains("Survival stopped", again.Text, StringComparison.Ordinal);

        await sandbox.PostAsync("sandbox/leave", new { person = "admin" });
        await SandboxHost.UntilAsync(async () => (await owner.RunAsync("alerts list")).Text, list => list.Contains("There is no alert here yet", StringComparison.Ordinal), "the alert has ended");
        Assert.Contains("left", (await owner.RunAsync("audit")).Text, StringComparison.Ordinal);

        void Touch(Action<PanelWorld> act)
        {
            lock (sandbox.App.Panel.World.Gate)
                act(sandbox.App.Panel.World);
        }
    }
}
