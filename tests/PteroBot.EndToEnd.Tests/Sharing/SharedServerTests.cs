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
        Assert.All(refused[..10], answer => Assert.Contains("None of your roles here may", answer.ToString(), StringComparison.Ordinal));
        Assert.Contains("not linked", refused[10].Text, StringComparison.Ordinal);
        Assert.Equal(before, refusedSignals);
        Assert.Equal(before + 1, sandbox.Signals());
    }

    [Fact]
    public async Task What_is_shared_only_while_nobody_plays_is_refused_until_the_last_one_has_left()
    {
        await using var sandbox = await SharingStage.StartAsync(SandboxHost.Defaults with { Speed = 4, Games = true, BotSettings = new Dictionary<string, string> { ["Players__Timeout"] = "00:00:01" } });
        Assert.SkipUnless(sandbox.App.Panel.Options.Games, "This system has one loopback address only.");
        var (owner, member) = (sandbox.As("owner"), sandbox.As("member"));
        var granted = await owner.RunAsync("access grant", new Dictionary<string, object> { ["role"] = "Builders", ["server"] = "survival", ["actions"] = "operator", ["when-empty"] = true });

        await sandbox.PostAsync("sandbox/players", new { server = "Survival", online = 2 });
        var busy = await member.RunAsync("power", new { server = "survival", action = "restart" });
        var check = await owner.RunAsync("access check", new { member = "member", server = "survival" });
        await sandbox.PostAsync("sandbox/players", new { server = "Survival", online = 0, fault = "silent" });
        var silent = await member.RunAsync("power", new { server = "survival", action = "stop" });
        var none = sandbox.Signals();
        await sandbox.PostAsync("sandbox/players", new { server = "Survival", online = 0, fault = (string?)null });
        await member.RunAsync("power", new { server = "survival", action = "stop" });
        await member.EventuallySeesAsync(seen => seen.Says("is offline after"), what: "that it stopped");
        await member.RunAsync("power", new { server = "survival", action = "start" });
        await member.EventuallySeesAsync(seen => seen.Says("**Survival** is running after"), what: "that it is started");
        var list = await owner.RunAsync("access list");
        var audit = await owner.RunAsync("audit", new { action = "access" });

        Assert.Contains("stop, restart (only while nobody plays)", granted.Text, StringComparison.Ordinal);
        Assert.Contains("only while nobody plays, and 2 play now", busy.ToString(), StringComparison.Ordinal);
        Assert.Contains("only while nobody plays: 2 play now", check.Text, StringComparison.Ordinal);
        Assert.Contains("the game does not tell now", silent.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, 2), (none, sandbox.Signals()));
        Assert.Contains("only while nobody plays", list.Text, StringComparison.Ordinal);
        Assert.Contains("only while nobody plays", audit.Text, StringComparison.Ordinal);
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
        Assert.Contains("None of your roles here may", stop.ToString(), StringComparison.Ordinal);
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
