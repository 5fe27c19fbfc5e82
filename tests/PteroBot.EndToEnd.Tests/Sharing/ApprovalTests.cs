using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Sharing;

/// <summary>What an administrator has to approve each time.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task A_restart_waits_for_an_administrator_and_is_done_once()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("restart", approval: true);
        var (member, admin) = (sandbox.As("member"), sandbox.As("admin"));

        var asked = await member.RunAsync("power", new { server = "survival", action = "restart" });
        var card = await admin.EventuallySeesAsync(seen => seen.Says("Restart Survival?"));
        var none = sandbox.Signals();
        var mine = await member.PressAsync(card, "Approve");
        await admin.PressAsync(card, "Approve");
        await admin.EventuallySeesAsync(seen => seen.Says("approved it.") && seen.Says("is up again after"));
        var told = await member.EventuallySeesAsync(seen => seen.Content.Contains("is up again after", StringComparison.Ordinal));

        Assert.Contains("an administrator has to approve it", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Only panel administrators", mine.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, none);
        Assert.Equal(1, sandbox.Signals());
        Assert.StartsWith("<@", told.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_approved_just_before_the_bot_was_killed_is_not_done_again_and_the_card_tells_the_truth()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("restart", approval: true);
        var (member, admin) = (sandbox.As("member"), sandbox.As("admin"));
        var survival = sandbox.App.Panel.World.Servers.Single(server => server.Name == "Survival");

        // Killed before anything was sent: who asked is looked for in vain.
        await sandbox.FaultAsync(new { target = "discord", kind = "hang", path = "/members/" });
        var early = await ApproveAsync(sandbox);
        await sandbox.KillAndStartAsync();
        var notBegun = await admin.EventuallySeesAsync(early, seen => seen.Says("the bot stopped before it began"), what: "that nothing was done");
        var none = sandbox.Signals();

        // Killed after the panel had done it, and before it said so.
        await sandbox.FaultAsync(new { target = "wings", kind = "slow", ms = 60_000, path = "/power" });
        var late = await ApproveAsync(sandbox);
        await SandboxHost.UntilAsync(() => Task.FromResult(survival.Wings.State), state => state != "running", "the panel was asked");
        await sandbox.KillAndStartAsync();
        var notSeen = await admin.EventuallySeesAsync(late, seen => seen.Says("the bot stopped before it saw the end"), what: "that the end was not seen");
        await SandboxHost.UntilAsync(() => Task.FromResult(survival.Wings.State), state => state == "running", "it runs again");
        // The one that the killed bot had sent has no answer, and is none of these.
        var again = sandbox.Signals();
        var audit = await admin.RunAsync("audit");

        await ApproveAsync(sandbox);
        await member.EventuallySeesAsync(seen => seen.Content.Contains("is up again after", StringComparison.Ordinal), what: "the end of a new question");

        Assert.Equal((0, 0, 1), (none, again, sandbox.Signals()));
        Assert.Empty(notBegun.Pressable);
        Assert.Empty(notSeen.Pressable);
        Assert.Contains("approved a request about **Survival**", audit.Text, StringComparison.Ordinal);
        Assert.Contains("wanted to restart **Survival**; how it ended is not known", audit.Text, StringComparison.Ordinal);
    }

    /// <summary>The member asks, an administrator approves; the card as it is while that is being done.</summary>
    private static async Task<Message> ApproveAsync(SandboxHost sandbox)
    {
        await sandbox.As("member").RunAsync("power", new { server = "survival", action = "restart" });
        var card = await sandbox.As("admin").EventuallySeesAsync(seen => seen.Says("Restart Survival?") && seen.Pressable.Contains("Approve"), what: "the card");
        _ = sandbox.As("admin").PressAsync(card, "Approve");
        await sandbox.As("admin").EventuallySeesAsync(card, seen => seen.Says("approved it."), what: "that it is being done");
        return card;
    }

    [Fact]
    public async Task A_role_that_is_taken_before_the_approval_takes_the_right_with_it()
    {
        await using var sandbox = await SharingStage.StartAsync();
        await sandbox.GrantAsync("restart", approval: true);
        await sandbox.As("member").RunAsync("power", new { server = "survival", action = "restart" });
        var admin = sandbox.As("admin");
        var card = await admin.EventuallySeesAsync(seen => seen.Says("Restart Survival?"));

        await sandbox.TakeRoleAsync();
        await admin.PressAsync(card, "Approve");
        var done = await admin.EventuallySeesAsync(seen => seen.Says("approved it.") && seen.Says("so nothing was done."));

        Assert.Contains("may not do that any more", done.Text, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Signals());
    }
}
