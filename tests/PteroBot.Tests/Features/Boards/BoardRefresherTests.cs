using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Boards;

public sealed class BoardRefresherTests : IAsyncLifetime
{
    private static readonly ServerUsage Busy = new(50, 1024 * 1024, 1, 1, 1, TimeSpan.FromHours(1));

    private readonly FakeMessages _messages = new();
    private readonly Dictionary<string, ScriptedSource> _sources = [];
    private readonly List<FeedWatch> _scripts = [];
    private FeatureWorld _world = null!;
    private BoardRefresher _boards = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await FeatureWorld.StartAsync();
        _boards = Start();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_board_is_drawn_when_every_server_has_answered()
    {
        await PostAsync("a", 1, "s1", "s2");
        await TellAsync("s1", ServerCondition.Running);
        await TickAsync();
        var before = _messages.Edits.Count;

        await TellAsync("s2", ServerCondition.Offline);
        await TickAsync();

        Assert.Equal(0, before);
        Assert.Contains("○ 1 offline · ● 1 running", _messages.TextOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_holds_the_picture_up_for_half_a_minute_only()
    {
        await PostAsync("a", 1, "s1", "s2");
        await TellAsync("s1", ServerCondition.Running);

        await TickAsync(LiveBoard.FirstAnswers + LiveBoard.PerServer * 10);

        Assert.Contains("asking the panel", _messages.TextOf(1), StringComparison.Ordinal);
        Assert.DoesNotContain("offline", _messages.TextOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_the_same_is_not_sent_again()
    {
        await ShownAsync("a", 1, "s1");

        for (var i = 0; i < 100; i++)
            await TickAsync();

        Assert.Single(_messages.Edits);
    }

    [Fact]
    public async Task What_changes_after_a_picture_was_begun_is_shown_at_the_next_tick()
    {
        await ShownAsync("a", 1, "s1");
        await TellAsync("s1", ServerCondition.Stopping);
        var live = _boards.Find("a")!;

        var drawing = live.DrawChanged()!;
        await TellAsync("s1", ServerCondition.Offline);
        live.Shown(drawing);

        Assert.True(live.IsUrgent);
        await TickAsync();
        Assert.Contains("1 offline", _messages.TextOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_state_is_shown_at_the_next_tick_and_figures_once_per_interval()
    {
        await ShownAsync("a", 1, "s1");

        await TellAsync("s1", ServerCondition.Stopping);
        await TickAsync();
        var afterState = _messages.Edits.Count;
        await TellAsync("s1", ServerCondition.Running);
        await TickAsync();
        for (var i = 0; i < 19; i++)
        {
            _sources["s1"].Tell(Busy with { CpuPercent = i });
            await TickAsync();
        }
        var within = _messages.Edits.Count;
        await UntilAsync("s1", s => s.Usage?.CpuPercent == 18);
        await TickAsync();

        Assert.Equal((2, 3, 4), (afterState, within, _messages.Edits.Count));
    }

    [Fact]
    public async Task A_silence_is_unknown_since_and_never_offline()
    {
        await ShownAsync("a", 1, "s1");

        _sources["s1"].FallSilent(SilenceReason.Unreachable);
        await UntilAsync("s1", s => !s.IsKnown);
        await TickAsync();

        Assert.Contains("unknown since <t:", _messages.TextOf(1), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("last known: running", _messages.TextOf(1), StringComparison.Ordinal);
        Assert.DoesNotContain("offline", _messages.TextOf(1), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_board_that_hangs_or_fails_delays_no_other()
    {
        await PostAsync("a", 1, "s1");
        await PostAsync("b", 2, "s1");
        await PostAsync("c", 3, "s1");
        var never = new TaskCompletionSource<MessageOutcome>();
        _messages.Faults[1] = () => never.Task;
        _messages.Faults[2] = () => throw new InvalidOperationException("bug");
        await TellAsync("s1", ServerCondition.Running);

        var hanging = _boards.RefreshDueAsync(CancellationToken.None);
        await TellAsync("s1", ServerCondition.Offline);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await _boards.RefreshDueAsync(CancellationToken.None);

        Assert.False(hanging.IsCompleted);
        Assert.Equal([3UL, 3UL], _messages.Edits);
        never.SetResult(MessageOutcome.Done);
        await hanging;
    }

    [Theory]
    [InlineData(MessageOutcome.MessageGone, "its message was deleted")]
    [InlineData(MessageOutcome.ChannelGone, "its channel was deleted")]
    internal async Task A_deleted_message_or_channel_ends_the_board_and_its_creator_is_told(MessageOutcome outcome, string reason)
    {
        await PostAsync("a", 1, "s1");
        _messages.Faults[1] = () => Task.FromResult(outcome);
        await TellAsync("s1", ServerCondition.Running);

        await TickAsync();

        Assert.Null(await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "a", CancellationToken.None));
        Assert.Equal(0, _boards.Count);
        Assert.Contains(reason, Assert.Single(_messages.Letters).Text, StringComparison.Ordinal);
        Assert.Equal(("board.end", AuditResult.Succeeded), Assert.Single(await _world.AuditAsync()) is var row ? (row.Action, row.Result) : default);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_it_waits_ten_minutes_before_the_board_ends()
    {
        await PostAsync("a", 1, "s1");
        _messages.Faults[1] = () => Task.FromResult(MessageOutcome.NotPermitted);
        await TellAsync("s1", ServerCondition.Running);

        for (var i = 0; i < 9; i++)
            await TickAsync(TimeSpan.FromMinutes(1));
        var waiting = _boards.Count;
        await TickAsync(TimeSpan.FromMinutes(2));
        await TickAsync(TimeSpan.FromMinutes(2));

        Assert.Equal((1, 0), (waiting, _boards.Count));
        Assert.Contains("may not write", Assert.Single(_messages.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boards_of_a_channel_share_four_changes_in_five_seconds()
    {
        for (var i = 1; i <= 10; i++)
            await PostAsync($"b{i}", (ulong)i, "s1");
        await TellAsync("s1", ServerCondition.Running);

        await TickAsync();
        var first = _messages.Edits.Count;
        await TickAsync();
        var second = _messages.Edits.Count;
        await TickAsync(ChannelPace.Window);
        await TickAsync(ChannelPace.Window);

        Assert.Equal((4, 4), (first, second));
        Assert.Equal(10, _messages.Edits.Distinct().Count());
    }

    [Fact]
    public async Task After_a_restart_the_same_message_goes_on()
    {
        await ShownAsync("a", 1, "s1");

        _boards = Start();
        await TellAsync("s1", ServerCondition.Offline);
        await TickAsync();
        await TickAsync();

        Assert.Equal(1, _boards.Count);
        Assert.Contains("○ 1 offline", _messages.TextOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_a_guild_that_another_process_serves_is_left_to_it()
    {
        await PostAsync("a", 1, "s1");
        _messages.Guilds.Clear();

        await TickAsync(BoardRefresher.SyncEvery);

        Assert.Equal(0, _boards.Count);
        Assert.NotNull(await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "a", CancellationToken.None));
    }

    [Fact]
    public async Task A_board_of_all_servers_takes_new_ones_on_and_keeps_the_old_ones_while_the_panel_is_silent()
    {
        await PostAsync("a", 1, BoardKind.Own);
        await _boards.OpenAsync((await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "a", CancellationToken.None))!, CancellationToken.None);

        var kept = (await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, "a", CancellationToken.None))!.Servers;

        Assert.Equal("Survival", Assert.Single(kept).Name);
    }

    private BoardRefresher Start()
    {
        var (book, watches) = (_world.Get<BoardBook>(), _world.Get<StandingWatches>());
        var nodes = new NodesReader(_world.Get<Administration>(), _messages, _world.Get<ServerFeeds>(), _world.Clock);
        return new BoardRefresher(book, new BoardContents(watches, nodes, book, _world.Get<GuildLanguages>()), new BoardEnds(book, _world.Get<AuditLog>(), _messages, _world.Get<GuildLanguages>(), NullLogger<BoardEnds>.Instance),
            _messages, new ChannelPace(_world.Clock), watches, _world.Clock, NullLogger<BoardRefresher>.Instance);
    }

    private Task PostAsync(string id, ulong message, params string[] servers) => PostAsync(id, message, BoardKind.Servers, servers);

    private async Task PostAsync(string id, ulong message, BoardKind kind, params string[] servers)
    {
        foreach (var server in servers.Where(server => !_sources.ContainsKey(server)))
            Script(server);
        var board = Boards.Of(id, message, [.. servers.Select(server => new BoardServer($"aaaaaaa{server[1..]}", UuidOf(server), $"Server {server}"))]) with { Kind = kind };
        await _world.Get<BoardBook>().SaveAsync(board, CancellationToken.None);
        await _boards.OpenAsync(board, CancellationToken.None);
    }

    /// <summary>Whoever joins first feeds: the test does, and the board only listens.</summary>
    private void Script(string server)
    {
        _sources[server] = new ScriptedSource();
        _scripts.Add(_world.Get<ServerFeeds>().Watch(new FeedKey(PanelStub.Address.ToString(), UuidOf(server).ToString()), "script", _sources[server]));
    }

    private async Task ShownAsync(string id, ulong message, string server)
    {
        await PostAsync(id, message, server);
        await TellAsync(server, ServerCondition.Running);
        _sources[server].Tell(Busy);
        await UntilAsync(server, s => s.Usage is not null);
        await TickAsync();
    }

    private async Task TellAsync(string server, ServerCondition condition)
    {
        _sources[server].Tell(condition);
        await UntilAsync(server, s => s.Condition == condition);
    }

    private Task<ServerSnapshot> UntilAsync(string server, Func<ServerSnapshot, bool> wanted) => _scripts[_sources.Keys.ToList().IndexOf(server)].UntilAsync(wanted);

    private async Task TickAsync(TimeSpan? time = null)
    {
        _world.Clock.Advance(time ?? TimeSpan.FromSeconds(1));
        await _boards.RefreshDueAsync(CancellationToken.None);
    }

    private static Guid UuidOf(string server) => new(server[1..].PadLeft(32, '0'));
}
