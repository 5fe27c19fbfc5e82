using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Console.Streams;

namespace PteroBot.Tests.Features.Console.Streams;

public sealed class StreamDeskTests : IAsyncLifetime
{
    private static readonly StreamWish Wish = new("Survival", StreamStage.Thread, StreamPlace.NewThread, new());

    private StreamStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await StreamStage.StartAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Nothing_is_shown_before_it_is_confirmed()
    {
        var draft = (await DraftAsync(Wish)).Allowed!;

        Assert.Empty(_stage.Messages.Shown);
        Assert.Empty(_stage.Places.Opened);
        Assert.Empty(await _stage.Book.AllAsync(CancellationToken.None));
        Assert.False(draft.IsOpen);
    }

    [Fact]
    public async Task Confirmed_it_opens_a_thread_with_its_controls()
    {
        var begun = await BeginAsync(Wish);

        Assert.Equal((StreamStage.Thread, "Console of Survival", false, 1UL), Assert.Single(_stage.Places.Opened));
        Assert.Equal((70UL, 1), (begun.ChannelId, _stage.Streams.Count));
        Assert.True(_stage.Messages.Shown.ContainsKey(begun.CardId));
        Assert.Equal("console.stream", Assert.Single(await _stage.World.AuditAsync()).Action);
    }

    [Fact]
    public async Task In_private_it_opens_a_private_thread_instead()
    {
        var draft = (await DraftAsync(Wish)).Allowed!;

        await _stage.Desk.BeginAsync(StreamStage.Nora, draft.Id, inPrivate: true, CancellationToken.None);

        Assert.True(Assert.Single(_stage.Places.Opened).IsPrivate);
    }

