using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.TestKit;

namespace PteroBot.Tests.Live;

public sealed class ServerFeedTests
{
    private static readonly FeedKey Survival = new("https://panel.example.com", "7250dc0e-0000-4000-8000-000000000000");

    private readonly ManualClock _clock = new();
    private readonly ServerFeeds _feeds;

    public ServerFeedTests() => _feeds = new ServerFeeds(new SeenStates(_clock), _clock, NullLogger<ServerFeeds>.Instance);

    [Fact]
    public async Task Everyone_who_watches_a_server_shares_one_source()
    {
        var (nora, mia) = (new ScriptedSource(), new ScriptedSource());
        using var first = _feeds.Watch(Survival, "nora", nora);
        using var second = _feeds.Watch(Survival, "mia", mia);
        await nora.Started;

        nora.Tell(ServerCondition.Running);

        Assert.Equal(ServerCondition.Running, (await second.UntilAsync(ServerCondition.Running)).Condition);
        Assert.Equal(1, _feeds.Count);
        Assert.False(mia.Started.IsCompleted);
    }

    [Fact]
    public async Task When_the_one_who_feeds_it_leaves_the_next_one_s_rights_take_over()
    {
        var (nora, mia) = (new ScriptedSource(), new ScriptedSource());
        var first = _feeds.Watch(Survival, "nora", nora);
        using var second = _feeds.Watch(Survival, "mia", mia);
        await nora.Started;

        first.Dispose();
        await nora.Stopped;
        await mia.Started;
        mia.Tell(ServerCondition.Offline);

        await second.UntilAsync(ServerCondition.Offline);
    }

    [Fact]
    public async Task A_second_watch_of_the_same_person_keeps_the_source_going()
    {
        var (nora, fresh) = (new ScriptedSource(), new ScriptedSource());
        var first = _feeds.Watch(Survival, "nora", nora);
        using var second = _feeds.Watch(Survival, "nora", fresh);
        await nora.Started;

        first.Dispose();
        nora.Tell(ServerCondition.Running);

        await second.UntilAsync(ServerCondition.Running);
        Assert.False(fresh.Started.IsCompleted);
    }

    [Fact]
    public async Task The_feed_closes_with_its_last_watcher_and_opens_again_for_the_next()
    {
        var (nora, again) = (new ScriptedSource(), new ScriptedSource());
        var watch = _feeds.Watch(Survival, "nora", nora);
        await nora.Started;

        watch.Dispose();
        watch.Dispose();
        await nora.Stopped;

        Assert.Equal(0, _feeds.Count);
        Assert.Null(_feeds.Peek(Survival));
        using var next = _feeds.Watch(Survival, "nora", again);
        await again.Started;
    }

    [Fact]
    public async Task A_source_that_breaks_shows_as_unknown_and_is_opened_again()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        nora.Tell(ServerCondition.Running);
        await watch.UntilAsync(ServerCondition.Running);

        nora.Break(new InvalidOperationException("bug"));

