using PteroBot.Live;

namespace PteroBot.Tests.Live;

public sealed class SnapshotFoldTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ServerUsage Busy = new(53, 2_000_000, 3_000_000, 10, 20, TimeSpan.FromHours(2));

    [Fact]
    public void The_first_answer_is_not_a_change()
    {
        var first = Start(ServerCondition.Offline);

        Assert.Equal((ServerCondition.Offline, 0, null), (first.Condition, first.Turn, first.Since));
        Assert.True(first.IsAnswered);
    }

    [Fact]
    public void A_change_has_its_time_and_remembers_what_was_before()
    {
        var running = Start(ServerCondition.Running);

        var stopping = running.With(new ServerNews.State(ServerCondition.Stopping, true), Noon.AddMinutes(1));

        Assert.Equal((ServerCondition.Stopping, ServerCondition.Running, 1), (stopping.Condition, stopping.Previous, stopping.Turn));
        Assert.Equal(Noon.AddMinutes(1), stopping.Since);
    }

    [Fact]
    public void The_first_live_word_corrects_an_old_answer_and_is_not_a_change()
    {
        var stale = ServerSnapshot.Nothing(Noon).With(new ServerNews.State(ServerCondition.Offline, IsLive: false), Noon);

        var corrected = stale.With(new ServerNews.State(ServerCondition.Running, IsLive: true), Noon.AddSeconds(1));

        Assert.Equal((ServerCondition.Running, 0, null), (corrected.Condition, corrected.Turn, corrected.Since));
        Assert.Equal(ServerCondition.Unknown, corrected.Previous);
    }

    [Theory]
    [InlineData(SilenceReason.Unreachable, ServerCondition.Unknown)]
    [InlineData(SilenceReason.SlowedDown, ServerCondition.Unknown)]
    [InlineData(SilenceReason.NodeDown, ServerCondition.NodeDown)]
    internal void Silence_is_neither_offline_nor_a_change(SilenceReason reason, ServerCondition condition)
    {
        var running = Start(ServerCondition.Running).With(new ServerNews.Figures(Busy), Noon);

        var silent = running.With(new ServerNews.Silence(reason), Noon.AddMinutes(1));
        var back = silent.With(new ServerNews.State(ServerCondition.Running, true), Noon.AddMinutes(2));

        Assert.Equal((condition, reason, ServerCondition.Running, Noon, false), (silent.Condition, silent.Silence, silent.Known, silent.At, silent.IsKnown));
        Assert.Null(back.Silence);
        Assert.Equal((ServerCondition.Running, 0, Busy), (back.Condition, back.Turn, back.Usage));
    }

    [Fact]
    public void The_same_silence_again_changes_nothing_and_another_reason_does()
    {
        var silent = Start(ServerCondition.Running).With(new ServerNews.Silence(SilenceReason.Unreachable), Noon);

        var same = silent.With(new ServerNews.Silence(SilenceReason.Unreachable), Noon.AddMinutes(1));
        var other = silent.With(new ServerNews.Silence(SilenceReason.SlowedDown), Noon.AddMinutes(1));

        Assert.Same(silent, same);
        Assert.Equal((SilenceReason.SlowedDown, ServerCondition.Running), (other.Silence, other.Known));
    }

    [Fact]
    public void A_change_during_a_silence_counts_when_it_is_seen()
    {
        var silent = Start(ServerCondition.Running).With(new ServerNews.Silence(SilenceReason.Unreachable), Noon);

        var back = silent.With(new ServerNews.State(ServerCondition.Offline, false), Noon.AddMinutes(2));

        Assert.Equal((ServerCondition.Offline, 1, false), (back.Condition, back.Turn, back.IsLive));
    }

    [Fact]
    public void An_answer_that_the_panel_had_kept_never_contradicts_a_live_word()
    {
        var live = Start(ServerCondition.Running).With(new ServerNews.State(ServerCondition.Offline, IsLive: true), Noon);
        var kept = new ServerNews.State(ServerCondition.Running, IsLive: false);

        var during = live.With(kept, Noon.AddSeconds(1));
        var lost = live.With(new ServerNews.Happening(new ServerHappening.Unheard()), Noon.AddMinutes(1));
        var soon = lost.With(kept, Noon.AddMinutes(1).AddSeconds(19));
        var later = lost.With(kept, Noon.AddMinutes(1).AddSeconds(20));

        Assert.Equal([ServerCondition.Offline, ServerCondition.Offline, ServerCondition.Running], [during.Condition, soon.Condition, later.Condition]);
        Assert.Equal((true, false), (live.IsLive, lost.IsLive));
    }

    [Fact]
    public void What_closes_a_server_counts_at_once_and_so_does_its_end()
    {
        var live = Start(ServerCondition.Offline);

        var suspended = live.With(new ServerNews.State(ServerCondition.Suspended, IsLive: false), Noon.AddSeconds(1));
        var open = suspended.With(new ServerNews.State(ServerCondition.Offline, IsLive: false), Noon.AddSeconds(2));

        Assert.Equal((ServerCondition.Suspended, false), (suspended.Condition, suspended.IsLive));
        Assert.Equal(ServerCondition.Offline, open.Condition);
    }

    [Fact]
    public void A_silence_counts_from_the_last_answer_or_from_the_end_of_the_live_word()
    {
        var asked = ServerSnapshot.Nothing(Noon).With(new ServerNews.State(ServerCondition.Running, IsLive: false), Noon);
        var heard = Start(ServerCondition.Offline);
        var silence = new ServerNews.Silence(SilenceReason.Unreachable);

        Assert.Equal(Noon, asked.With(silence, Noon.AddMinutes(1)).UnknownSince);
        Assert.Equal(Noon.AddMinutes(9), heard.With(silence, Noon.AddMinutes(9)).UnknownSince);
        Assert.Equal(Noon, asked.With(silence, Noon.AddMinutes(1)).With(new ServerNews.Silence(SilenceReason.NodeDown), Noon.AddMinutes(2)).UnknownSince);
        Assert.Null(asked.With(silence, Noon.AddMinutes(1)).With(new ServerNews.State(ServerCondition.Running, IsLive: true), Noon).UnknownSince);
    }

    [Fact]
    public void The_age_is_that_of_the_last_answer_and_nothing_while_it_is_live()
    {
        var asked = ServerSnapshot.Nothing(Noon).With(new ServerNews.State(ServerCondition.Running, IsLive: false), Noon);

        Assert.Equal(TimeSpan.FromSeconds(30), asked.Age(Noon.AddSeconds(30)));
        Assert.Equal(TimeSpan.Zero, Start(ServerCondition.Offline).Age(Noon.AddHours(1)));
    }

    [Fact]
    public void Without_any_key_nothing_is_known_until_one_can_see_again()
    {
        var running = Start(ServerCondition.Running);

        var blind = running.With(new ServerNews.NoKey(SilenceReason.KeyRejected), Noon.AddMinutes(1));
        var seeing = blind.With(new ServerNews.State(ServerCondition.Running, IsLive: true), Noon.AddMinutes(2));

        Assert.Equal((true, ServerCondition.Unknown, ServerCondition.Running), (blind.HasNoKey, blind.Condition, blind.Known));
        Assert.Same(blind, blind.With(new ServerNews.NoKey(SilenceReason.KeyRejected), Noon.AddMinutes(1)));
        Assert.False(seeing.HasNoKey);
    }

    [Fact]
    public void Figures_go_when_the_server_does()
    {
        var running = Start(ServerCondition.Running).With(new ServerNews.Figures(Busy), Noon);

        var offline = running.With(new ServerNews.State(ServerCondition.Offline, true), Noon);

        Assert.Equal((Busy, Noon.AddHours(-2)), (running.Usage, running.StartedAt));
        Assert.Equal((null, null), (offline.Usage, offline.StartedAt));
    }

    [Fact]
    public void The_start_time_does_not_wander_with_the_arrival_of_the_figures()
    {
        var running = Start(ServerCondition.Running).With(new ServerNews.Figures(Busy), Noon);

        var later = running.With(new ServerNews.Figures(Busy with { Uptime = Busy.Uptime + TimeSpan.FromSeconds(8) }), Noon.AddSeconds(10));
        var restarted = later.With(new ServerNews.Figures(Busy with { Uptime = TimeSpan.FromSeconds(3) }), Noon.AddSeconds(20));

        Assert.Equal(running.StartedAt, later.StartedAt);
        Assert.Equal(Noon.AddSeconds(17), restarted.StartedAt);
    }

    [Fact]
    public void Console_lines_count_while_the_server_starts_and_stay_when_it_fails()
    {
        var running = Start(ServerCondition.Running);
        var starting = running.With(new ServerNews.State(ServerCondition.Starting, true), Noon);

        var lined = starting.With(new ServerNews.Line("Loading world"), Noon);
        var failed = lined.With(new ServerNews.State(ServerCondition.Offline, true), Noon);
        var up = lined.With(new ServerNews.State(ServerCondition.Running, true), Noon);

        Assert.Same(running, running.With(new ServerNews.Line("chat"), Noon));
        Assert.Equal(("Loading world", "Loading world", null), (lined.LastLine, failed.LastLine, up.LastLine));
        Assert.Equal(ServerCondition.Starting, failed.Previous);
    }

    private static ServerSnapshot Start(ServerCondition condition) =>
        ServerSnapshot.Nothing(Noon).With(new ServerNews.State(condition, true), Noon);
}
