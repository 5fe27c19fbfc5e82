using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Console;

/// <summary><c>/console send</c>, as owner, subuser and stranger.</summary>
public sealed class ConsoleSendTests
{
    [Fact]
    public async Task An_owner_and_a_subuser_see_what_the_console_answers()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");

        var owner = await sandbox.As("owner").RunAsync("console send", new { server = "survival", command = "list" });
        var member = await sandbox.As("member").RunAsync("console send", new { server = "survival", command = "say hello" });

        Assert.Contains("Sent to **Survival**: `list`", owner.Text, StringComparison.Ordinal);
        Assert.Contains("players online", owner.Text, StringComparison.Ordinal);
        Assert.Contains("[Server] hello", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', owner.Text + member.Text);
        Assert.All([owner.Message, member.Message], message => Assert.True(message.IsEphemeral));
        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.SocketsOf("Survival")), open => open == 0, "no socket stays open");
    }

    [Theory]
    [InlineData("list\nstop", "A command is one line")]
    [InlineData("list\rstop", "A command is one line")]
    [InlineData("say \u0007", "control characters")]
    [InlineData("   ", "nothing to send")]
    public async Task What_is_not_one_line_is_refused_and_never_sent(string command, string sentence)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");

        var answer = await sandbox.As("owner").RunAsync("console send", new { server = "survival", command });

        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Message.IsEphemeral);
        Assert.Empty(sandbox.Commands());
    }

    [Fact]
    public async Task An_offline_server_and_a_suspended_one_say_so()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var offline = await owner.RunAsync("console send", new { server = "skyblock", command = "list" });
        var suspended = await owner.RunAsync("console send", new { server = "Old Hub", command = "list" });

        Assert.Contains("is offline", offline.Text, StringComparison.Ordinal);
        Assert.Contains("Send…", offline.Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send…", offline.Message.Pressable);
        Assert.Contains("suspended", suspended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_listen_can_still_send_and_who_may_not_send_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("member");
        var member = sandbox.As("member");

        sandbox.MiaMay("control.console");
        var deaf = await member.RunAsync("console send", new { server = "survival", command = "list" });
        sandbox.MiaMay("websocket.connect");
        var mute = await member.RunAsync("console send", new { server = "survival", command = "list" });

        Assert.Contains("Your key could not listen", deaf.Text, StringComparison.Ordinal);
        Assert.Contains("You do not have the permission", mute.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send…", mute.Message.Pressable);
    }

    [Fact]
    public async Task Strangers_are_refused()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("member");

        var stranger = await sandbox.As("stranger").RunAsync("console send", new { server = "survival", command = "stop" });
        var foreign = await sandbox.As("member").RunAsync("console send", new { server = "creative", command = "stop" });

        Assert.Contains("You have not linked", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
        Assert.Empty(sandbox.Commands());
    }

    [Fact]
    public async Task A_secret_in_a_command_is_sent_as_typed_and_shown_and_recorded_nowhere()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { BotSettings = new Dictionary<string, string> { ["Serilog__MinimumLevel"] = "Verbose" } });
        await sandbox.LinkAsync("owner");

        var answer = await sandbox.As("owner").RunAsync("console send", new { server = "survival", command = "authme register alex Hunter2Hunter2" });

        Assert.Contains("authme register ***", answer.Text, StringComparison.Ordinal);
        Assert.Contains(sandbox.App.Traffic.Since(0, "panel"), entry => entry.Entry.Request?.Contains("Hunter2Hunter2", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("Hunter2Hunter2", string.Join('\n', sandbox.App.Console.Lines), StringComparison.Ordinal);
        var discord = sandbox.App.Traffic.Since(0).Where(entry => entry.Entry.Target == "discord").Select(entry => entry.Entry.Request);
        Assert.DoesNotContain(discord, body => body?.Contains("Hunter2Hunter2", StringComparison.Ordinal) == true);
    }
}
