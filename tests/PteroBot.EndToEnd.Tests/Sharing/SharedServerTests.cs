using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Sharing;

/// <summary>Exactly one button on exactly one server, for people without a panel account.</summary>
public sealed class SharedServerTests
{
    [Fact]
    public async Task A_member_of_the_role_restarts_the_server_and_can_do_nothing_else()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.LinkAsync("owner");
        var granted = await sandbox.GrantAsync("restart");
        var card = (await sandbox.As("owner").RunAsync("status", new { server = "survival" })).Message;
        var member = sandbox.As("member");

        var list = await member.RunAsync("servers");
        var suggested = await member.CompleteAsync("power", "server", "");
        var own = (await member.RunAsync("status", new { server = "survival" })).Message;
        var foreign = await member.RunAsync("status", new { server = "creative" });
        var before = sandbox.Signals();
        List<Answer> refused =
        [
            await member.RunAsync("power", new { server = "survival", action = "kill" }),
            await member.PressAsync(card, "Kill"),
            await member.PressAsync(card, "Stop"),
            await member.PressAsync(card, "Console"),
            await member.RunAsync("console send", new { server = "survival", command = "list" }),
            await member.RunAsync("files browse", new { server = "survival" }),
            await member.RunAsync("backups list", new { server = "survival" }),
            await member.RunAsync("databases list", new { server = "survival" }),
            await member.RunAsync("subusers list", new { server = "survival" }),
            await member.RunAsync("settings rename", new { server = "survival", name = "Mine" }),
            await member.RunAsync("account keys"),
        ];
        var refusedSignals = sandbox.Signals();
        await member.PressAsync(card, "Restart");
        await member.EventuallySeesAsync(seen => seen.Says("is up again after"));

        Assert.Contains("may now", granted.Text, StringComparison.Ordinal);
        Assert.Contains("shared here", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Creative", list.Text, StringComparison.Ordinal);
        Assert.Equal("shared here", Assert.Single(suggested).Name.Split(" · ")[^1]);
        Assert.Contains("Restart", own.Pressable);
        Assert.DoesNotContain("Stop", own.Pressable);
        Assert.DoesNotContain("Kill", own.Pressable);
        Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
        Assert.All(refused[..10], answer => Assert.Contains("is not shared with any of your roles here", answer.ToString(), StringComparison.Ordinal));
        Assert.Contains("not linked", refused[10].Text, StringComparison.Ordinal);
        Assert.Equal(before, refusedSignals);
        Assert.Equal(before + 1, sandbox.Signals());
    }

    [Fact]
    public async Task A_role_or_grant_that_is_taken_takes_the_button_at_once()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("restart, stop");
        var member = sandbox.As("member");
        var card = (await member.RunAsync("status", new { server = "survival" })).Message;

        var revoked = await sandbox.As("owner").RunAsync("access revoke", new { role = "Builders", server = "survival", actions = "stop" });
        var stop = await member.PressAsync(card, "Stop");
        await sandbox.TakeRoleAsync();
        var restart = await member.PressAsync(card, "Restart");

        Assert.Contains("lost 1 action", revoked.Text, StringComparison.Ordinal);
        Assert.Contains("is not shared with any of your roles here", stop.ToString(), StringComparison.Ordinal);
        Assert.Contains("not linked", restart.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Signals());
    }

    [Fact]
    public async Task Strangers_and_people_of_another_guild_get_nothing_and_share_nothing()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("restart");
        var lighthouse = await sandbox.ChannelAsync("lighthouse", "general");
        var stranger = sandbox.As("stranger");

        var power = await stranger.RunAsync("power", new { server = "survival", action = "restart" });
        var grant = await sandbox.GrantAsync("kill", person: "stranger");
        var elsewhere = await stranger.RunAsync("access list", channel: lighthouse);
        var memberElsewhere = await stranger.RunAsync("power", new { server = "survival", action = "restart" }, lighthouse);

        Assert.Contains("not linked", power.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("may now", grant.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Survival", elsewhere.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Survival", memberElsewhere.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Signals());
    }

    [Fact]
    public async Task A_grant_survives_a_restart_of_the_bot_and_check_explains_it()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("viewer, restart");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();

        var check = await sandbox.As("owner").RunAsync("access check", new { member = "member", server = "survival" });
        var list = await sandbox.As("admin").RunAsync("access list");
        var status = await sandbox.As("member").RunAsync("status", new { server = "survival" });

        Assert.Contains("restart it, as", check.Text, StringComparison.Ordinal);
        Assert.Contains("not shared with any of their roles: start, stop, kill", check.Text, StringComparison.Ordinal);
        Assert.Contains("view, restart, console read", list.Text, StringComparison.Ordinal);
        Assert.Contains("Survival", status.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_community_key_is_nowhere_to_be_seen()
    {
        await using var sandbox = await SharingStage.StartAsync();
        var key = await sandbox.KeyOfAsync("owner");
        await sandbox.GrantAsync("operator");
        await sandbox.As("member").RunAsync("status", new { server = "survival" });

        Assert.DoesNotContain(key, string.Join('\n', sandbox.App.Console.Lines), StringComparison.Ordinal);
        foreach (var person in (string[])["owner", "admin", "member", "stranger"])
            Assert.All(await sandbox.As(person).SeesAsync(), message => Assert.DoesNotContain(key, message.Text, StringComparison.Ordinal));
    }
}
