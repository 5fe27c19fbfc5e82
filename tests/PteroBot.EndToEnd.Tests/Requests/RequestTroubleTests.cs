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