        var broken = await watch.UntilAsync(ServerCondition.Unknown);
        Assert.Equal(ServerCondition.Running, broken.Known);
        await _clock.UntilTimersAsync(1);
    }

    [Fact]
    public async Task A_source_that_gives_up_makes_way_for_the_next_person_s()
    {
        var (nora, mia) = (new ScriptedSource(), new ScriptedSource());
        using var first = _feeds.Watch(Survival, "nora", nora);
        using var second = _feeds.Watch(Survival, "mia", mia);
        await nora.Started;

        nora.End();
        await mia.Started;
        mia.Tell(ServerCondition.Running);

        Assert.False((await first.UntilAsync(ServerCondition.Running)).HasNoKey);
    }

    [Fact]
    public async Task When_no_key_is_left_everybody_is_told_and_it_is_tried_again_later()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        using var listener = watch.Listen();
        nora.Tell(ServerCondition.Running);
        await watch.UntilAsync(ServerCondition.Running);

        nora.End();
        var told = await watch.UntilAsync(s => s.HasNoKey);
        await _clock.UntilDueAsync(FeedRota.FirstRest);
        _clock.Advance(FeedRota.FirstRest);
        await _clock.UntilDueAsync(FeedRota.FirstRest * 2);

        Assert.Equal((ServerCondition.Unknown, ServerCondition.Running), (told.Condition, told.Known));
        Assert.Equal(2, nora.Starts);
        Assert.Equal(["Changed", "Unheard", "NobodySees"], (await listener.TakeAsync(3)).Select(e => e.What.GetType().Name));
    }

    [Fact]
    public async Task Whoever_watches_anew_has_a_key_again()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        nora.End();
        await watch.UntilAsync(s => s.HasNoKey);

        using var again = _feeds.Watch(Survival, "nora", new ScriptedSource());

        await nora.UntilStartsAsync(2);
    }

    [Fact]
    public async Task Console_lines_wake_only_those_who_listen_for_them()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        using var alerts = watch.Listen(FeedInterest.Events);
        using var console = watch.Listen(FeedInterest.Events | FeedInterest.Lines);
        nora.Tell(ServerCondition.Running);
        var running = await watch.UntilAsync(ServerCondition.Running);

        nora.TellLine("\u001b[33mchat\u001b[0m");
        nora.Tell(ServerCondition.Stopping);
        await watch.UntilAsync(ServerCondition.Stopping);

        Assert.Equal(["Changed", "Said", "Changed"], (await console.TakeAsync(3)).Select(e => e.What.GetType().Name));
        Assert.Equal(["Changed", "Changed"], (await alerts.TakeAsync(2)).Select(e => e.What.GetType().Name));
        Assert.Null(running.LastLine);
    }

    [Fact]
    public async Task A_listener_who_does_not_read_is_told_how_much_was_lost()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        using var console = watch.Listen(FeedInterest.Lines);
        nora.Tell(ServerCondition.Running);
        for (var i = 0; i < FeedListener.Kept + 7; i++)
            nora.TellLine($"{i}");
        nora.Tell(ServerCondition.Stopping);
        await watch.UntilAsync(ServerCondition.Stopping);

        var first = await console.TakeAsync(2);

        Assert.Equal([new ServerHappening.LinesLost(7), new ServerHappening.Said("7")], first.Select(e => e.What));
    }

    [Fact]
    public async Task The_end_of_a_turn_is_the_end_of_the_live_word()
    {
        var (nora, mia) = (new ScriptedSource(), new ScriptedSource());
        var first = _feeds.Watch(Survival, "nora", nora);
        using var second = _feeds.Watch(Survival, "mia", mia);
        nora.Tell(ServerCondition.Offline);
        await second.UntilAsync(ServerCondition.Offline);

        first.Dispose();
        await mia.Started;
        mia.Tell(ServerCondition.Running, live: false);
        mia.Tell(new ServerUsage(1, 1, 1, 1, 1, TimeSpan.FromMinutes(1)));
        _clock.Advance(TimeSpan.FromSeconds(20));
        var kept = second.Current;
        mia.Tell(ServerCondition.Running, live: false);

        Assert.Equal((ServerCondition.Offline, false), (kept.Condition, kept.IsLive));
        await second.UntilAsync(ServerCondition.Running);
    }

    [Fact]
    public async Task The_history_goes_on_when_the_server_is_watched_again()
    {
        var nora = new ScriptedSource();
        var watch = _feeds.Watch(Survival, "nora", nora);
        nora.Tell(ServerCondition.Running);
        nora.Tell(new ServerUsage(50, 1, 1, 1, 1, TimeSpan.FromMinutes(1)));
        await watch.UntilAsync(s => s.Usage is not null);
        watch.Dispose();

        var kept = _feeds.History(Survival);
        using var again = _feeds.Watch(Survival, "nora", new ScriptedSource());

        Assert.Same(kept, again.History);
        Assert.Equal(50, again.History.LastHour()[^1].CpuPercent);
    }

    [Fact]
    public async Task Who_plays_is_told_from_outside_and_forgotten_when_the_server_stops()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);
        nora.Tell(ServerCondition.Running);
        await watch.UntilAsync(ServerCondition.Running);

        _feeds.Tell(Survival, new PlayerCount(5, 20));
        var playing = watch.Current;
        nora.Tell(ServerCondition.Offline);

        Assert.Equal(new PlayerCount(5, 20), playing.Players);
        Assert.Null((await watch.UntilAsync(ServerCondition.Offline)).Players);
    }

    [Fact]
    public async Task The_first_answer_is_waited_for_only_so_long()
    {
        var nora = new ScriptedSource();
        using var watch = _feeds.Watch(Survival, "nora", nora);

        var first = watch.FirstAsync(TimeSpan.FromSeconds(2), _clock, TestContext.Current.CancellationToken);
        await _clock.UntilTimersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.False((await first).IsAnswered);
    }

    [Fact]
    public void Of_two_who_press_at_once_one_gets_the_server()
    {
        using var watch = _feeds.Watch(Survival, "nora", new ScriptedSource());
        var nora = new PowerAsk(PowerSignal.Restart, 1, _clock.GetUtcNow());
        var mia = new PowerAsk(PowerSignal.Stop, 2, _clock.GetUtcNow());

        var won = watch.TryAsk(nora, out _);
        var lost = !watch.TryAsk(mia, out var inProgress);

        Assert.True(won && lost);
        Assert.Same(nora, inProgress);
        watch.Finish(mia);
        Assert.Same(nora, watch.Current.Ask);
        watch.Finish(nora);
        Assert.Null(watch.Current.Ask);
    }

    [Fact]
    public void A_kill_may_take_over_from_a_stop_that_hangs_but_not_from_a_kill()
    {
        using var watch = _feeds.Watch(Survival, "nora", new ScriptedSource());
        var stop = new PowerAsk(PowerSignal.Stop, 1, _clock.GetUtcNow());
        var kill = new PowerAsk(PowerSignal.Kill, 2, _clock.GetUtcNow());

        watch.TryAsk(stop, out _);

        Assert.True(watch.TryAsk(kill, out _));
        Assert.False(watch.TryAsk(kill with { UserId = 3 }, out _));
        watch.Finish(stop);
        Assert.Same(kill, watch.Current.Ask);
    }
}
