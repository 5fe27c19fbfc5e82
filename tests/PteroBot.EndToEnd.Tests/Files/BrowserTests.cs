using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Files;

/// <summary>The browser in one message.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task Folders_are_opened_by_menu_and_left_again_in_the_same_message()
    {
        await using var stage = await FilesStage.StartAsync();

        var root = await stage.BrowseAsync();
        var plugins = (await stage.OpenAsync(root, "plugins")).Message;
        var signposts = (await stage.OpenAsync(plugins, "▸ Signposts")).Message;
        var config = (await stage.OpenAsync(signposts, "config.yml")).Message;
        var back = (await stage.Owner.PressAsync(config, "Back")).Message;

        Assert.True(root.IsEphemeral);
        Assert.All([plugins, signposts, config, back], message => Assert.Equal(root.Id, message.Id));
        Assert.Contains("**plugins**", root.Text, StringComparison.Ordinal);
        Assert.Contains("server.properties", root.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Up", root.Pressable);
        Assert.Contains("/ › plugins › Signposts", signposts.Text, StringComparison.Ordinal);
        Assert.Contains("```yaml\nenabled: true", config.Text, StringComparison.Ordinal);
        Assert.Contains("Edit", config.Pressable);
        Assert.Contains("config.yml", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_files_with_odd_names_are_paged_within_Discords_limits()
    {
        await using var stage = await FilesStage.StartAsync();
        for (var i = 0; i < 1500; i++)
            stage.Node.Write($"/many/{i:0000} {new string('n', 200)}.txt", "x");
        foreach (var name in (string[])["@everyone.txt", "**bold** `code` [link](https://example.com).md", "🎮👨‍👩‍👧.txt", "ملف ‮evil.txt", " leading", "~tilde", "<@1>"])
            stage.Node.Write($"/many/!{name}", "odd");

        var first = await stage.BrowseAsync("/many");
        var second = (await stage.Owner.PressAsync(first, "▶")).Message;
        var form = await stage.Owner.PressAsync(second, "Go to…");
        var there = (await stage.Owner.SubmitAsync(form, "0777")).Message;
        var file = (await stage.OpenAsync(there, "0777 ")).Message;
        var again = (await stage.Owner.PressAsync(file, "Refresh"));

        Assert.Contains("1 folder, 1506 files", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", first.Text, StringComparison.Ordinal);
        Assert.Contains("[2 of 101 off]", second.Text, StringComparison.Ordinal);
        Assert.Contains("0777 nnn", there.Text, StringComparison.Ordinal);
        Assert.Contains("```\nx\n```", file.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Impossible);
    }

    [Fact]
    public async Task A_path_too_long_for_a_button_works_after_a_restart()
    {
        await using var stage = await FilesStage.StartAsync();
        var deep = string.Join('/', Enumerable.Range(0, 5).Select(i => $"{i} {new string('d', 120)}"));
        stage.Node.Write($"/{deep}/deep.txt", "found");
        var folder = await stage.BrowseAsync($"/{deep}");

        await stage.Sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await stage.Sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await stage.Sandbox.UntilBotReadyAsync();
        var file = (await stage.OpenAsync(folder, "deep.txt")).Message;

        Assert.Contains("found", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_texts_are_attached_and_what_is_no_text_is_said_to_be_none()
    {
        await using var stage = await FilesStage.StartAsync();
        stage.Node.Write("/long.log", string.Concat(Enumerable.Repeat("0123456789\n", 1000)));
        stage.Node.Write("/exact.txt", new string('x', 4000));
        stage.Node.Write("/zeros.bin", [1, 0, 2, 255]);

        var shown = await stage.RunAsync("show", new { server = "survival", path = "/long.log" });
        var exact = await stage.RunAsync("show", new { server = "survival", path = "exact.txt" });
        var binary = await stage.RunAsync("show", new { server = "survival", path = "zeros.bin" });
        var large = await stage.RunAsync("show", new { server = "survival", path = "/logs/big.log" });
        var missing = await stage.RunAsync("show", new { server = "survival", path = "/nothing.txt" });
        var outside = await stage.RunAsync("show", new { server = "survival", path = "../../etc/passwd" });
        var upAndDown = await stage.RunAsync("show", new { server = "survival", path = "plugins/../eula.txt" });

        string[] nowhere =
        [
            (await stage.RunAsync("browse", new { server = "survival", folder = "/nothing/below" })).Text,
            (await stage.RunAsync("edit", new { server = "survival", path = "/nothing/new.txt" })).Text,
            (await stage.RunAsync("browse", new { server = "survival", folder = "/eula.txt" })).Text,
        ];

        Assert.Equal(["There is no folder `/nothing` on this server. Make it with /files mkdir.", "There is no folder `/nothing` on this server. Make it with /files mkdir.", "`/eula.txt` is a file, not a folder. See it with /files show."], nowhere);
        Assert.Contains("long.log", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"attachments\":[{", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains(new string('x', 4000), exact.Text, StringComparison.Ordinal);
        Assert.Contains("not text", binary.Text, StringComparison.Ordinal);
        Assert.Contains("too large to be shown", large.Text, StringComparison.Ordinal);
        Assert.Contains("There is no `/nothing.txt`", missing.Text, StringComparison.Ordinal);
        Assert.Contains("is no path on a server", outside.Text, StringComparison.Ordinal);
        Assert.Contains("eula=true", upAndDown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_come_from_memory_and_belong_to_one_person()
    {
        await using var stage = await FilesStage.StartAsync();
        await stage.Sandbox.LinkAsync("member");
        await stage.BrowseAsync();
        await stage.BrowseAsync("/plugins");
        var before = stage.Sandbox.AskedOfPanel("/files/").Count;

        var choices = new List<string>();
        foreach (var typed in (string[])["s", "se", "ser", "/plugins/", "/plugins/S", "nowhere/at/all"])
            choices.AddRange((await CompleteAsync(stage.Owner, typed)).Select(choice => choice.Name));
        var after = stage.Sandbox.AskedOfPanel("/files/").Count;
        var strangers = await CompleteAsync(stage.Sandbox.As("stranger"), "s");
        var members = await CompleteAsync(stage.Member, "s");

        Assert.Contains("/server.properties", choices);
        Assert.Contains("/plugins/Signposts/", choices);
        Assert.Equal(before, after);
        Assert.Empty(strangers);
        Assert.Empty(members);
    }

    private static Task<IReadOnlyList<(string Name, string Value)>> CompleteAsync(Person person, string typed) =>
        person.CompleteAsync("files show", "path", typed, options: new { server = "survival" });
}
