using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Boards;

public sealed class BoardDeskTests : IAsyncLifetime
{
    private static readonly Actor Nora = new(1, "nora", FeatureWorld.Harbour, [], ManagesGuild: true);
    private static readonly Actor Mia = new(3, "mia", FeatureWorld.Harbour, [], ManagesGuild: true);
    private static readonly BoardWish Wish = new() { ChannelId = 7, Servers = ["Survival"] };

    private readonly FakeMessages _messages = new();
    private FeatureWorld _world = null!;
    private BoardRefresher _boards = null!;
    private BoardDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await FeatureWorld.StartAsync();
        _world.WithSurvival("running");
        var (book, watches) = (_world.Get<BoardBook>(), _world.Get<StandingWatches>());
        var nodes = new NodesReader(_world.Get<Administration>(), _messages, _world.Get<ServerFeeds>(), _world.Clock);
        _boards = new BoardRefresher(book, new BoardContents(watches, nodes, book, _world.Get<GuildLanguages>()), new BoardEnds(book, _world.Get<AuditLog>(), _messages, _world.Get<GuildLanguages>(), NullLogger<BoardEnds>.Instance),
            _messages, new ChannelPace(_world.Clock), watches, _world.Clock, NullLogger<BoardRefresher>.Instance);
        _desk = new BoardDesk(book, _boards, _world.Get<BoardServers>(), _messages, _world.Get<AuditLog>(), Options.Create(new BoardsOptions()), _world.Clock);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_board_is_posted_kept_watched_and_recorded()
    {
        var board = (await _desk.CreateAsync(Nora, Wish with { Title = "Harbour" }, CancellationToken.None)).Allowed!;

        Assert.Equal("Harbour", (await _world.Get<BoardBook>().FindAsync(FeatureWorld.Harbour, board.Id, CancellationToken.None))?.Title);
        Assert.Equal(1, _boards.Count);
        Assert.True(_messages.Shown.ContainsKey(board.MessageId));
        Assert.Equal("board.create", Assert.Single(await _world.AuditAsync()).Action);
    }

    [Fact]
    public async Task Nobody_puts_a_server_on_a_board_that_they_do_not_see()
    {
        var stranger = await _desk.CreateAsync(Mia, Wish, CancellationToken.None);
        var board = (await _desk.CreateAsync(Nora, Wish, CancellationToken.None)).Allowed!;
        var added = await _desk.EditAsync(Mia, board.Id, Wish, CancellationToken.None);

        Assert.IsType<ServerUnknown>(stranger.Refusal);
        Assert.Contains("Only whoever made a board", ((Explained)added.Refusal!).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_may_change_how_it_looks_and_take_it_away()
    {
        var board = (await _desk.CreateAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        var edited = (await _desk.EditAsync(Mia, board.Id, new BoardWish { ChannelId = 7, Layout = BoardLayout.Table, Title = "Ours" }, CancellationToken.None)).Allowed!;
        var removed = await _desk.RemoveAsync(Mia, "ours", CancellationToken.None);

        Assert.Equal((BoardLayout.Table, 1), (edited.Layout, edited.Servers.Count));
        Assert.NotNull(removed.Allowed);
        Assert.Empty(_messages.Shown);
        Assert.Empty(await _world.Get<BoardBook>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_moved_board_has_one_message_and_it_is_the_new_one()
    {
        var board = (await _desk.CreateAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        var moved = (await _desk.MoveAsync(Nora, board.Id, 8, CancellationToken.None)).Allowed!;

        Assert.Equal((8UL, moved.MessageId), (moved.ChannelId, Assert.Single(_messages.Shown).Key));
        Assert.Equal(8UL, _boards.Find(board.Id)?.Board.ChannelId);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_there_is_no_board()
    {
        _messages.Sending = MessageOutcome.NotPermitted;

        var refused = await _desk.CreateAsync(Nora, Wish, CancellationToken.None);

        Assert.Contains("I may not write in <#7>", ((Explained)refused.Refusal!).Sentence, StringComparison.Ordinal);
        Assert.Empty(await _world.Get<BoardBook>().AllAsync(CancellationToken.None));
        Assert.Equal(AuditResult.Refused, Assert.Single(await _world.AuditAsync()).Result);
    }

    [Fact]
    public async Task An_interval_below_the_shortest_is_refused()
    {
        var refused = await _desk.CreateAsync(Nora, Wish with { Interval = TimeSpan.FromSeconds(10) }, CancellationToken.None);

        Assert.StartsWith("The shortest interval here is 20 s.", ((Explained)refused.Refusal!).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_more_servers_than_fit_says_so_until_they_fit()
    {
        _world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(1, 202).Select(number => ($"{number:00000000}", $"Server {number}"))]);
        var board = (await _desk.CreateAsync(Nora, new BoardWish { ChannelId = 7, Kind = BoardKind.Own }, CancellationToken.None)).Allowed!;

        var (answer, live) = (BoardTexts.Created(board), _boards.Find(board.Id)!);
        var shown = live.Draw().Key;
        _world.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(1, 200).Select(number => ($"{number:00000000}", $"Server {number}"))]);
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await _desk.RefreshAsync(Nora, board.Id, CancellationToken.None);

        Assert.Contains("It shows the first 200 of 202 servers of its creator", answer, StringComparison.Ordinal);
        Assert.Contains("2 more do not fit", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("do not fit", live.Draw().Key, StringComparison.Ordinal);
        Assert.Contains("all servers of its creator", BoardTexts.Created(live.Board), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_it_says_what_to_name()
    {
        var refused = await _desk.CreateAsync(Nora, new BoardWish { ChannelId = 7 }, CancellationToken.None);

        Assert.StartsWith("Name a server", ((Explained)refused.Refusal!).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_board_needs_a_community_key_and_somebody_who_manages()
    {
        var keeper = Nora with { ManagesGuild = false };

        var without = await _desk.CreateAsync(Nora, new BoardWish { ChannelId = 7, Kind = BoardKind.Community }, CancellationToken.None);
        var lowly = await _desk.CreateAsync(keeper, new BoardWish { ChannelId = 7, Kind = BoardKind.Community }, CancellationToken.None);

        Assert.Contains("no community key", ((Explained)without.Refusal!).Sentence, StringComparison.Ordinal);
        Assert.IsType<NotAdministrator>(lowly.Refusal);
    }

    [Fact]
    public async Task A_board_of_nodes_is_for_panel_administrators()
    {
        var refused = await _desk.CreateAsync(Nora, new BoardWish { ChannelId = 7, Kind = BoardKind.Nodes }, CancellationToken.None);

        Assert.IsType<NotAdministrator>(refused.Refusal);
    }
}
