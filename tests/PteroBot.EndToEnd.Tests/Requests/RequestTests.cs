using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Requests;

/// <summary><c>/request</c> from the template to the member's own server.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_linked_member_asks_an_administrator_approves_and_the_server_is_theirs_once()
    {
        await using var sandbox = await RequestStage.StartAsync();
        await sandbox.LinkAsync("member");
        var before = sandbox.App.Panel.World.Servers.Count;
        var asked = await sandbox.AskAsync("member", "Mia's world");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: Mia"), what: "the request");

        var byMember = await sandbox.As("member").PressAsync(card, "Approve");
        var again = await sandbox.AskAsync("member", "Another");
        var presses = await Task.WhenAll(sandbox.As("admin").PressAsync(card, "Approve"), sandbox.As("admin").PressAsync(card, "Approve"));
        var approved = await sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Says("Approved: Mia"));
        var told = await sandbox.As("member").EventuallySeesAsync(seen => seen.Says("is being installed"), "dm", "the good news");
        var mine = await sandbox.As("member").RunAsync("request mine");
        var audit = await sandbox.As("admin").RunAsync("audit", new { action = "request" });

        Assert.Contains("You asked for **Mia's world**", asked.Text, StringComparison.Ordinal);
        Assert.Contains("panel administrators", byMember.Text, StringComparison.Ordinal);
        Assert.Contains("that a member may have", again.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, sandbox.App.Panel.World.Servers.Count);
        Assert.Single(sandbox.AskedOfPanel("/api/application/servers"), call => call == "POST /api/application/servers");
        Assert.Equal("Mia's world", sandbox.App.Panel.World.Servers[^1].Name);
        Assert.Equal("mia", sandbox.App.Panel.World.Servers[^1].Owner.Username);
        Assert.Contains("/server/", told.Text, StringComparison.Ordinal);
        Assert.Contains("said yes", mine.Text, StringComparison.Ordinal);
        Assert.Contains("approved the request for **Mia's world**", audit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", approved.Pressable);
        Assert.All(presses, press => Assert.Null(press.Error));
    }

    [Fact]
    public async Task Somebody_without_an_account_gives_an_address_and_gets_one_made()
    {
        await using var sandbox = await RequestStage.StartAsync();

        var wrong = await sandbox.AskAsync("member", "First", "not an address");
        await sandbox.AskAsync("member", "First", "fresh@example.com");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: First"), what: "the request");
        await sandbox.As("admin").PressAsync(card, "Approve");
        await sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Says("Approved: First"));

        Assert.Contains("no e-mail address", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fresh@example.com", card.Text, StringComparison.Ordinal);
        Assert.Equal("fresh@example.com", sandbox.App.Panel.World.Servers[^1].Owner.Email);
    }

    [Fact]
    public async Task The_address_of_somebody_else_s_account_gives_nobody_a_server()
    {
        await using var sandbox = await RequestStage.StartAsync();
        var victim = sandbox.App.Panel.World.Users[1].Email;
        var before = sandbox.App.Panel.World.Servers.Count;

        await sandbox.AskAsync("member", "Mine", victim);
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: Mine"), what: "the request");
        var pressed = await sandbox.As("admin").PressAsync(card, "Approve");
        var seen = await sandbox.As("admin").EventuallySeesAsync(message => message.Says("There is an account with the address"), what: "the refusal");

        Assert.Null(pressed.Error);
        Assert.True(seen.IsEphemeral);
        Assert.Equal(before, sandbox.App.Panel.World.Servers.Count);
        Assert.Contains("Approve", (await sandbox.As("admin").EventuallySeesAsync(card, message => message.Says("Request: Mine"))).Pressable);
    }

    [Fact]
    public async Task A_no_is_told_with_its_reason_and_frees_the_quota()
    {
        await using var sandbox = await RequestStage.StartAsync();
        await sandbox.LinkAsync("member");
        await sandbox.AskAsync("member", "Please");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: Please"), what: "the request");

        await sandbox.As("admin").SubmitAsync(await sandbox.As("admin").PressAsync(card, "Deny…"), "No room this month");
        var told = await sandbox.As("member").EventuallySeesAsync(seen => seen.Says("was declined"), "dm", "the bad news");
        var again = await sandbox.AskAsync("member", "Again");

        Assert.Contains("No room this month", told.Text, StringComparison.Ordinal);
        Assert.Contains("You asked for", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_role_there_is_nothing_to_ask_for_and_nobody_else_adds_templates()
    {
        await using var sandbox = await RequestStage.StartAsync();

        var stranger = await sandbox.As("stranger").RunAsync("request server", new { template = "Small" });
        var choices = await sandbox.As("stranger").CompleteAsync("request server", "template", "");
        var member = await sandbox.As("member").RunAsync("request templates");
        var elsewhere = await sandbox.As("stranger").RunAsync("request server", new { template = "Small" }, await sandbox.ChannelAsync("lighthouse", "general"));

        Assert.Contains("There is no template called", stranger.ToString(), StringComparison.Ordinal);
        Assert.Empty(choices);
        Assert.Contains("panel administrators", member.Text, StringComparison.Ordinal);
        Assert.Contains("There is no template called", elsewhere.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_the_command_does_not_exist()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var answer = await sandbox.As("member").RunAsync("request mine");
            if (answer.Impossible is { } why)
                throw new InvalidOperationException(why);
        });
    }
}
