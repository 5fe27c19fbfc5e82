using PteroBot.Features.Console;
using PteroBot.Rendering;

namespace PteroBot.Tests.Features.Console;

public sealed class ConsoleTextTests
{
    [Theory]
    [InlineData("\e[38;5;214m[12:00 WARN]: hm\e[m", "[12:00 WARN]: hm")]
    [InlineData("\tat com.example.Foo", "    at com.example.Foo")]
    [InlineData("  two  spaces  ", "  two  spaces")]
    [InlineData("> \r\e[K[12:00 INFO]: over it\r", "[12:00 INFO]: over it")]
    [InlineData("one\r\n", "one")]
    [InlineData("\u202Eevil\u2066\u200B\0\u0007", "evil")]
    [InlineData("👨‍👩‍👧 \u05E9\u05DC\u05D5\u05DD", "👨‍👩‍👧 \u05E9\u05DC\u05D5\u05DD")]
    [InlineData("", "")]
    public void A_line_is_what_a_terminal_would_show(string line, string expected) => Assert.Equal(expected, ConsoleText.Clean(line));

    [Theory]
    [InlineData("```")]
    [InlineData("``")]
    [InlineData("x``````y")]
    [InlineData("`")]
    public void Nothing_in_a_line_ends_the_block(string line)
    {
        var (block, _) = ConsoleText.Block([line, line], 300, 1300);

        Assert.Equal(3, block.Split("```").Length);
        Assert.StartsWith("```\n", block, StringComparison.Ordinal);
        Assert.EndsWith("\n```", block, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_lines_that_fit_are_shown()
    {
        var (block, shown) = ConsoleText.Block([.. Enumerable.Range(1, 100).Select(i => $"{i:000}" + new string('`', 400))], 300, 1300);

        Assert.Equal(2, shown);
        Assert.True(block.Length <= 1300 + 8);
        Assert.Contains("100`", block, StringComparison.Ordinal);
        Assert.DoesNotContain("098", block, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", null)]
    [InlineData("say a`b **c** @everyone 👍", null)]
    [InlineData("", "There is nothing to send")]
    [InlineData(" \t ", "There is nothing to send")]
    [InlineData("a\nb", "A command is one line")]
    [InlineData("a\rb", "A command is one line")]
    [InlineData("a\u2028b", "A command is one line")]
    [InlineData("a\u0085b", "A command is one line")]
    [InlineData("a\tb", "A command cannot hold control characters")]
    [InlineData("a\e[31mb", "A command cannot hold control characters")]
    public void A_command_is_one_line_of_visible_text(string typed, string? fault)
    {
        if (fault is null)
            Assert.Null(CommandLine.Fault(typed));
        else
            Assert.StartsWith(fault, CommandLine.Fault(typed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_has_an_end() => Assert.StartsWith("A command has 1000 characters at most; yours has 1001.", CommandLine.Fault(new string('x', 1001)), StringComparison.Ordinal);
}
