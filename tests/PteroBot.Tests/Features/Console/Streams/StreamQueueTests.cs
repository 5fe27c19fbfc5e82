using PteroBot.Features.Console.Streams;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamQueueTests
{
    private readonly ManualClock _clock = new();
    private readonly StreamQueue _queue;

    public StreamQueueTests() => _queue = new StreamQueue(_clock);

    [Fact]
    public void A_batch_is_due_two_seconds_after_its_first_line()
    {
        _queue.Add("one");
        _clock.Advance(TimeSpan.FromSeconds(1));
        _queue.Add("two");
        var early = _queue.IsDue;
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((false, true), (early, _queue.IsDue));
        Assert.Equal(["one", "two"], _queue.Take()!.Parts.Select(part => part.Text));
        Assert.False(_queue.IsDue);
        Assert.Null(_queue.Take());
    }

    [Fact]
    public void A_full_message_does_not_wait()
    {
        for (var i = 0; i < 19; i++)
            _queue.Add(new string('x', 100));

        Assert.True(_queue.IsDue);
        Assert.Equal(17, _queue.Take()!.Parts.Count);
        Assert.False(_queue.IsDue);
    }

    [Fact]
    public void What_is_more_than_ten_messages_is_left_out_and_counted_the_oldest_first()
    {
        for (var i = 0; i < 1_000; i++)
            _queue.Add($"{i:000}{new string('x', 96)}");

        var batch = _queue.Take()!;

        Assert.Equal(820, batch.LeftOut);
        Assert.StartsWith("820", batch.Parts[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, _queue.Take()!.LeftOut);
    }

    [Fact]
    public void What_happened_to_the_server_is_never_left_out()
    {
        _queue.Add(StreamNote.State, "● Running");
        for (var i = 0; i < 1_000; i++)
            _queue.Add(new string('x', 100));

        Assert.Equal("● Running", _queue.Take()!.Parts[0].Text);
    }

    [Fact]
    public void Lines_that_were_lost_before_are_told_even_without_others()
    {
        _queue.LeaveOut(7);
        _clock.Advance(StreamQueue.BatchEvery);

        Assert.True(_queue.IsDue);
        Assert.Equal((7, 0), (_queue.Take()!.LeftOut, _queue.Take()?.LeftOut ?? 0));
    }

    [Fact]
    public void What_could_not_be_sent_goes_first_the_next_time()
    {
        _queue.LeaveOut(3);
        _queue.Add("one");
        var batch = _queue.Take()!;
        _queue.Add("two");

        _queue.GiveBack(batch);
        var again = _queue.Take()!;

        Assert.Equal(3, again.LeftOut);
        Assert.Equal(["one", "two"], again.Parts.Select(part => part.Text));
    }

    [Fact]
    public void A_crash_takes_the_place_of_the_stop_that_nobody_has_seen_yet()
    {
        _queue.Add(StreamNote.Stopped, "○ Stopped");
        _queue.Add("line of the node");
        _queue.Add(StreamNote.Crashed, "⊘ Crashed");

        Assert.Equal(["line of the node", "⊘ Crashed"], _queue.Take()!.Parts.Select(part => part.Text));
    }

    [Fact]
    public void A_line_longer_than_a_message_goes_by_itself()
    {
        _queue.Add(new string('x', StreamQueue.BatchLength + 100));
        _queue.Add("two");

        Assert.Single(_queue.Take()!.Parts);
        Assert.Equal("two", _queue.Take()!.Parts[0].Text);
    }
}
