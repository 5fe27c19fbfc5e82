using PteroBot.Features.Files;

namespace PteroBot.Tests.Features.Files;

public sealed class ServerPathTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("plugins", "/plugins")]
    [InlineData("/plugins//a/./b/", "/plugins/a/b")]
    [InlineData("plugins/../eula.txt", "/eula.txt")]
    [InlineData("/a b/ c", "/a b/ c")]
    [InlineData("C:\\windows", "/C:\\windows")]
    [InlineData("...", "/...")]
    public void A_path_is_tidied_as_the_node_does(string typed, string path)
    {
        Assert.True(ServerPath.TryParse(typed, out var read));
        Assert.Equal(path, read.Text);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("/../etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void A_path_that_leaves_the_server_or_cannot_be_is_none(string typed) => Assert.False(ServerPath.TryParse(typed, out _));

    [Fact]
    public void A_name_has_at_most_255_bytes()
    {
        Assert.True(ServerPath.TryParse(new string('a', 255), out _));
        Assert.False(ServerPath.TryParse(new string('a', 256), out _));
        Assert.False(ServerPath.TryParse(new string('ä', 128), out _));
    }

    [Fact]
    public void What_is_typed_in_a_folder_is_seen_from_there_unless_it_begins_with_a_slash()
    {
        Assert.True(ServerPath.TryParse("/a/b", out var folder));

        folder.TryFollow("c", out var below);
        folder.TryFollow("../c", out var beside);
        folder.TryFollow("/c", out var top);

        Assert.Equal(["/a/b/c", "/a/c", "/c"], [below.Text, beside.Text, top.Text]);
        Assert.Equal(("b", "/a"), (folder.Name, folder.Folder.Text));
        Assert.Equal("/", ServerPath.Root.Folder.Text);
    }
}
