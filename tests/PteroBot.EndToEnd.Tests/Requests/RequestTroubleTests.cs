using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Requests;

/// <summary><c>/request</c> where things go wrong on the way, and on Pelican.</summary>
public sealed class RequestTroubleTests
{
    [Theory]
    [InlineData("/api/application/servers")]
    [InlineData("/api/application/users")]
    public async Task A_bot_that_dies_between_the_yes_and_the_server_makes_nothing_twice_and_loses_nothing(string hangs)
    {
        await using var sandbox = await RequestStage.StartAsync();
        var (servers, users) = (sandbox.App.Panel.World.Servers.Count, sandbox.App.Panel.World.Users.Count);
        await sandbox.AskAsync("member", "First", "fresh@example.com");
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Request: First"), what: "the request");
        await sandbox.FaultAsync(new { target = "panel", kind = "slow", ms = 1500, path = hangs });

        var press = sandbox.As("admin").PressAsync(card, "Approve");
        // Slow, not refused: the panel takes it, and nobody is there to hear.
        await SandboxHost.UntilAsync(() => Task.FromResult(Posts(sandbox, hangs)), posts => posts > 0, "the panel was asked");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.ClearFaultsAsync();
        await press;
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await SandboxHost.UntilAsync(async () => await sandbox.As("admin").PressAsync(card, PressableOf(await CardAsync(sandbox, card))), answer => answer.Error is null && answer.Impossible is null, "it is tried again");
        await sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Says("Approved: First"), what: (await sandbox.As("admin").SeesAsync())[^1].Text);
        var told = await sandbox.As("member").EventuallySeesAsync(seen => seen.Says("is being installed"), "dm", "the good news");

        Assert.Equal((servers + 1, users + 1), (sandbox.App.Panel.World.Servers.Count, sandbox.App.Panel.World.Users.Count));
        Assert.Equal("fresh@example.com", sandbox.App.Panel.World.Servers[^1].Owner.Email);
        Assert.Contains("An account was made for you", told.Text, StringComparison.Ordinal);
    }

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

    private static int Posts(SandboxHost sandbox, string path) => sandbox.AskedOfPanel(path).Count(asked => asked == $"POST {path}");

    private static Task<Message> CardAsync(SandboxHost sandbox, Message card) => sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Pressable.Count > 0);

    private static string PressableOf(Message card) => card.Pressable.First(label => label is "Try again" or "Approve");
}
