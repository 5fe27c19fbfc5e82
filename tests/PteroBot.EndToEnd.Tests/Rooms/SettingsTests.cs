using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/settings</c> by its owner, by a subuser with few permissions, and by a stranger.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task The_owner_renames_and_describes()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var server = sandbox.App.Panel.World.Servers[0];

        var renamed = await owner.RunAsync("settings rename", new { server = "survival", name = "Sky _high_" });
        var afterName = server.Description;
        var described = await owner.RunAsync("settings rename", new { server = "Sky _high_", description = "Up there" });
        var nothing = await owner.RunAsync("settings rename", new { server = "Sky _high_" });
        var choices = await owner.CompleteAsync("settings rename", "server", "sky _");

        Assert.Equal("**Survival** is now called **Sky \\_high\\_**.", renamed.Text);
        Assert.Equal("Main survival world", afterName);
        Assert.Contains("has a new description", described.Text, StringComparison.Ordinal);
        Assert.Equal(("Sky _high_", "Up there"), (server.Name, server.Description));
        Assert.Contains("Give a new name", nothing.Text, StringComparison.Ordinal);
        Assert.Single(choices);
    }

    [Fact]
    public async Task A_server_is_reinstalled_only_when_its_name_is_typed()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var question = await owner.RunAsync("settings reinstall", new { server = "skyblock" });
        var wrong = await owner.SubmitAsync(await owner.PressAsync(question.Message, "Reinstall it…"), "sky");
        var asked = sandbox.AskedOfPanel("/reinstall").Count;
        var begun = await owner.SubmitAsync(await owner.PressAsync(question.Message, "Reinstall it…"), "skyblock");

        Assert.Contains("Files can be deleted or overwritten", question.Text, StringComparison.Ordinal);
        Assert.Contains("nothing was done", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(0, asked);
        Assert.Equal("**Skyblock** is being installed again. It opens by itself when that is done.", begun.Text);
        Assert.Single(sandbox.AskedOfPanel("/reinstall"));
    }

    [Fact]
    public async Task A_name_full_of_marks_can_be_typed_and_its_node_that_is_down_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var isle = sandbox.App.Panel.World.Servers.Find(server => server.Name.Contains("isle", StringComparison.Ordinal))!;

        var question = await owner.RunAsync("settings reinstall", new { server = isle.Identifier });
        var answer = await owner.SubmitAsync(await owner.PressAsync(question.Message, "Reinstall it…"), isle.Name);

        Assert.Contains("does not answer", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/settings",
        ("settings rename", "settings.rename"), ("settings reinstall", "settings.reinstall"));
}
