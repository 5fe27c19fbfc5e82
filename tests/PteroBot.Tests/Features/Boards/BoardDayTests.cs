using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Boards;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Boards;

/// <summary>
/// A day of fifty servers in seconds: they start, stop, crash and are suspended, the panel goes silent, Discord refuses changes, messages are deleted, the bot is
/// killed and started. Whenever a board is changed it has to show what is true at that moment, and at the end every board does.
/// </summary>
public sealed class BoardDayTests : IAsyncLifetime
{
    private const int Servers = 50;
    private const int Seed = 29112026;

    private static readonly Dictionary<ServerCondition, string> Dots = new()
    {
        [ServerCondition.Running] = "●", [ServerCondition.Offline] = "○", [ServerCondition.Starting] = "◐", [ServerCondition.Stopping] = "◑",
        [ServerCondition.Suspended] = "⊘", [ServerCondition.Unknown] = "◌",
    };

    private readonly Random _random = new(Seed);
    private readonly ServerCondition[] _truth = [.. Enumerable.Repeat(ServerCondition.Running, Servers)];
    private readonly Dictionary<string, int[]> _shows = new() { ["all"] = [.. Enumerable.Range(0, 25)], ["rest"] = [.. Enumerable.Range(25, 25)], ["few"] = [1, 2, 3], ["one"] = [7] };
    private readonly List<DateTimeOffset> _changes = [];
    private readonly FakeMessages _messages = new();
    private FeatureWorld _world = null!;
    private Process _bot = null!;
    private bool _isSilent;
    private int _wrong;
    private int _seconds;

    public async ValueTask InitializeAsync() => _world = await FeatureWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task No_state_is_ever_shown_wrong_and_at_the_end_all_boards_are_right()
    {
        await PostAllAsync();
        Start();
        var (restarts, deletions, outages) = (0, 0, 0);
        for (var second = 0; second < 86_400; second++)
        {
            Live();
            if (second % 17_000 == 16_000)
                restarts += await RestartAsync();
            if (second % 30_000 == 29_000)
                deletions += Delete("few");
            if (second % 9_000 is 4_000 or 4_400)
                outages += Silence(second % 9_000 == 4_000);
            await TickAsync();
            if (second % 100 == 0)
                await PostAllAsync();
        }
        for (var quiet = 0; quiet < 90; quiet++)
            await TickAsync();

        TestContext.Current.SendDiagnosticMessage($"{_changes.Count} changes of messages, {restarts} restarts, {deletions} deletions, {outages} outages");
        Assert.Equal(0, _wrong);
        Assert.All(_shows.Keys, board => Assert.Empty(Lies(board, _messages.Shown[MessageOf(board)])));
        Assert.Equal((5, 2, 10), (restarts, deletions, outages));
        Assert.InRange(_changes.Count, 5_000, 4 * 86_400 / 20 + 20_000);
        Assert.All(_messages.Letters, letter => Assert.Contains("its message was deleted", letter.Text, StringComparison.Ordinal));
        AssertPace();
    }

    /// <summary>All four stand in one channel, and are older than an hour after the first.</summary>
    private void AssertPace()
    {
        var old = _changes.Where(at => at - _changes[0] > TimeSpan.FromMinutes(70)).ToList();
        for (var i = 3; i < old.Count; i++)
            Assert.True(old[i] - old[i - 3] >= ChannelPace.OldWindow || IsAfterRestart(old[i]), $"four changes until {old[i]:T}");
    }

    // A new process does not know what the old one did.
    private bool IsAfterRestart(DateTimeOffset at) => _bot.Starts.Exists(start => at >= start && at - start < TimeSpan.FromMinutes(2));

    private void Live()
    {
        for (var server = 0; server < Servers; server++)
        {
            if (_random.Next(600) > 0)
                continue;
            _truth[server] = _truth[server] switch
            {
                ServerCondition.Running => _random.Next(3) switch { 0 => ServerCondition.Stopping, 1 => ServerCondition.Offline, _ => ServerCondition.Suspended },
                ServerCondition.Stopping or ServerCondition.Suspended => ServerCondition.Offline,
                ServerCondition.Offline => ServerCondition.Starting,
                _ => ServerCondition.Running,
            };
            Tell(server);
        }
    }

    private void Tell(int server)
    {
        if (!_isSilent)
            _bot.Sources[server].Tell(new ServerNews.State(_truth[server], IsLive: _truth[server] != ServerCondition.Suspended));
    }

    private int Silence(bool begins)
    {
        _isSilent = begins;
        for (var server = 0; server < Servers; server++)
            if (begins)
                _bot.Sources[server].Tell(new ServerNews.Silence(SilenceReason.Unreachable));
            else
                Tell(server);
        return begins ? 1 : 0;
    }

