using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/subusers</c> by its owner, by subusers, and by a stranger.</summary>
public sealed class SubusersTests
{
    [Fact]
    public async Task The_owner_invites_after_a_warning_and_removes_after_a_question()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var users = sandbox.App.Panel.World.Users.Count;

        var question = await owner.RunAsync("subusers invite", new { server = "survival", email = "kim@example.com", set = "operator" });
        var asked = sandbox.App.Panel.World.Users.Count;
        var invited = await owner.PressAsync(question.Message, "Invite");
        var again = await owner.PressAsync((await owner.RunAsync("subusers invite", new { server = "survival", email = "kim@example.com" })).Message, "Invite");
        var self = await owner.PressAsync((await owner.RunAsync("subusers invite", new { server = "survival", email = "nora@example.com" })).Message, "Invite");
        var odd = await owner.RunAsync("subusers invite", new { server = "survival", email = "no address" });
        var list = await owner.RunAsync("subusers list", new { server = "survival" });
        var remove = await owner.RunAsync("subusers remove", new { server = "survival", person = "kim@example.com" });
        var removed = await owner.PressAsync(remove.Message, "Remove");

        Assert.Contains("the panel makes a new account", question.Text, StringComparison.Ordinal);
        Assert.Equal(users, asked);
        Assert.Contains("can use **Survival** now", invited.Text, StringComparison.Ordinal);
        Assert.Contains("**Console and power** 4 of 4", invited.Text, StringComparison.Ordinal);
        Assert.Contains("is shared with `kim@example.com` already", again.Text, StringComparison.Ordinal);
        Assert.Contains("belongs to the owner", self.Text, StringComparison.Ordinal);
        Assert.Contains("`no address` is no e-mail address", odd.Text, StringComparison.Ordinal);
        Assert.Contains("kim@example.com", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kim@example.com", removed.Text, StringComparison.Ordinal);
        Assert.Equal("mia", Assert.Single(sandbox.App.Panel.World.Servers[0].Subusers).User.Username);
    }

    [Fact]
    public async Task The_list_has_a_button_that_invites_and_whoever_is_new_is_suggested_at_once()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var list = (await owner.RunAsync("subusers list", new { server = "survival" })).Message;

        var odd = await owner.SubmitAsync(await owner.PressAsync(list, "Invite…"), "no address");
        var question = await owner.SubmitAsync(await owner.PressAsync(list, "Invite…"), "kim@example.com");
        var invited = await owner.PressAsync(question.Message, "Invite");
        var suggested = await owner.CompleteOfAsync("survival", "subusers remove", "person", "kim");

        Assert.Contains("`no address` is no e-mail address", odd.Text, StringComparison.Ordinal);
        Assert.Contains("as **Viewer**", question.Text, StringComparison.Ordinal);
        Assert.Contains("can use **Survival** now", invited.Text, StringComparison.Ordinal);
        Assert.Single(suggested);
    }

    [Fact]
    public async Task Permissions_are_chosen_in_groups_and_sets_and_saved_together()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var mia = sandbox.App.Panel.World.Servers[0].Subusers[0];

        var card = (await owner.RunAsync("subusers permissions", new { server = "survival", person = "mia" })).Message;
        var group = (await owner.SelectAsync(card, (string)card.Components[0]["custom_id"]!, "database")).Message;
        var chosen = (await owner.SelectAsync(group, (string)group.Components[1]["custom_id"]!, "database.read", "database.create")).Message;
        var before = mia.Permissions.Count;
        var saved = await owner.PressAsync(chosen, "Save");
        var set = (await owner.PressAsync(saved.Message, "Viewer")).Message;
        await owner.PressAsync(set, "Save");

        Assert.DoesNotContain("Save", card.Pressable);
        Assert.Contains("**Databases** 2 of 5: create, list", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(4, before);
        Assert.Contains("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(["activity.read", "allocation.read", "backup.read", "file.read", "schedule.read", "startup.read", "websocket.connect"], mia.Permissions.Order());
    }

    [Fact]
    public async Task A_subuser_gives_no_more_than_he_has_and_changes_nobody_above_him_nor_himself()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        var member = sandbox.As("member");
        var server = sandbox.App.Panel.World.Servers[0];
        await sandbox.As("owner").PressAsync((await sandbox.As("owner").RunAsync("subusers invite", new { server = "survival", email = "kim@example.com", set = "builder" })).Message, "Invite");
        server.Subusers[0].Permissions = ["control.start", "user.read", "user.create", "user.update", "user.delete", "websocket.connect"];

        var self = await member.RunAsync("subusers permissions", new { server = "survival", person = "mia" });
        var selfGone = await member.RunAsync("subusers remove", new { server = "survival", person = "mia" });
        var above = await member.RunAsync("subusers permissions", new { server = "survival", person = "kim@example.com" });
        var less = await member.PressAsync((await member.RunAsync("subusers invite", new { server = "survival", email = "lee@example.com", set = "operator" })).Message, "Invite");

        Assert.Equal("Nobody can change or remove himself here. The server's owner can.", self.Text);
        Assert.Equal(self.Text, selfGone.Text);
        Assert.Contains("You cannot give what you do not have", above.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Save", above.Message.Pressable);
        Assert.Contains("What you do not have yourself was left out", less.Text, StringComparison.Ordinal);
        Assert.Equal(["control.start", "websocket.connect"], server.Subusers[^1].Permissions.Order());
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/users",
        ("subusers list", "user.read"), ("subusers invite", "user.create"), ("subusers permissions", "user.update"), ("subusers remove", "user.delete"));
}
