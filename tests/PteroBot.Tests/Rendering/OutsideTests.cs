using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class OutsideTests
{
    [Theory]
    [InlineData("Survival", "Survival")]
    [InlineData("node-1", "node-1")]
    [InlineData("@everyone", "@\u200Beveryone")]
    [InlineData("<@123456789012345678>", "\\<@\u200B123456789012345678\\>")]
    [InlineData("**bold** __x__ ~~y~~", "\\*\\*bold\\*\\* \\_\\_x\\_\\_ \\~\\~y\\~\\~")]
    [InlineData("`code`", "\\`code\\`")]
    [InlineData("[click](https://evil.example)", "\\[click\\](https\\://evil.example)")]
    [InlineData("||spoiler||", "\\|\\|spoiler\\|\\|")]
    [InlineData("\\*", "\\\\\\*")]
    [InlineData("# Heading", "\\# Heading")]
    [InlineData("-# small print", "\\-# small print")]
    [InlineData("> quote", "\\> quote")]
    [InlineData(":skull:", "\\:skull\\:")]
    [InlineData("</power:123>", "\\</power\\:123\\>")]
    public void Text_can_neither_ping_nor_format(string name, string expected)
    {
        var text = Outside.Text(name);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("two\nlines\r\nthree", "two lines three")]
    [InlineData("  wide\t\t gap  ", "wide gap")]
    [InlineData("bell\u0007 and \u001b[31mred", "bell and [31mred")]
    [InlineData("over\u202Eride", "override")]
    [InlineData("in\u200Bvisible\uFEFF", "invisible")]
    [InlineData("", "unnamed")]
    [InlineData(null, "unnamed")]
    [InlineData("\u202E\u200B \u3164", "unnamed")]
    public void Control_direction_and_invisible_characters_are_taken_out(string? name, string expected)
    {
        var text = Outside.Plain(name);

        Assert.Equal(expected, text);
    }

    [Fact]
    public void Half_an_emoji_is_replaced()
    {
        var text = Outside.Plain("lone " + '\uD83D' + " half");

        Assert.Equal("lone \uFFFD half", text);
    }

    [Fact]
    public void A_tower_of_accents_is_cut_down()
    {
        var name = "Z" + new string('\u0301', 500) + "algo";

        var text = Outside.Plain(name);

        Assert.Equal("Z\u0301\u0301\u0301algo", text);
    }

    [Fact]
    public void Right_to_left_text_stays_in_its_own_part_of_the_line()
    {
        var text = Outside.Text("שרת");

        Assert.Equal("\u2068שרת\u2069", text);
    }

    [Fact]
    public void A_family_of_emoji_is_kept_or_dropped_whole()
    {
        const string Family = "👨‍👩‍👧‍👦";

        Assert.Equal(Family, Outside.Plain(Family));
        Assert.Equal("ab…", Outside.Plain("ab" + Family + "cd", 8));
    }

    [Fact]
    public void The_cut_is_made_before_escaping()
    {
        var text = Outside.Text(new string('*', 191), 10);

        Assert.Equal(string.Concat(Enumerable.Repeat("\\*", 9)) + "…", text);
    }

    [Fact]
    public void A_backtick_cannot_leave_code_marks()
    {
        Assert.Equal("`aˋb ˋˋˋ @everyone`", Outside.Code("a`b ``` @everyone"));
        Assert.DoesNotContain("```", Outside.Block("x\n```\ny")[4..^4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_keeps_its_lines()
    {
        var block = Outside.Block("one\r\ntwo\u001b");

        Assert.Equal("```\none\ntwo\n```", block);
    }
}
