using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/startup</c> by its owner, by a subuser with few permissions, by a stranger, and where it cannot work.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task The_owner_sees_and_changes_variables_and_image()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var shown = await owner.RunAsync("startup show", new { server = "survival" });
        var set = await owner.RunAsync("startup set", new { server = "survival", variable = "SERVER_JARFILE", value = "paper.jar" });
        var back = await owner.RunAsync("startup set", new { server = "survival", variable = "server_jarfile" });
        var broken = await owner.RunAsync("startup set", new { server = "survival", variable = "SERVER_JARFILE", value = "paper.zip" });
        var image = await owner.RunAsync("startup image", new { server = "survival", image = "Java 17" });
        var noImage = await owner.RunAsync("startup image", new { server = "survival", image = "Java 8" });

        Assert.True(shown.Message.IsEphemeral);
        Assert.Contains("Server Jar File", shown.Text, StringComparison.Ordinal);
        Assert.Contains("at most 20 characters", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DL\\_PATH", shown.Text, StringComparison.Ordinal);
        Assert.Contains("`paper.jar` (default: `server.jar`)", set.Text, StringComparison.Ordinal);
        Assert.Contains("back to its default", back.Text, StringComparison.Ordinal);
        Assert.Contains("Its rule: has to be filled in, fits the pattern", broken.Text, StringComparison.Ordinal);
        Assert.Contains("ghcr.io/pterodactyl/yolks:java_17", image.Text, StringComparison.Ordinal);
        Assert.Contains("`Java 21`, `Java 17` or `Java 11`", noImage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_panel_would_break_on_is_refused_before_it_is_asked()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");

        var unknown = await sandbox.As("owner").RunAsync("startup set", new { server = "survival", variable = "NOT_THERE", value = "x" });
        var hidden = await sandbox.As("owner").RunAsync("startup set", new { server = "survival", variable = "DL_PATH", value = "x" });

        Assert.Contains("has no variable called `NOT_THERE`", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("has no variable called `DL_PATH`", hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel("/startup"), asked => asked.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variable_is_changed_in_a_form_and_an_image_by_a_menu()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var page = (await owner.RunAsync("startup show", new { server = "survival" })).Message;

        var form = await owner.SelectAsync(page, (string)page.Components[0]["custom_id"]!, "BUILD_NUMBER");
        var saved = await owner.SubmitAsync(form, "77");
        var image = await owner.SelectAsync(page, (string)page.Components[1]["custom_id"]!, "Java 11");

        Assert.Equal(page.Id, saved.Message.Id);
        Assert.Contains("`77`", saved.Text, StringComparison.Ordinal);
        Assert.Contains("yolks:java_11", image.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_and_images_complete_from_memory_and_for_nobody_else()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.LinkAsync("member");
        await sandbox.As("owner").RunAsync("startup show", new { server = "survival" });
        var before = sandbox.AskedOfPanel("/startup").Count;

        var variables = await sandbox.As("owner").CompleteAsync("startup set", "variable", "jar", options: new { server = "survival" });
        var images = await sandbox.As("owner").CompleteAsync("startup image", "image", "", options: new { server = "survival" });
        var asked = sandbox.AskedOfPanel("/startup").Count;
        var others = await sandbox.As("member").CompleteAsync("startup set", "variable", "", options: new { server = "survival" });
        var strangers = await sandbox.As("stranger").CompleteAsync("startup set", "variable", "", options: new { server = "survival" });

        Assert.Equal("SERVER_JARFILE", Assert.Single(variables).Value);
        Assert.Equal(["Java 21", "Java 17", "Java 11"], images.Select(choice => choice.Value));
        Assert.Equal(before, asked);
        Assert.Empty(others);
        Assert.Empty(strangers);
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/startup",
        ("startup show", "startup.read"), ("startup set", "startup.update"), ("startup image", "startup.docker-image"));
}
