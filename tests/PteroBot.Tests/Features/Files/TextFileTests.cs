using System.Text;
using PteroBot.Features.Files;

namespace PteroBot.Tests.Features.Files;

public sealed class TextFileTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nc", "a\nc\n")]
    [InlineData("a\nb", "a\nc", "a\nc")]
    [InlineData("a\r\nb\r\n", "a\nc", "a\r\nc\r\n")]
    [InlineData("a\r\nb\n", "a\nc", "a\nc\n")]
    [InlineData("\uFEFFa", "b", "\uFEFFb")]
    [InlineData("a\n", "", "")]
    [InlineData("", "b", "b")]
    public void An_edit_keeps_what_a_form_cannot_show(string before, string typed, string after)
    {
        Assert.True(TextFile.TryRead(Encoding.UTF8.GetBytes(before), out var file));

        var written = Encoding.UTF8.GetString(file.Rewrite(typed));

        Assert.Equal(after, written);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_apart()
    {
        Assert.False(TextFile.TryRead([0x50, 0x4B, 0x03, 0x04, 0x00], out _));
        Assert.False(TextFile.TryRead([0xFF, 0xFE, 0x41], out _));
        Assert.True(TextFile.TryRead("grün 🎮"u8, out _));
    }

    [Theory]
    [InlineData("config.yml", "```yaml\n")]
    [InlineData("SERVER.PROPERTIES", "```properties\n")]
    [InlineData("notes", "```\n")]
    public void The_language_goes_by_the_extension(string name, string begins) =>
        Assert.StartsWith(begins, FileWords.Block("a", name, 4096), StringComparison.Ordinal);

    [Fact]
    public void Content_keeps_its_spaces_and_cannot_leave_its_block_or_turn_the_line_around()
    {
        var block = FileWords.Block("a:\n    b: 1\n```\n@everyone \u202Egnp.exe", "a.yml", 4096)!;

        Assert.Contains("\n    b: 1\n", block, StringComparison.Ordinal);
        Assert.Equal(2, block.Split("```").Length - 1);
        Assert.DoesNotContain('\u202E', block);
    }

    [Fact]
    public void What_does_not_fit_is_not_cut() => Assert.Null(FileWords.Block(new string('`', 4000), "a.txt", 4096));
}
