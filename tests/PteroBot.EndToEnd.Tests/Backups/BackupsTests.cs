using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Backups;

/// <summary><c>/backups</c> from making one to putting it back.</summary>
public sealed class BackupsTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 8 };

    [Fact]
    public async Task A_backup_is_made_shown_locked_and_deleted()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var list = (await owner.RunAsync("backups list", new { server = "survival" })).Message;
        var opened = await owner.PressAsync(list, "New backup");
        await owner.SubmitAsync(opened, new Dictionary<string, string> { ["name"] = "Nightly", ["ignored"] = "*.log" });
        var finished = await owner.EventuallySeesAsync(seen => seen.Says("**Nightly** of **Survival** is finished"));
        var locked = (await owner.PressAsync(finished, "Lock")).Message;
        await owner.PressAsync(locked, "Unlock");
        await owner.PressAsync(await owner.EventuallySeesAsync(finished, seen => seen.Pressable.Contains("Delete")), "Delete");
        var question = await owner.EventuallySeesAsync(finished, seen => seen.Pressable.Contains("Delete it"));
        var deleted = await owner.PressAsync(question, "Delete it");
        var after = await owner.RunAsync("backups list", new { server = "survival" });

        Assert.Contains("Before the update", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 3", list.Text, StringComparison.Ordinal);
        Assert.Contains("[Delete off]", locked.Text, StringComparison.Ordinal);
        Assert.Contains("is deleted", deleted.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 3", after.Text, StringComparison.Ordinal);
        Assert.True(finished.IsEphemeral);
        await sandbox.AssertTrafficFitsAsync();
    }

    [Fact]
    public async Task The_panel_s_throttle_is_explained_at_the_third_backup()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        foreach (var name in (string[])["One", "Two"])
        {
            await owner.RunAsync("backups create", new { server = "skyblock", name });
            await owner.EventuallySeesAsync(seen => seen.Says($"**{name}** of **Skyblock** is finished"));
        }
        await owner.RunAsync("backups create", new { server = "skyblock", name = "Three" });

        await owner.EventuallySeesAsync(seen => seen.Says("limits how often a server can be backed up") && seen.Says("600 second"));
    }

    [Fact]
    public async Task A_link_downloads_the_backup_once()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var backup = (await owner.CompleteOfAsync("survival", "backups download", "backup"))[0].Value;

        var answer = await owner.RunAsync("backups download", new { server = "survival", backup });
        var link = answer.Text.Split("](")[1].Split(')')[0];
        using var http = new HttpClient();
        using var first = await http.GetAsync(link);
        using var second = await http.GetAsync(link);

        Assert.True(answer.Message.IsEphemeral);
        Assert.Contains("works **once**", answer.Text, StringComparison.Ordinal);
        Assert.True(first.IsSuccessStatusCode);
        Assert.False(second.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_restoration_wants_the_name_and_tells_its_end()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var question = (await owner.RunAsync("backups restore", new { server = "survival", backup = "Before the update" })).Message;
        var wrong = await owner.SubmitAsync(await owner.PressAsync(question, "Empty it first"), "Creative");
        await owner.SubmitAsync(await owner.PressAsync(question, "Empty it first"), "survival");
        await owner.EventuallySeesAsync(seen => seen.Says("is open again"));

        Assert.Contains("not the name of the server", wrong.ToString(), StringComparison.Ordinal);
        Assert.Single(sandbox.AskedOfPanel(), asked => asked.EndsWith("/restore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_and_who_has_no_account_get_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("member");
        var (member, stranger) = (sandbox.As("member"), sandbox.As("stranger"));

        var list = await member.RunAsync("backups list", new { server = "survival" });
        var create = await member.RunAsync("backups create", new { server = "survival" });
        var choices = await member.CompleteOfAsync("survival", "backups download", "backup");
        var unlinked = await sandbox.As("owner").RunAsync("backups list", new { server = "survival" });
        var strange = await stranger.RunAsync("backups list", new { server = "survival" });

        Assert.Contains("do not have the permission", list.Text, StringComparison.Ordinal);
        Assert.Contains("do not have the permission", create.Text, StringComparison.Ordinal);
        Assert.Empty(choices);
        Assert.Contains("not linked", strange.Text, StringComparison.Ordinal);
        Assert.Contains("not linked", unlinked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_server_says_why()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var suspended = await owner.RunAsync("backups list", new { server = "Old Hub" });
        var restoring = await owner.RunAsync("backups create", new { server = "Archive" });

        Assert.Contains("is suspended", suspended.Text, StringComparison.Ordinal);
        Assert.Contains("being restored", restoring.Text, StringComparison.Ordinal);
    }
}
