using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Live;

public sealed class EventQueueTests
{
    private static async Task<List<ServerEvent>> DrainAsync(EventQueue queue)
    {
        var events = new List<ServerEvent>();
        queue.Complete();
        while (await queue.TakeAsync(CancellationToken.None) is { } happened)
            events.Add(happened);
        return events;
    }

    [Fact]
    public async Task Figures_give_way_to_lines_and_only_the_newest_are_kept()
    {
        var queue = new EventQueue(10);

        for (var i = 0; i < 100; i++)
            queue.Add(new StatsReceived(new ServerStats { UptimeMilliseconds = i }));
        queue.Add(new ConsoleLine("a"));

        Assert.Equal([new ConsoleLine("a"), new StatsReceived(new ServerStats { UptimeMilliseconds = 99 })], await DrainAsync(queue));
    }

    [Fact]
    public async Task Lines_beyond_the_limit_are_counted_where_they_are_missing()
    {
        var queue = new EventQueue(2);

        foreach (var text in new[] { "1", "2", "3", "4" })
            queue.Add(new ConsoleLine(text));
        queue.Add(new StateChanged(PowerState.Offline));
        queue.Add(new ConsoleLine("5"));

        Assert.Equal([new ConsoleLine("1"), new ConsoleLine("2"), new LinesDropped(2), new StateChanged(PowerState.Offline), new LinesDropped(1)], await DrainAsync(queue));
    }

    [Fact]
    public async Task A_failure_comes_after_what_is_left()
    {
        var queue = new EventQueue(2);
        queue.Add(new ConsoleLine("1"));

        queue.Complete(new TimeoutException());

        Assert.Equal(new ConsoleLine("1"), await queue.TakeAsync(CancellationToken.None));
        await Assert.ThrowsAsync<TimeoutException>(async () => await queue.TakeAsync(CancellationToken.None));
    }
}
