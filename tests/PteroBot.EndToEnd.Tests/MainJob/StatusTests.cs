using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>The list, the card and its buttons.</summary>
public sealed class StatusTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 4 };

    [Fact]
    public async Task The_list_shows_every_state_and_opens_a_card()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var list = await owner.RunAsync("servers");
        var message = await owner.EventuallySeesAsync(list.Message, seen => seen.Says("suspended") && seen.Says("offline"));
        var card = await owner.SelectAsync(message, (string)message.Select!["custom_id"]!, (string)message.Select["options"]![0]!["value"]!);

        foreach (var word in (string[])["installing", "installation failed", "restoring", "moving", "suspended", "starting", "stopping", "does not answer"])
            Assert.Contains(word, message.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(card.Messages);
    }

    [Fact]
    public async Task Restart_shows_at_once_on_the_card_and_its_end_is_told_to_the_one_who_pressed()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;

        var pressed = await owner.PressAsync(card, "Restart");
        var up = await owner.EventuallySeesAsync(seen => seen.Says("is up again"));
        var after = await owner.EventuallySeesAsync(card, seen => seen.Says("Running") && seen.Says("Up since"));

        Assert.Contains("Restarting", pressed.Text, StringComparison.Ordinal);
        Assert.True(up.IsEphemeral);
        Assert.Equal(["Restart", "Stop", "Kill", "Refresh", "Console", "Files", "Backups", "Graph"], after.Pressable);
    }

    [Fact]
    public async Task Stop_start_and_a_confirmed_kill_end_as_they_should()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;

        await owner.PressAsync(card, "Stop");
        var offline = await owner.EventuallySeesAsync(card, seen => seen.Says("Offline"), what: "the card offline");
        await owner.EventuallySeesAsync(seen => seen.IsEphemeral && seen.Says("is offline"));
        await owner.PressAsync(offline, "Start");
        var running = await owner.EventuallySeesAsync(card, seen => seen.Says("Running"), what: "the card running");
        await owner.EventuallySeesAsync(seen => seen.IsEphemeral && seen.Says("is running"));
        await owner.PressAsync(running, "Kill");
        var question = await owner.EventuallySeesAsync(seen => seen.Pressable.Contains("Kill it"));
        await owner.PressAsync(question, "Kill it");
        await owner.EventuallySeesAsync(card, seen => seen.Says("Offline"), what: "the card after the kill");

        Assert.Contains("Start", offline.Pressable);
        Assert.DoesNotContain("Stop", offline.Pressable);
        Assert.True(question.IsEphemeral);
    }

    [Fact]
    public async Task A_kill_that_is_not_confirmed_does_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;

        await owner.PressAsync(card, "Kill");
        var question = await owner.EventuallySeesAsync(seen => seen.Pressable.Contains("Kill it"));
        await owner.PressAsync(question, "Keep it running");

        Assert.DoesNotContain(sandbox.AskedOfPanel(), asked => asked.EndsWith("/power", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_power_command_says_how_it_ended()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var started = await owner.RunAsync("power", new { server = "skyblock", action = "start" });
        await owner.EventuallySeesAsync(seen => seen.Says("is running after"));
        await owner.RunAsync("power", new { server = "skyblock", action = "start" });
        await owner.EventuallySeesAsync(seen => seen.Says("already running"));
        await owner.RunAsync("power", new { server = "Old Hub", action = "start" });
        await owner.EventuallySeesAsync(seen => seen.Says("Old Hub") && seen.Says("suspended"));

        Assert.NotEmpty(started.Messages);
    }

    [Fact]
    public async Task Buttons_of_a_card_work_after_the_bot_was_started_anew()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();

        var pressed = await owner.PressAsync(card, "Restart");

        Assert.Contains("Restarting", pressed.Text, StringComparison.Ordinal);
        await owner.EventuallySeesAsync(seen => seen.Says("is up again"));
    }

    [Fact]
    public async Task Autocomplete_offers_only_the_persons_own_servers_and_asks_the_panel_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        var before = Lists(sandbox);

        var owner = await sandbox.As("owner").CompleteAsync("status", "server", "");
        var member = await sandbox.As("member").CompleteAsync("status", "server", "");
        var stranger = await sandbox.As("stranger").CompleteAsync("status", "server", "s");

        Assert.Equal(10, owner.Count);
        Assert.Contains("Survival", Assert.Single(member).Name, StringComparison.Ordinal);
        Assert.Empty(stranger);
        Assert.Equal(before, Lists(sandbox));
    }

    /// <summary>How often a list of servers was asked for. What is on them is read ahead after linking, and is no keystroke's.</summary>
    private static int Lists(SandboxHost sandbox) => sandbox.AskedOfPanel().Count(asked => asked == "GET /api/client");
}