    private async Task TickAsync()
    {
        foreach (var source in _seconds++ % 10 == 0 ? _bot.Sources : [])
            source.Tell(new ServerNews.Figures(new(_random.Next(200), 1024 * 1024 * _random.Next(4096), 1, 1, 1, TimeSpan.FromHours(1))));
        await _bot.Boards.RefreshDueAsync(CancellationToken.None);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<int> RestartAsync()
    {
        _bot.Kill();
        for (var dead = 0; dead < 60; dead++)
        {
            for (var server = 0; server < Servers; server++)
                if (_random.Next(600) == 0)
                    _truth[server] = ServerCondition.Offline;
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Start();
        await _bot.Boards.RefreshDueAsync(CancellationToken.None);
        return 1;
    }

    private void Start()
    {
        var starts = _bot?.Starts ?? [];
        starts.Add(_world.Clock.GetUtcNow());
        _bot = new Process(_world, _messages, starts);
        for (var server = 0; server < Servers; server++)
            Tell(server);
        if (_isSilent)
            Silence(begins: true);
    }

    private int Delete(string board)
    {
        _messages.Faults[MessageOf(board)] = () => Task.FromResult(MessageOutcome.MessageGone);
        return 1;
    }

    /// <summary>Makes the boards that are not there; whoever lost one makes it again.</summary>
    private async Task PostAllAsync()
    {
        var kept = (await _world.Get<BoardBook>().AllAsync(CancellationToken.None)).Select(board => board.Id).ToHashSet();
        foreach (var (id, servers) in _shows.Where(board => !kept.Contains(board.Key)))
        {
            var layout = id == "rest" ? BoardLayout.Table : id == "all" ? BoardLayout.Compact : BoardLayout.Cards;
            _messages.Faults[MessageOf(id)] = () => Task.FromResult(_random.Next(50) == 0 ? MessageOutcome.NotNow : MessageOutcome.Done);
            _messages.Watched[MessageOf(id)] = reply => Check(id, reply);
            await _world.Get<BoardBook>().SaveAsync(Boards.Of(id, MessageOf(id), [.. servers.Select(ServerOf)]) with { Layout = layout, HasButtons = false }, CancellationToken.None);
        }
    }

    private void Check(string board, Reply reply)
    {
        _changes.Add(_world.Clock.GetUtcNow());
        _wrong += Lies(board, reply).Count;
    }

    private List<string> Lies(string board, Reply reply) =>
        [.. _shows[board].Select(server => (Name: NameOf(server), Dot: Dots[_isSilent ? ServerCondition.Unknown : _truth[server]])).Where(server => !Says(reply, board, server.Name, server.Dot)).Select(server => server.Name)];

    private static bool Says(Reply reply, string board, string name, string dot) => board switch
    {
        "rest" => reply.Embeds[0].Description.Split('\n').Any(line => line.StartsWith(dot, StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal)),
        "all" => reply.Embeds[0].Description.Contains($"{dot} **{name}**", StringComparison.Ordinal),
        _ => reply.Embeds.Single(embed => embed.Title == name).Description.StartsWith(dot, StringComparison.Ordinal),
    };

    private ulong MessageOf(string board) => (ulong)_shows.Keys.ToList().IndexOf(board) + 1;

    private static BoardServer ServerOf(int server) => new($"aaaaaa{server:00}", UuidOf(server), NameOf(server));

    private static string NameOf(int server) => $"Server {server:00}";

    private static Guid UuidOf(int server) => new($"{server:00000000000000000000000000000000}");

    /// <summary>A bot from its start to its end.</summary>
    private sealed class Process
    {
        public Process(FeatureWorld world, FakeMessages messages, List<DateTimeOffset> starts)
        {
            Starts = starts;
            var feeds = new ServerFeeds(new SeenStates(world.Clock), world.Clock, NullLogger<ServerFeeds>.Instance);
            foreach (var server in Enumerable.Range(0, BoardDayTests.Servers))
                feeds.Watch(new FeedKey(PanelStub.Address.ToString(), UuidOf(server).ToString()), "script", Sources[server]);
            var watches = new StandingWatches(feeds, world.Get<StandingKeys>(), world.Get<StandingLists>(), world.Get<SocketPace>(), world.Clock);
            var book = world.Get<BoardBook>();
            var nodes = new NodesReader(world.Get<Administration>(), messages, feeds, world.Clock);
            Boards = new BoardRefresher(book, new BoardContents(watches, nodes, book, world.Get<GuildLanguages>()), new BoardEnds(book, world.Get<AuditLog>(), messages, world.Get<GuildLanguages>(), NullLogger<BoardEnds>.Instance),
                messages, new ChannelPace(world.Clock), watches, world.Clock, NullLogger<BoardRefresher>.Instance);
        }

        public List<DateTimeOffset> Starts { get; }

        public BoardRefresher Boards { get; }

        public DirectSource[] Sources { get; } = [.. Enumerable.Range(0, BoardDayTests.Servers).Select(_ => new DirectSource())];

        public void Kill()
        {
            foreach (var board in BoardIds)
                Boards.Close(board);
            foreach (var source in Sources)
                source.End();
        }

        private static readonly string[] BoardIds = ["all", "rest", "few", "one"];
    }
}
