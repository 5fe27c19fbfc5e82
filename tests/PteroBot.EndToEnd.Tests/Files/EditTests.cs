namespace PteroBot.EndToEnd.Tests.Files;

/// <summary>Editing in a form.</summary>
public sealed class EditTests
{
    [Fact]
    public async Task An_edit_is_saved_and_keeps_the_line_ends_of_the_file()
    {
        await using var stage = await FilesStage.StartAsync();
        stage.Node.Write("/windows.cfg", "a=1\r\nb=2\r\n");

        var form = await stage.RunAsync("edit", new { server = "survival", path = "/windows.cfg" });
        var saved = await stage.Owner.SubmitAsync(form, "a=1\nb=3");

        Assert.Contains("a=1\\nb=2", form.Modal!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Saved", saved.Text, StringComparison.Ordinal);
        Assert.Equal("a=1\r\nb=3\r\n", stage.Read("/windows.cfg"));
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_not_overwritten()
    {
        await using var stage = await FilesStage.StartAsync();
        var root = await stage.BrowseAsync();
        var card = (await stage.OpenAsync(root, "eula.txt")).Message;
        var form = await stage.Owner.PressAsync(card, "Edit");

        stage.Node.Write("/eula.txt", "eula=maybe\n");
        var conflict = await stage.Owner.SubmitAsync(form, "eula=false");
        var second = await stage.Owner.PressAsync(card, "Edit");
        var saved = await stage.Owner.SubmitAsync(second, "eula=false");

        Assert.Contains("was changed while you wrote", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("eula=maybe", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("eula=false", saved.Text, StringComparison.Ordinal);
        Assert.Equal("eula=false\n", stage.Read("/eula.txt"));
    }

    [Fact]
    public async Task What_no_form_can_hold_is_refused_with_a_way_out()
    {
        await using var stage = await FilesStage.StartAsync();
        stage.Node.Write("/long.txt", new string('x', 4001));

        var longer = await stage.RunAsync("edit", new { server = "survival", path = "/long.txt" });
        var folder = await stage.RunAsync("edit", new { server = "survival", path = "/plugins" });
        var form = await stage.RunAsync("edit", new { server = "survival", path = "/eula.txt" });
        var emptied = await stage.Owner.SubmitAsync(form, "");

        Assert.Contains("/files upload", longer.Text, StringComparison.Ordinal);
        Assert.Contains("is a folder", folder.Text, StringComparison.Ordinal);
        Assert.Contains("empty file", emptied.Text, StringComparison.Ordinal);
        Assert.Equal("eula=true\n", stage.Read("/eula.txt"));
    }
}
