using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Files;

/// <summary>Everything that changes files, by command and by button.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Folders_and_files_are_made_renamed_moved_copied_and_deleted()
    {
        await using var stage = await FilesStage.StartAsync();

        var made = await stage.RunAsync("mkdir", new { server = "survival", name = "old/worlds" });
        var moved = await stage.RunAsync("move", new { server = "survival", path = "/eula.txt", folder = "/old/worlds" });
        var renamed = await stage.RunAsync("rename", new { server = "survival", path = "/old/worlds/eula.txt", name = "agreed.txt" });
        var copied = await stage.RunAsync("copy", new { server = "survival", path = "/old/worlds/agreed.txt" });
        var mode = await stage.RunAsync("chmod", new { server = "survival", path = "/old/worlds/agreed.txt", mode = "600" });
        var question = await stage.RunAsync("delete", new { server = "survival", path = "/old/worlds/agreed.txt" });
        var kept = stage.Node.Find("/old/worlds/agreed.txt");
        var deleted = await stage.Owner.PressAsync(question.Message, "Delete it");

        Assert.Contains("Made `/old/worlds`", made.Text, StringComparison.Ordinal);
        Assert.Contains("`/eula.txt` is now `/old/worlds/eula.txt`", moved.Text, StringComparison.Ordinal);
        Assert.Contains("agreed.txt", renamed.Text, StringComparison.Ordinal);
        Assert.Contains("agreed copy.txt", copied.Text, StringComparison.Ordinal);
        Assert.Contains("mode `600`", mode.Text, StringComparison.Ordinal);
        Assert.Equal("600", kept?.ModeBits);
        Assert.Contains("Deleted", deleted.Text, StringComparison.Ordinal);
        Assert.Null(stage.Node.Find("/old/worlds/agreed.txt"));
        Assert.NotNull(stage.Node.Find("/old/worlds/agreed copy.txt"));
    }

    [Fact]
    public async Task The_buttons_do_the_same()
    {
        await using var stage = await FilesStage.StartAsync();
        var root = await stage.BrowseAsync();

        var folder = (await stage.Owner.SubmitAsync(await stage.Owner.PressAsync(root, "New folder"), "kept")).Message;
        var inputs = await stage.Owner.PressAsync(folder, "New file");
        var file = (await stage.Owner.SubmitAsync(inputs, new Dictionary<string, string> { ["name"] = "notes.md", ["content"] = "# Notes" })).Message;
        var renamed = (await stage.Owner.SubmitAsync(await stage.Owner.PressAsync(file, "Rename"), "../notes.md")).Message;
        var archived = (await stage.Owner.PressAsync(renamed, "Archive")).Message;
        var archive = stage.Node.Root.Children.Keys.Single(name => name.EndsWith(".tar.gz", StringComparison.Ordinal));
        stage.Node.Delete("/notes.md");
        var card = (await stage.OpenAsync(archived, archive)).Message;
        var extracted = (await stage.Owner.PressAsync(card, "Extract")).Message;

        Assert.Contains("notes.md", file.Text, StringComparison.Ordinal);
        Assert.Contains("is now `/notes.md`", renamed.Text, StringComparison.Ordinal);
        Assert.Contains("Packed", archived.Text, StringComparison.Ordinal);
        Assert.Contains("Extracted", extracted.Text, StringComparison.Ordinal);
        Assert.Equal("# Notes\n", stage.Read("/notes.md"));
    }

    [Fact]
    public async Task Uploads_and_downloads_go_through_and_nothing_is_replaced_unasked()
    {
        await using var stage = await FilesStage.StartAsync();
        stage.Node.Write("/huge.zip", new byte[9 * 1024 * 1024]);

        var uploaded = await stage.RunAsync("upload", new { server = "survival", file = new { filename = "new.txt", content = "one" } });
        var question = await stage.RunAsync("upload", new { server = "survival", file = new { filename = "new.txt", content = "two" } });
        var untouched = stage.Read("/new.txt");
        var replaced = await stage.Owner.PressAsync(question.Message, "Replace it");
        var attached = await stage.RunAsync("download", new { server = "survival", path = "/new.txt" });
        var link = await stage.RunAsync("download", new { server = "survival", path = "/huge.zip" });
        var pulled = await stage.RunAsync("pull", new { server = "survival", address = "https://downloads.test/a.jar" });

        Assert.Contains("Uploaded `/new.txt`", uploaded.Text, StringComparison.Ordinal);
        Assert.Contains("Replace new.txt?", question.Text, StringComparison.Ordinal);
        Assert.Equal("one", untouched);
        Assert.Contains("Uploaded", replaced.Text, StringComparison.Ordinal);
        Assert.Equal("two", stage.Read("/new.txt"));
        Assert.Contains("\"attachments\":[{", attached.ToString(), StringComparison.Ordinal);
        Assert.Contains("works once", link.Text, StringComparison.Ordinal);
        Assert.All(link.Messages, message => Assert.True(message.IsEphemeral));
        Assert.Contains("in the background", pulled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fourth_fetch_at_a_time_and_an_eleventh_in_five_minutes_are_told_as_that()
    {
        await using var stage = await FilesStage.StartAsync();

        var fetched = new List<string>();
        for (var i = 1; i <= 11; i++)
            fetched.Add((await stage.RunAsync("pull", new { server = "survival", address = $"https://slow.downloads.test/{i}.jar" })).Text);

        Assert.All(fetched.Take(3), text => Assert.Contains("in the background", text, StringComparison.Ordinal));
        Assert.All(fetched[3..10], text => Assert.Equal("The node fetches three files for a server at a time, and three are under way. Try again when one of them has come.", text));
        Assert.StartsWith("The panel lets one person fetch ten files in five minutes, and that is reached. Try again in ", fetched[10], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_larger_than_the_node_takes_is_told_with_the_limit_and_changes_nothing()
    {
        await using var stage = await FilesStage.StartAsync();
        stage.Survival.Node.UploadSize = 1;

        var answer = await stage.RunAsync("upload", new { server = "survival", file = new { filename = "world.zip", content = new string('x', 1024 * 1024 + 1) } });

        Assert.Equal("`/world.zip` is larger than the node takes (1 MiB). Over SFTP there is no such limit; the panel's page of the server tells how.", answer.Text);
        Assert.Null(stage.Node.Find("/world.zip"));
    }

    [Fact]
    public async Task A_panel_that_fails_while_it_is_looked_whether_the_file_is_there_replaces_nothing()
    {
        await using var stage = await FilesStage.StartAsync();
        await stage.Sandbox.FaultAsync(new { target = "panel", kind = "status", status = 500, path = "/files/list" });

        var answer = await stage.RunAsync("upload", new { server = "survival", file = new { filename = "eula.txt", content = "eula=false" } });

        Assert.Contains("has a problem of its own", answer.Text, StringComparison.Ordinal);
        Assert.Equal("eula=true\n", stage.Read("/eula.txt"));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_nothing_is_changed()
    {
        await using var stage = await FilesStage.StartAsync();
        var before = stage.Sandbox.AskedOfPanel().Count;

        (string Command, object Options, string Says)[] wrong =
        [
            ("rename", new { server = "survival", path = "/eula.txt", name = "ops.json" }, "is there already"),
            ("rename", new { server = "survival", path = "/missing.txt", name = "new.txt" }, "There is no `/missing.txt`"),
            ("move", new { server = "survival", path = "/plugins", folder = "/plugins/Signposts" }, "into itself"),
            ("copy", new { server = "survival", path = "/plugins" }, "copies files only"),
            ("mkdir", new { server = "survival", name = "plugins" }, "is there already"),
            ("mkdir", new { server = "survival", name = "../../etc" }, "cannot be the name"),
            ("delete", new { server = "survival", path = "/" }, "whole folder"),
            ("extract", new { server = "survival", path = "/eula.txt" }, "is no archive"),
            ("chmod", new { server = "survival", path = "/eula.txt", mode = "999" }, "three digits"),
            ("pull", new { server = "survival", address = "file:///etc/passwd" }, "no web address"),
        ];
        foreach (var (command, options, says) in wrong)
            Assert.Contains(says, (await stage.RunAsync(command, options)).Text, StringComparison.Ordinal);

        Assert.DoesNotContain(stage.Sandbox.AskedOfPanel().Skip(before), asked => asked.StartsWith("POST", StringComparison.Ordinal) || asked.StartsWith("PUT", StringComparison.Ordinal));
    }
}
