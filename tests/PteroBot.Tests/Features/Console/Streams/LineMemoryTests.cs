using PteroBot.Features.Console.Streams;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class LineMemoryTests
{
    [Fact]
    public void What_follows_the_last_lines_that_were_heard_was_missed()
    {
        Assert.Equal(["e", "f"], Of("a", "b", "c", "d").Missed(["b", "c", "d", "e", "f"]));
        Assert.Empty(Of("a", "b", "c").Missed(["a", "b", "c"])!);
    }

    [Fact]
    public void A_log_that_begins_in_the_middle_of_what_was_heard_is_found_by_what_it_has()
    {
        Assert.Equal(["e"], Of("a", "b", "c", "d").Missed(["d", "e"]));
        Assert.Equal(["b"], Of("a").Missed(["x", "a", "b"]));
    }

    [Fact]
    public void A_log_that_does_not_go_back_so_far_says_nothing_about_what_was_missed()
    {
        Assert.Null(Of("a", "b", "c").Missed(["x", "y", "z"]));
        Assert.Null(Of("a", "b", "c").Missed([]));
        Assert.Null(Of().Missed(["x"]));
    }

    [Fact]
    public void A_line_that_happens_to_stand_in_another_log_is_no_proof()
    {
        Assert.Null(Of("a", "b", "Loading").Missed(["x", "y", "Loading", "z"]));
    }

    [Fact]
    public void Lines_that_repeat_themselves_are_not_shown_twice()
    {
        Assert.Equal(["new"], Of("tick", "tick", "tick", "tick").Missed(["tick", "tick", "tick", "tick", "tick", "tick", "new"]));
        Assert.Equal(["c", "a", "b"], Of("x", "a", "b").Missed(["a", "b", "x", "a", "b", "c", "a", "b"]));
    }

    [Fact]
    public void A_line_that_came_live_while_the_log_was_on_its_way_counts_where_it_stands_in_the_log()
    {
        Assert.Equal(["missed", "live"], Of("a", "b", "c").Missed(["live", "a", "b", "c", "missed", "live"]));
    }

    [Fact]
    public void What_still_waits_to_be_shown_is_not_given_to_the_next_process()
    {
        var memory = Of("a", "b", "c");
        memory.Note("waiting");

        var next = new LineMemory(memory.Until(2));

        Assert.Equal(["waiting", "later"], next.Missed(["a", "b", "c", "waiting", "later"]));
    }

    [Fact]
    public void Numbers_go_on_and_old_lines_are_forgotten()
    {
        var memory = Of();
        for (var i = 0; i < 20_000; i++)
            Assert.Equal(i, memory.Note($"{i}"));

        Assert.Equal(50, memory.Until(memory.Newest).Count);
        Assert.Empty(memory.Until(5));
        Assert.Equal(["20000"], memory.Missed([.. Enumerable.Range(19_900, 101).Select(i => $"{i}")]));
    }

    private static LineMemory Of(params string[] lines)
    {
        var memory = new LineMemory([]);
        foreach (var line in lines)
            memory.Note(line);
        return memory;
    }
}
