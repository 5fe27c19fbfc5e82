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
