using PteroBot.EndToEnd.Tests.People;
using PteroBot.EndToEnd.Tests.Sharing;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin bulk</c> with the community key: restarts and lines for consoles, which the application API has not.</summary>
public sealed class BulkConsoleTests
{
    [Fact]
    public async Task Those_that_run_are_restarted_and_the_others_left_as_they_are()
    {
        await using var sandbox = await SharingStage.StartAsync();
        var admin = sandbox.As("admin");
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Restart", owner = "nora", node = "1" })).Message;

        await admin.SubmitAsync(await admin.PressAsync(preview, "Restart…"), CountOf(preview));
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says($"{CountOf(preview)} of {CountOf(preview)}") && !seen.Pressable.Contains("Cancel"));
        var audit = await admin.RunAsync("audit", new { action = "power.restart" });

        Assert.Contains("skipped", done.Text, StringComparison.Ordinal);
        Assert.Contains("0 failed", done.Text, StringComparison.Ordinal);
        Assert.InRange(sandbox.Signals(), 1, int.Parse(CountOf(preview)) - 1);
        Assert.Contains("restarted **Survival**", audit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("started **Skyblock**", audit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_reaches_the_consoles_of_those_that_run_and_others_are_told_as_skipped()
    {
        await using var sandbox = await SharingStage.StartAsync();
        var admin = sandbox.As("admin");
        var without = await admin.RunAsync("admin bulk run", new { action = "Message", owner = "nora", node = "1" });
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Message", line = "say Restart at noon", owner = "nora", node = "1" })).Message;

        await admin.SubmitAsync(await admin.PressAsync(preview, "Message…"), CountOf(preview));
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says($"{CountOf(preview)} of {CountOf(preview)}") && !seen.Pressable.Contains("Cancel"));
        var audit = await admin.RunAsync("audit", new { action = "console.send" });

        Assert.NotEqual(preview.Text, without.Text);
        Assert.Contains("0 failed", done.Text, StringComparison.Ordinal);
        Assert.Contains("say Restart at noon", audit.Text, StringComparison.Ordinal);
        Assert.NotEmpty(sandbox.AskedOfPanel("/command"));
    }

    [Fact]
    public async Task Without_a_community_key_it_is_told_what_is_missing_and_where_it_is_added()
    {
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var _ = sandbox;

        var refused = await admin.RunAsync("admin bulk run", new { action = "Restart" });

        Assert.Contains("/setup show, **Community key**", refused.Text, StringComparison.Ordinal);
    }

    private static string CountOf(Message preview) => preview.Embeds[0]["title"]!.ToString().Split(' ').First(word => int.TryParse(word, out _));
}
