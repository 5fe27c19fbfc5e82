using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Requests;

/// <summary><c>/request</c> where things go wrong on the way, and on Pelican.</summary>
public sealed class RequestTroubleTests
{
    [Fact]
    public async Task Who_takes_no_direct_messages_is_told_in_the_channel_and_nobody_else_is_pinged()
    {
        await using var sandbox = await RequestStage.StartAsync();
        await sandbox.LinkAsync("member");
        sandbox.App.Discord.World.People.Single(person => person.Alias == "member").TakesDirectMessages = false;
        await sandbox.AskAsync("member", "Quiet");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: Quiet"), what: "the request");

        await sandbox.As("admin").PressAsync(card, "Approve");
        var told = await sandbox.As("member").EventuallySeesAsync(seen => seen.Says("is being installed") && seen.Content.StartsWith("<@", StringComparison.Ordinal), what: "the good news");

        Assert.Contains("**Quiet**", told.Content, StringComparison.Ordinal);
        Assert.False(told.IsEphemeral);
    }

    [Fact]
    public async Task A_bot_that_is_killed_between_the_yes_and_the_server_makes_it_once_and_the_card_tells_the_truth()
    {
        await using var sandbox = await RequestStage.StartAsync();
        await sandbox.PostAsync("sandbox/roles", new { person = "stranger", role = "Builders", has = true });
        await sandbox.LinkAsync("member");
        var (admin, world) = (sandbox.As("admin"), sandbox.App.Panel.World);
        var before = world.Servers.Count;

        // Killed before the panel was told to make it: the card asks again.
        await sandbox.AskAsync("member", "Early");
        var early = await admin.EventuallySeesAsync(seen => seen.Says("Request: Early"), what: "the request");
        await sandbox.FaultAsync(new { target = "panel", kind = "hang", path = "/servers/external/" });
        _ = admin.PressAsync(early, "Approve");
        await admin.EventuallySeesAsync(early, seen => seen.Says("Being made: Early"), what: "that it is being made");
        await sandbox.KillAndStartAsync();
        var asksAgain = await admin.EventuallySeesAsync(early, seen => seen.Says("Request: Early") && seen.Pressable.Contains("Approve"), what: "the question again");
        var none = world.Servers.Count;
        await admin.PressAsync(asksAgain, "Approve");
        await admin.EventuallySeesAsync(early, seen => seen.Says("Approved: Early"), what: "the yes");

        // Killed after the panel had made it, and before it said so: it is found.
        await sandbox.AskAsync("stranger", "Late", "late@example.com");
        var late = await admin.EventuallySeesAsync(seen => seen.Says("Request: Late"), what: "the request");
        await sandbox.FaultAsync(new { target = "wings", kind = "slow", ms = 60_000 });
        _ = admin.PressAsync(late, "Approve");
        await SandboxHost.UntilAsync(() => Task.FromResult(world.Servers.Count), count => count == before + 2, "the panel has made it");
        await sandbox.KillAndStartAsync();
        var found = await admin.EventuallySeesAsync(late, seen => seen.Says("Approved: Late"), what: "that it is there");
        await sandbox.As("stranger").EventuallySeesAsync(seen => seen.Says("is being installed"), "dm", "the good news");
        var audit = await admin.RunAsync("audit", new { action = "request" });

        Assert.Equal((before, before + 2), (none, world.Servers.Count));
        Assert.Equal(["Early", "Late"], world.Servers.TakeLast(2).Select(server => server.Name));
        Assert.Contains("/server/", found.Text, StringComparison.Ordinal);
        Assert.Contains("approved the request for **Late**", audit.Text, StringComparison.Ordinal);
        Assert.Contains("did not succeed: approve the request for **Early**", audit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Pelican_a_request_becomes_a_server_too()
    {
        await using var sandbox = await RequestStage.StartAsync(PanelFlavour.Pelican);
        var before = sandbox.App.Panel.World.Servers.Count;
        await sandbox.AskAsync("member", "Deep", "deep@example.com");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: Deep"), what: "the request");

        var press = await sandbox.As("admin").PressAsync(card, "Approve");
        var approved = await sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Says("Approved: Deep"), what: press.Text);

        Assert.Contains("/server/", approved.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, sandbox.App.Panel.World.Servers.Count);
        Assert.Equal("deep@example.com", sandbox.App.Panel.World.Servers[^1].Owner.Email);
    }
}
