using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Console;

/// <summary>Consoles in threads of the sandbox: shown, kept up, written to, ended.</summary>
public sealed class StreamTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 8 };

    [Fact]
    public async Task A_console_is_shown_in_a_thread_with_colours_and_without_secrets_through_restarts_of_the_server_and_the_bot()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival" });

        sandbox.Print("Survival", "\e[31mred alert", "rcon.password=hunter2", "``` @everyone");
        var shown = await owner.EventuallySeesAsync(seen => seen.Says("red alert"), thread);
        await owner.RunAsync("power", new { server = "survival", action = "restart" });
        await owner.EventuallySeesAsync(seen => seen.Says("-# ● Running"), thread, "the restart");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        sandbox.Print("Survival", "while it was dead");
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await owner.EventuallySeesAsync(seen => seen.Says("while it was dead"), thread, "lines of the time between kill and start");
        sandbox.Print("Survival", "after the kill");
        await owner.EventuallySeesAsync(seen => seen.Says("after the kill"), thread, "lines after the kill");

        Assert.StartsWith("```ansi\n", shown.Content, StringComparison.Ordinal);
        Assert.Contains("\e[0;31mred alert\e[0m\nrcon.password=***\n`\u200B`\u200B`\u200B @everyone", shown.Content, StringComparison.Ordinal);
        var all = await owner.SeesAsync(thread);
        Assert.Contains(all, message => message.Says("-# ○ Stopped"));
        foreach (var once in (string[])["red alert", "while it was dead", "after the kill", "-# ● Running"])
            Assert.Single(all, message => message.Says(once));
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task Tokens_that_expire_and_a_socket_that_breaks_lose_and_double_no_line()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival" });
        sandbox.Print("Survival", "number one");
        await owner.EventuallySeesAsync(seen => seen.Says("number one"), thread);

        await sandbox.FaultAsync(new { target = "wings", kind = "expireTokens" });
        sandbox.Print("Survival", "while nobody was let in");
        await sandbox.UntilLetInAgainAsync("Survival");
        sandbox.Print("Survival", "number two");
        await owner.EventuallySeesAsync(seen => seen.Says("number two"), thread, "a line after the tokens expired");
        sandbox.BreakSockets("Survival");
        sandbox.Print("Survival", "number three", "number four");
        await owner.EventuallySeesAsync(seen => seen.Says("number four"), thread, "lines that were said while the socket was broken");
        sandbox.Print("Survival", "number five");
        await owner.EventuallySeesAsync(seen => seen.Says("number five"), thread, "a line after the socket broke");
        sandbox.BreakSockets("Survival");
        sandbox.Print("Survival", [.. Enumerable.Range(1, 200).Select(i => $"flood {i:000}")]);
        await owner.EventuallySeesAsync(seen => seen.Says("flood 200"), thread, "what the node has kept of a flood");

        var all = string.Join('\n', (await owner.SeesAsync(thread)).Select(message => message.Text));
        foreach (var line in (string[])["number one", "while nobody was let in", "number two", "number three", "number four", "number five", "flood 100", "flood 200", "has kept only what follows"])
            Assert.True(all.Split(line).Length == 2, $"{line} in:\n{all}");
    }

    [Fact]
    public async Task A_crash_is_told_with_its_exit_code()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival" });

        await sandbox.FaultAsync(new { target = "wings", kind = "crashServer", server = "survival" });

        await owner.EventuallySeesAsync(seen => seen.Says("Crashed with exit code"), thread, "the crash");
    }

    [Fact]
    public async Task A_deleted_thread_ends_it_with_a_letter_and_an_archived_one_is_opened_again()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival" });

        await sandbox.PostAsync("sandbox/archive", new { channel = thread });
        sandbox.Print("Survival", "in the archive");
        await owner.EventuallySeesAsync(seen => seen.Says("in the archive"), thread);
        await sandbox.PostAsync("sandbox/delete", new { channel = thread });
        sandbox.Print("Survival", "nobody there");
        var letter = await owner.EventuallySeesAsync(seen => seen.Says("is not shown in"), "dm", "the letter");

        Assert.Contains("the thread or channel was deleted", letter.Text, StringComparison.Ordinal);
        Assert.Contains("No console is shown here", (await owner.RunAsync("console streams")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_other_guilds_cannot_show_pause_or_stop_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival" });
        var card = (await owner.SeesAsync(thread))[0];

        var show = await sandbox.As("stranger").RunAsync("console stream", new { server = "survival" });
        var pause = await sandbox.As("stranger").PressAsync(card, "Pause");
        // Sam owns the other guild, and reads no console there either.
        var elsewhere = await sandbox.As("stranger").RunAsync("console stream", new { server = "survival" }, "lighthouse/general");
        var list = await sandbox.As("stranger").RunAsync("console streams", channel: "lighthouse/general");

        Assert.Contains("Showing consoles is for people who may manage", show.Text, StringComparison.Ordinal);
        Assert.Contains("Showing consoles is for people who may manage", pause.Text, StringComparison.Ordinal);
        Assert.Contains("You have not linked a panel account yet", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("No console is shown here", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paused_changed_and_stopped_by_its_controls()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival", colours = false });
        var card = (await owner.SeesAsync(thread))[0];

        await owner.PressAsync(card, "Pause");
        card = await owner.EventuallySeesAsync(card, seen => seen.Says("Paused"), thread);
        sandbox.Print("Survival", "while paused");
        await owner.PressAsync(card, "Resume");
        card = await owner.EventuallySeesAsync(card, seen => !seen.Says("**Paused"), thread);
        var form = await owner.PressAsync(card, "Settings…");
        await owner.SubmitAsync(form, new Dictionary<string, string> { ["include"] = "joined", ["exclude"] = "", ["colours"] = "no", ["lines"] = "no" });
        await owner.EventuallySeesAsync(card, seen => seen.Says("Only lines with `joined`"), thread);
        sandbox.Print("Survival", "mia sleeps", "mia joined");
        await owner.EventuallySeesAsync(seen => seen.Content == "```\nmia joined\n```", thread, "the chosen line");
        var question = await owner.PressAsync(card, "Stop…");
        await owner.PressAsync(question.Message, "Stop it");
        await owner.EventuallySeesAsync(card, seen => seen.Says("not shown here any more"), thread);

        Assert.DoesNotContain(await owner.SeesAsync(thread), message => message.Says("while paused"));
    }

    [Fact]
    public async Task In_a_private_thread_nobody_has_to_confirm_and_strangers_do_not_see_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var begun = await owner.RunAsync("console stream", new Dictionary<string, object> { ["server"] = "survival", ["private"] = true });
        Assert.Contains("is shown in", begun.Text, StringComparison.Ordinal);
        var thread = Thread(sandbox);
        await sandbox.UntilHeardAsync("Survival");
        sandbox.Print("Survival", "between us");
        await owner.EventuallySeesAsync(seen => seen.Says("between us"), thread);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sandbox.As("stranger").SeesAsync(thread));
    }

    [Fact]
    public async Task Members_lines_go_to_the_console_only_from_those_who_may_send_and_only_with_the_intent()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick.WithMessageContent());
        await sandbox.LinkAsync("member");
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival", commands = true });

        await SayAsync(sandbox, "owner", thread, "say from the thread");
        await owner.EventuallySeesAsync(seen => Reactions(sandbox, thread, seen.Id).Contains("✅"), thread, "the tick");
        await owner.EventuallySeesAsync(seen => seen.Content.StartsWith("```", StringComparison.Ordinal) && seen.Says("from the thread"), thread, "the echo");
        await SayAsync(sandbox, "stranger", thread, "stop");
        await owner.EventuallySeesAsync(seen => seen.Says("You have not linked a panel account yet"), thread, "the refusal");
        await SayAsync(sandbox, "owner", thread, "say one\nstop");
        await owner.EventuallySeesAsync(seen => seen.Says("A command is one line"), thread, "the refusal of two lines");
        await SayAsync(sandbox, "owner", "general", "stop");

        Assert.Single(sandbox.Commands());
        Assert.Contains("say from the thread", (await owner.RunAsync("audit")).Text, StringComparison.Ordinal);
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task Without_the_intent_nothing_is_read_and_the_controls_say_so()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var (owner, thread) = await BeginAsync(sandbox, new { server = "survival", commands = true });

        await SayAsync(sandbox, "owner", thread, "stop");
        sandbox.Print("Survival", "still here");
        await owner.EventuallySeesAsync(seen => seen.Says("still here"), thread);

        Assert.Contains("Discord does not tell me what they write", (await owner.SeesAsync(thread))[0].Text, StringComparison.Ordinal);
        Assert.Empty(sandbox.Commands());
    }

    [Fact]
    public async Task An_application_that_may_not_read_messages_is_told_what_to_switch_on()
    {
        var options = Quick with { BotSettings = new Dictionary<string, string> { ["Discord__MessageContent"] = "true" } };
        await using var sandbox = await SandboxHost.StartWithoutBotReadyAsync(options);

        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.App.Bot.ExitCode), code => code is not null, "the bot gives up");

        Assert.Contains(sandbox.App.Console.Lines, line => line.Contains("switch on Message Content Intent", StringComparison.Ordinal));
    }

    private static async Task<(Person Owner, string Thread)> BeginAsync(SandboxHost sandbox, object options)
    {
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var question = await owner.RunAsync("console stream", options);
        Assert.Contains("Everybody who sees", question.Text, StringComparison.Ordinal);
        var begun = await owner.PressAsync(question.Message, "Show it there");
        Assert.Contains("is shown in", begun.Text, StringComparison.Ordinal);
        var thread = Thread(sandbox);
        await sandbox.UntilHeardAsync("Survival");
        return (owner, thread);
    }

    /// <summary>The newest thread.</summary>
    private static string Thread(SandboxHost sandbox)
    {
        var world = sandbox.App.Discord.World;
        lock (world.Gate)
            return world.Channels.Values.Where(channel => channel.IsThread).MaxBy(channel => channel.Id)!.Id.ToString();
    }

    private static async Task SayAsync(SandboxHost sandbox, string person, string channel, string text) =>
        Assert.IsType<JsonObject>(await sandbox.PostAsync($"sandbox/people/{person}/say", new { channel, text }));

    private static IReadOnlyList<string> Reactions(SandboxHost sandbox, string channel, string message)
    {
        var world = sandbox.App.Discord.World;
        lock (world.Gate)
            return [.. world.Channels[ulong.Parse(channel)].Messages[ulong.Parse(message)].Reactions.Where(reaction => reaction.Value.Contains(WorldSeed.BotId)).Select(reaction => reaction.Key)];
    }
}
