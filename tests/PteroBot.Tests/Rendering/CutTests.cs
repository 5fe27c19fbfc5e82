using PteroBot.Rendering;

namespace PteroBot.Tests.Rendering;

public sealed class CutTests
{
    [Theory]
    [InlineData("Survival", 8, "Survival")]
    [InlineData("Survival", 7, "Surviv…")]
    [InlineData("one two", 5, "one…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    [InlineData("", 0, "")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    [InlineData("a😀b", 3, "a…")]
    public void Text_is_cut_between_letters(string text, int max, string expected)
    {
        var cut = Cut.To(text, max);

        Assert.Equal(expected, cut);
    }

    [Fact]
    public void Lines_are_kept_whole_and_the_rest_is_counted()
    {
        var lines = Enumerable.Range(1, 100).Select(i => $"line {i:000}").ToList();

        var cut = Cut.Lines(lines, 50, missing => $"and {missing} more");

        Assert.Equal("line 001\nline 002\nline 003\nline 004\nand 96 more", cut);
    }

    [Fact]
    public void Lines_that_fit_are_left_alone()
    {
        var cut = Cut.Lines(["a", "b"], 3, _ => "more");

        Assert.Equal("a\nb", cut);
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(10, 1, 1, 1)]
    [InlineData(11, 2, 2, 2)]
    [InlineData(500, 50, 50, 50)]
    [InlineData(500, 51, 50, 50)]
    [InlineData(500, -3, 1, 50)]
    public void A_page_that_is_gone_becomes_the_nearest(int items, int asked, int number, int count)
    {
        var leaf = Leaf.Of([.. Enumerable.Range(0, items)], asked, 10);

        Assert.Equal((number, count, items), (leaf.Number, leaf.Count, leaf.Total));
        Assert.Equal((leaf.Number == 1, leaf.Number == leaf.Count), (leaf.IsFirst, leaf.IsLast));
    }

    [Fact]
    public void The_last_page_holds_what_is_left()
    {
        var leaf = Leaf.Of([.. Enumerable.Range(0, 25)], 3, 10);

        Assert.Equal([20, 21, 22, 23, 24], leaf.Items);
    }
}