    [Fact]
    public async Task Only_who_asked_can_confirm_and_only_once()
    {
        var draft = (await DraftAsync(Wish)).Allowed!;

        var other = await _stage.Desk.BeginAsync(StreamStage.Mia, draft.Id, inPrivate: false, CancellationToken.None);
        var elsewhere = await _stage.Desk.BeginAsync(StreamStage.Nora with { GuildId = FeatureWorld.Lighthouse }, draft.Id, inPrivate: false, CancellationToken.None);
        await _stage.Desk.BeginAsync(StreamStage.Nora, draft.Id, inPrivate: false, CancellationToken.None);
        var again = await _stage.Desk.BeginAsync(StreamStage.Nora, draft.Id, inPrivate: false, CancellationToken.None);

        Assert.All([other, elsewhere, again], refused => Assert.Contains("This question is over", Sentence(refused), StringComparison.Ordinal));
        Assert.Single(_stage.Places.Opened);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_server_shows_nothing_of_it_and_learns_nothing()
    {
        var stranger = await _stage.Desk.DraftAsync(StreamStage.Mia, Wish, CancellationToken.None);
        var unlinked = await _stage.Desk.DraftAsync(StreamStage.Mia with { UserId = 4 }, Wish, CancellationToken.None);

        Assert.IsType<ServerUnknown>(stranger.Refusal);
        Assert.IsType<NotLinked>(unlinked.Refusal);
    }

    [Fact]
    public async Task A_right_that_was_lost_before_the_confirmation_counts()
    {
        var draft = (await DraftAsync(Wish)).Allowed!;
        await _stage.World.Get<LinkVault>().DeleteAsync(1, PanelStub.Address, CancellationToken.None);

        var refused = await _stage.Desk.BeginAsync(StreamStage.Nora, draft.Id, inPrivate: false, CancellationToken.None);

        Assert.IsType<NotLinked>(refused.Refusal);
        Assert.Empty(_stage.Places.Opened);
    }

    [Fact]
    public async Task A_thread_has_no_threads_so_lines_go_into_itself()
    {
        _stage.Places.Kind = PlaceKind.Thread;

        var begun = await BeginAsync(Wish);

        Assert.Empty(_stage.Places.Opened);
        Assert.Equal(StreamStage.Thread, begun.ChannelId);
    }

    [Fact]
    public async Task One_place_shows_one_console()
    {
        await _stage.BeginAsync();

        var second = await DraftAsync(Wish with { Place = StreamPlace.Here });

        Assert.Contains("shows the console of **Survival** already", Sentence(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_may_not_open_threads_or_write_it_says_what_it_needs()
    {
        _stage.Places.Opening = MessageOutcome.NotPermitted;
        var threads = await _stage.Desk.BeginAsync(StreamStage.Nora, (await DraftAsync(Wish)).Allowed!.Id, inPrivate: false, CancellationToken.None);
        _stage.Messages.Sending = MessageOutcome.NotPermitted;
        var writing = await _stage.Desk.BeginAsync(StreamStage.Nora, (await DraftAsync(Wish with { Place = StreamPlace.Here })).Allowed!.Id, inPrivate: false, CancellationToken.None);
        _stage.Places.Kind = PlaceKind.Missing;
        var seeing = await DraftAsync(Wish);

        Assert.Contains("**Create Public Threads**", Sentence(threads), StringComparison.Ordinal);
        Assert.Contains("I may not write in <#7>", Sentence(writing), StringComparison.Ordinal);
        Assert.Contains("I do not see this channel", Sentence(seeing), StringComparison.Ordinal);
        Assert.Equal(0, _stage.Streams.Count);
        Assert.All(await _stage.World.AuditAsync(), record => Assert.Equal(AuditResult.Refused, record.Result));
    }

    [Fact]
    public async Task A_bad_pattern_is_refused_before_anything_is_kept()
    {
        var refused = await DraftAsync(Wish with { Settings = new StreamSettings { Include = "/(/" } });

        Assert.Contains("no regular expression", Sentence(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_for_those_who_may_read_the_console_themselves()
    {
        var stream = await _stage.BeginAsync();

        var other = await _stage.Desk.SetAsync(StreamStage.Mia, stream.Id, new StreamSettings { Include = "joined" }, CancellationToken.None);
        var own = await _stage.Desk.SetAsync(StreamStage.Nora, stream.Id, new StreamSettings { Include = "joined" }, CancellationToken.None);

        Assert.IsType<ServerUnknown>(other.Refusal);
        Assert.Equal("joined", own.Allowed!.Settings.Include);
        Assert.Null(_stage.Streams.Find(stream.Id)!.Line.Show("Nora left"));
    }

    [Fact]
    public async Task Another_guild_finds_and_stops_nothing()
    {
        var stream = await _stage.BeginAsync();

        var refused = await _stage.Desk.StopAsync(StreamStage.Nora with { GuildId = FeatureWorld.Lighthouse }, stream.Id, CancellationToken.None);

        Assert.Contains("is not shown here any more", Sentence(refused), StringComparison.Ordinal);
        Assert.Equal(1, _stage.Streams.Count);
    }

    [Fact]
    public async Task Stopped_it_leaves_a_word_in_the_place_of_the_controls()
    {
        var stream = await _stage.BeginAsync();

        await _stage.Desk.StopAsync(StreamStage.Mia, "survival", CancellationToken.None);

        Assert.Contains("not shown here any more", _stage.Messages.TextOf(stream.CardId), StringComparison.Ordinal);
        Assert.Equal(0, _stage.Streams.Count);
        Assert.Empty(await _stage.Book.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_nobody_confirms_is_forgotten()
    {
        var draft = (await DraftAsync(Wish)).Allowed!;
        _stage.World.Clock.Advance(TimeSpan.FromMinutes(6));

        await _stage.Book.AllAsync(CancellationToken.None);

        Assert.Null(await _stage.Book.FindAsync(FeatureWorld.Harbour, draft.Id, CancellationToken.None));
    }

    private Task<Decision<ConsoleStream>> DraftAsync(StreamWish wish) => _stage.Desk.DraftAsync(StreamStage.Nora, wish, CancellationToken.None);

    private async Task<ConsoleStream> BeginAsync(StreamWish wish) =>
        (await _stage.Desk.BeginAsync(StreamStage.Nora, (await DraftAsync(wish)).Allowed!.Id, inPrivate: false, CancellationToken.None)).Allowed!;

    private static string Sentence(Decision<ConsoleStream> refused) => RefusalText.Of(refused.Refusal!);
}
