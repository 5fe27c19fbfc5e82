using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Console;

/// <summary><c>/console tail</c>, the Console button of cards, and what lines can hold.</summary>
public sealed class ConsoleTailTests
{
    private const int DiscordText = 2000;

    [Fact]
    public async Task The_card_s_button_opens_the_console_and_its_form_sends()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;

        var console = await owner.PressAsync(card, "Console");
        var form = await owner.PressAsync(console.Message, "Send…");
        var sent = await owner.SubmitAsync(form, "seed");
        var again = await owner.PressAsync(sent.Message, "Show the console");

        Assert.True(console.Message.IsEphemeral);
        Assert.Contains("its last", console.Text, StringComparison.Ordinal);
        Assert.Contains("Done (3.210s)", console.Text, StringComparison.Ordinal);
        Assert.Contains("Seed: [", sent.Text, StringComparison.Ordinal);
        Assert.Equal(console.Message.Id, sent.Message.Id);
        Assert.Contains("Seed: [", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_in_the_form_is_refused()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var console = await owner.RunAsync("console tail", new { server = "survival", lines = 3 });

        var form = await owner.PressAsync(console.Message, "Send…");
        var refused = await owner.SubmitAsync(form, "list\nstop");

        Assert.Contains("its last 3 lines", console.Text, StringComparison.Ordinal);
        Assert.Contains("A command is one line", refused.Text, StringComparison.Ordinal);
        Assert.Empty(sandbox.Commands());
    }

    [Fact]
    public async Task Lines_cannot_ping_format_or_break_out_and_their_secrets_are_hidden()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        sandbox.Print("Survival",
            "\e[31mred\e[0m @everyone <@1> **bold** \u202Eright to left",
            "``` broke out ``` @here",
            "rcon.password=Hunter2Hunter2 and issued server command: /login Hunter3Hunter3");

        var tail = await sandbox.As("owner").RunAsync("console tail", new { server = "survival", lines = 3 });

        var inside = tail.Message.Content.Split("```");
        Assert.Equal(3, inside.Length);
        Assert.Contains("red @everyone <@1> **bold** right to left", inside[1], StringComparison.Ordinal);
        Assert.Contains("rcon.password=***", inside[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Hunter", tail.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_lines_and_many_lines_come_as_a_file_and_a_shorter_tail_takes_it_away()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        sandbox.Print("Survival", [.. Enumerable.Range(1, 20).Select(i => $"{i} " + new string('`', 65_000))]);

        var tail = await owner.RunAsync("console tail", new { server = "survival", lines = 150 });
        sandbox.Print("Survival", [.. Enumerable.Range(1, 150).Select(i => $"{i}")]);
        var after = await owner.PressAsync(tail.Message, "Refresh");

        Assert.True(tail.Message.Content.Length <= DiscordText);
        Assert.Contains("console-", tail.ToString(), StringComparison.Ordinal);
        Assert.Contains("the file has all of them", tail.Text, StringComparison.Ordinal);
        Assert.Contains("150", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("console-", after.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_business_there_sees_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        var card = (await sandbox.As("owner").RunAsync("status", new { server = "survival" })).Message;
        sandbox.MiaMay("control.console");

        var deaf = await sandbox.As("member").RunAsync("console tail", new { server = "survival" });
        sandbox.MiaMay("websocket.connect");
        var mute = await sandbox.As("member").RunAsync("console tail", new { server = "survival" });
        var foreign = await sandbox.As("member").RunAsync("console tail", new { server = "creative" });
        var stranger = await sandbox.As("stranger").PressAsync(card, "Console");
        var offline = await sandbox.As("owner").RunAsync("console tail", new { server = "skyblock" });

        Assert.Contains("You do not have the permission", deaf.Text, StringComparison.Ordinal);
        Assert.Contains("You may not send commands here", mute.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send…", mute.Message.Pressable);
        Assert.Contains("None of your servers", foreign.Text, StringComparison.Ordinal);
        Assert.Contains("You have not linked", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("is offline", offline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_does_not_answer_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.FaultAsync(new { target = "wings", kind = "down" });

        var tail = await sandbox.As("owner").RunAsync("console tail", new { server = "survival" });

        Assert.NotEmpty(tail.Messages);
        Assert.DoesNotContain("our fault", tail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("offline", tail.Text, StringComparison.Ordinal);
    }
}
