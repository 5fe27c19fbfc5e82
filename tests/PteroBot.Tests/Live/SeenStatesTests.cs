using PteroBot.Live;
using PteroBot.TestKit;

namespace PteroBot.Tests.Live;

public sealed class SeenStatesTests
{
    private static readonly FeedKey Survival = new("https://panel.example.com", "7250dc0e");

    private readonly ManualClock _clock = new();

    [Fact]
    public void What_was_seen_counts_for_two_minutes()
    {
        var seen = new SeenStates(_clock);
        seen.Keep(Survival, ServerCondition.Running);

        var now = seen.Of(Survival);
        _clock.Advance(SeenStates.Kept);

        Assert.Equal(ServerCondition.Running, now);
        Assert.Null(seen.Of(Survival));
    }

    [Fact]
    public void Not_knowing_is_nothing_to_remember()
    {
        var seen = new SeenStates(_clock);

        seen.Keep(Survival, ServerCondition.Unknown);

        Assert.Null(seen.Of(Survival));
        Assert.Null(seen.Of(Survival with { Panel = "https://other.example.com" }));
    }
}
