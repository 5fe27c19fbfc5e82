using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.TestKit;
using PteroBot.Tests.Interactions;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Status;

public sealed class LiveCardsTests : IDisposable
{
    private static readonly CardFacts Survival = new()
    {
        Identifier = "7250dc0e",
        Name = "Survival",
        Node = "node-1",
        PanelPage = "https://panel.example.com/server/7250dc0e",
    };

    private readonly ManualClock _clock = new();
    private readonly ScriptedSource _source = new();
    private readonly Channel<Reply> _edits = Channel.CreateUnbounded<Reply>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServerFeeds _feeds;
    private readonly LiveCards _cards;
    private bool _messageIsThere = true;
    private Exception? _failure;

    public LiveCardsTests()
    {
        var lifetime = new Mock<IHostApplicationLifetime>();
        lifetime.Setup(l => l.ApplicationStopping).Returns(_stopping.Token);
        _feeds = new ServerFeeds(new SeenStates(_clock), _clock, NullLogger<ServerFeeds>.Instance);
        _cards = new LiveCards(_clock, lifetime.Object, NullLogger<LiveCards>.Instance);
    }

    public void Dispose() => _stopping.Dispose();

    [Fact]
    public async Task A_change_of_state_is_shown_after_a_second_and_figures_after_five()
    {
        var card = await RunningCardAsync();
        _cards.Follow(card);
        await EditAsync();

        _source.Tell(ServerCondition.Stopping);
        await _clock.UntilTimersAsync(2);
        _clock.Advance(LiveCards.StatePause);
        var stopping = await EditAsync();
        _source.Tell(ServerCondition.Running);
        await _clock.UntilTimersAsync(2);
        _clock.Advance(LiveCards.StatePause);
        await EditAsync();
        _source.Tell(new ServerUsage(1, 1, 1, 1, 1, TimeSpan.FromMinutes(1)));
        await _clock.UntilTimersAsync(2);
        _clock.Advance(LiveCards.StatePause);
        await EditAsync();
        _source.Tell(new ServerUsage(99, 1, 1, 1, 1, TimeSpan.FromMinutes(1)));
        await _clock.UntilTimersAsync(2);
        _clock.Advance(LiveCards.StatePause);
        var tooEarly = _edits.Reader.TryPeek(out _);
        _clock.Advance(LiveCards.FiguresPause);

        Assert.Contains("**Stopping**", stopping.Embeds[0].Description, StringComparison.Ordinal);
        Assert.False(tooEarly);
        Assert.Contains("99 %", (await EditAsync()).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_reads_the_same_is_not_sent_again()
    {
        using var card = await RunningCardAsync();

        var first = await card.ShowAsync(TestContext.Current.CancellationToken);
        _source.Tell(ServerCondition.Running);
        var second = await card.ShowAsync(TestContext.Current.CancellationToken);

        Assert.True(first && second);
        await EditAsync();
        Assert.False(_edits.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task After_two_minutes_the_card_rests_and_the_server_is_not_watched_any_more()
    {
        _cards.Follow(await RunningCardAsync());
        await EditAsync();
        await _clock.UntilTimersAsync(1);

        _clock.Advance(LiveCards.Lifetime);

        await _source.Stopped;
        await UntilNoCardsAsync();
        Assert.Equal(0, _feeds.Count);
    }

    [Fact]
    public async Task A_message_that_is_gone_ends_it_in_silence()
    {
        _cards.Follow(await RunningCardAsync());
        await EditAsync();
        _messageIsThere = false;

        _source.Tell(ServerCondition.Stopping);
        await _clock.UntilTimersAsync(2);
        _clock.Advance(LiveCards.StatePause);

        await _source.Stopped;
        await UntilNoCardsAsync();
    }

    [Fact]
    public async Task An_edit_that_discord_failed_is_made_again()
    {
        var card = await RunningCardAsync();
        _failure = FakeInteractions.Refused(HttpStatusCode.InternalServerError);
        _cards.Follow(card);
        await EditAsync();
        await _clock.UntilTimersAsync(2);

        _clock.Advance(LiveCards.StatePause);

        Assert.Contains("**Running**", (await EditAsync()).Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal(1, _cards.Count);
    }

    [Fact]
    public async Task A_press_takes_the_card_over_without_closing_the_feed()
    {
        var first = await RunningCardAsync();
        _cards.Follow(first);
        await EditAsync();
        var second = Card();

        _cards.Follow(second);
        await EditAsync();

        Assert.True(first.Replaced.IsCancellationRequested);
        Assert.Equal(1, _cards.Count);
        Assert.Equal(1, _feeds.Count);
        Assert.False(_source.Stopped.IsCompleted);
    }

    [Fact]
    public async Task The_end_of_the_bot_ends_all_cards()
    {
        _cards.Follow(await RunningCardAsync());
        await EditAsync();

        await _stopping.CancelAsync();

        await _source.Stopped;
        await UntilNoCardsAsync();
    }

    private async Task<LiveCard> RunningCardAsync()
    {
        var card = Card();
        _source.Tell(ServerCondition.Running);
        await card.Watch.UntilAsync(ServerCondition.Running);
        return card;
    }

    private LiveCard Card() => new(
        new CardId("7250dc0e", CardRights.All, "k3"),
        Survival,
        _feeds.Watch(new FeedKey("https://panel.example.com", "7250dc0e"), "nora", _source),
        Language.English,
        (reply, _) =>
        {
            _edits.Writer.TryWrite(reply);
            if (Interlocked.Exchange(ref _failure, null) is { } failure)
                return Task.FromException<bool>(failure);
            return Task.FromResult(_messageIsThere);
        });

    private async Task<Reply> EditAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await _edits.Reader.ReadAsync(patience.Token);
    }

    private async Task UntilNoCardsAsync()
    {
        for (var i = 0; i < 1000 && _cards.Count > 0; i++)
            await Task.Delay(10);
        Assert.Equal(0, _cards.Count);
    }
}
