using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.AutoStop;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Tests.Access;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.AutoStop;

/// <summary>When an empty server is stopped, and when it is not.</summary>
public sealed class AutoStopRunnerTests : AutoStopStage
{
    [Fact]
    public async Task An_empty_server_is_announced_and_stopped_in_the_name_of_who_set_it()
    {
        await SetAsync();
        Play(0);

        await PassAsync(TimeSpan.FromMinutes(7.5));
        Assert.Empty(_messages.Shown);
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Survival is about to stop\nNobody has played there since", _messages.TextOf(901), StringComparison.Ordinal);
        Assert.Empty(Stops());
        await PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal("""{"signal":"stop"}""", Assert.Single(Stops()));
        Assert.Contains("**Survival** is offline", _messages.TextOf(901), StringComparison.Ordinal);
        var record = Assert.Single(await _world.AuditAsync(), record => record.Action == "power.stop");
        Assert.Equal((1ul, "By itself: empty for 10 minutes, as nora has set", AuditResult.Succeeded), (record.UserId, record.Detail, record.Result));
    }

    [Fact]
    public async Task The_card_says_when_it_stops()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(_world.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), _watch.Current.StopsAt!.Value, TimeSpan.FromSeconds(15));
        Play(1);
        await PassAsync(TimeSpan.FromSeconds(10));
        Assert.Null(_watch.Current.StopsAt);
    }

    [Fact]
    public async Task Somebody_who_comes_calls_it_off()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        Play(1);
        await PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(Stops());
        Assert.Contains("It goes on: somebody has come.", _messages.TextOf(901), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_can_tell_is_never_taken_for_empty()
    {
        await SetAsync();
        Play(null);
        await PassAsync(TimeSpan.FromHours(1));
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        Play(null);
        await PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(Stops());
        Assert.Contains("nobody can tell any more", _messages.TextOf(901), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_falls_silent_stops_nothing()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        _panel.FallSilent(SilenceReason.Unreachable);
        await _watch.UntilAsync(ServerCondition.Unknown);
        await PassAsync(TimeSpan.FromHours(1));

        Assert.Empty(Stops());
    }

    [Fact]
    public async Task An_answer_that_is_missing_for_a_moment_does_not_begin_the_time_anew()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(5));
        Play(null);
        await PassAsync(TimeSpan.FromMinutes(1));
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(4.5));

        Assert.Single(Stops());
    }

    [Fact]
    public async Task Who_joins_in_the_last_moment_is_not_thrown_out()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        _world.Games.Answer = new PlayerCount(1, 20);
        await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(Stops());
        Assert.Contains("somebody has come", _messages.TextOf(901), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_game_that_does_not_answer_in_the_last_moment_is_not_stopped()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        _world.Games.Answer = null;
        await PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(Stops());
    }

    [Fact]
    public async Task A_bot_that_was_killed_goes_on_where_it_was()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        _runner = Start();
        await PassAsync(TimeSpan.FromMinutes(1.5));

        Assert.Single(Stops());
        Assert.Single(_messages.Shown);
    }

    [Fact]
    public async Task A_bot_that_was_away_for_long_begins_the_time_anew()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        _runner = Start();
        _world.Clock.Advance(TimeSpan.FromHours(3));
        await PassAsync(TimeSpan.FromMinutes(7));
        Assert.Empty(Stops());
        Assert.Contains("begins anew", _messages.TextOf(901), StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromMinutes(4));

        Assert.Single(Stops());
        Assert.Equal(2, _messages.Shown.Count);
    }

    [Fact]
    public async Task When_the_creator_loses_the_right_it_ends_with_a_note()
    {
        await SetAsync();
        Play(0);
        _world.Script.Servers(AccessWorld.NoraKey);
        await _world.Get<ServerDirectory>().ReloadAsync((await _world.Get<AccessControl>().AccountAsync(Who.Of(FeatureWorld.Nora), CancellationToken.None)).Allowed!, CancellationToken.None);
        await PassAsync(TimeSpan.FromMinutes(12));

        Assert.Empty(Stops());
        Assert.Contains("It is not stopped any more when it is empty, because its creator may not stop it any more.", _messages.TextOf(901), StringComparison.Ordinal);
        Assert.Equal(1ul, Assert.Single(_messages.Letters).User);
        Assert.Empty(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
        Assert.Contains(await _world.AuditAsync(), record => record.Action == "autostop.end");
    }

    [Fact]
    public async Task A_channel_that_is_gone_ends_it()
    {
        await SetAsync();
        Play(0);
        _messages.Sending = MessageOutcome.ChannelGone;
        await PassAsync(TimeSpan.FromMinutes(12));

        Assert.Empty(Stops());
        Assert.Contains("its channel was deleted", Assert.Single(_messages.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Discord_does_not_take_the_announcement_nothing_is_stopped()
    {
        await SetAsync();
        Play(0);
        _messages.Sending = MessageOutcome.NotNow;
        await PassAsync(TimeSpan.FromMinutes(30));
        Assert.Empty(Stops());

        _messages.Sending = MessageOutcome.Done;
        await PassAsync(TimeSpan.FromMinutes(3));

        Assert.Single(Stops());
    }

    [Fact]
    public async Task The_console_is_told_where_that_is_wanted()
    {
        await SetAsync(("say", "say"));
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));

        Assert.Equal("""{"command":"say Nobody plays here, so this server stops in 2 minutes."}""", Assert.Single(_world.Http.Requests, request => request.Uri.AbsolutePath == $"{Server}/command").Body);
        Assert.Contains(await _world.AuditAsync(), record => record.Action == "console.send");
    }

    [Fact]
    public async Task Without_an_announcement_it_stops_when_the_time_is_over()
    {
        await SetAsync(("warn", 0L));
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9.5));
        Assert.Empty(Stops());
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Single(Stops());
        Assert.Empty(_messages.Shown);
    }

    [Fact]
    public async Task The_announcement_speaks_the_language_of_the_guild()
    {
        await _world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = "de" }, CancellationToken.None);
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));
        Assert.Contains("Survival stoppt bald", _messages.TextOf(901), StringComparison.Ordinal);

        await PassAsync(TimeSpan.FromMinutes(2));
        Assert.Contains("**Survival** ist nach", _messages.TextOf(901), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5L, 10L)]
    [InlineData(5L, 5L)]
    public async Task An_announcement_that_would_come_before_the_time_begins_is_refused(long minutes, long warn) =>
        Assert.Contains($"cannot be announced {warn} minutes before", await SaidAsync("autostop set", ("minutes", minutes), ("warn", warn)), StringComparison.Ordinal);
}
