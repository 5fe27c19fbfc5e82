using PteroBot.Interactions;

namespace PteroBot.Tests.Interactions;

public sealed class RecentInteractionsTests
{
    [Fact]
    public void The_same_interaction_is_taken_once()
    {
        var recent = new RecentInteractions();

        Assert.True(recent.TryTake(7));
        Assert.True(recent.TryTake(8));
        Assert.False(recent.TryTake(7));
    }

    [Fact]
    public void Old_ones_are_forgotten_so_that_memory_stays_bounded()
    {
        var recent = new RecentInteractions();
        for (ulong id = 1; id <= 5000; id++)
            recent.TryTake(id);

        Assert.False(recent.TryTake(5000));
        Assert.True(recent.TryTake(1));
    }
}
