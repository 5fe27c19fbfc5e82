using Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Tests.Access;
using PteroBot.Tests.Features;

namespace PteroBot.Tests.Live;

public sealed class StandingWatchesTests : IAsyncLifetime
{
    private static readonly StandingServer Survival = new(FeatureWorld.Survival, Guid.Parse($"{FeatureWorld.Survival}-0000-4000-8000-000000000000"));

    private FeatureWorld _world = null!;
    private const string Community = "ptlc_Community00CommunitySecretCommunitySecret00";

    private ServerFeeds _feeds = null!;
    private StandingWatches _watches = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await FeatureWorld.StartAsync();
        _world.WithSurvival("running");
        _feeds = new ServerFeeds(new SeenStates(_world.Clock), _world.Clock, NullLogger<ServerFeeds>.Instance);
        _watches = new StandingWatches(_feeds, _world.Get<StandingKeys>(), new StandingLists(_world.Clock), new SocketPace(_world.Clock), _world.Clock);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_is_fed_with_its_creator_s_link_and_knows_the_facts()
    {
        using var watch = _watches.Open(Standing(creator: 1), Survival);

        await UntilAsync(watch, s => s.Condition == ServerCondition.Running);

        Assert.Equal("Survival", watch.Facts?.Name);
        Assert.Equal(1, _feeds.Count);
    }

    [Fact]
    public async Task When_the_creator_unlinks_the_community_key_takes_over()
    {
        await KeepCommunityKeyAsync(FeatureWorld.Harbour);
        using var watch = _watches.Open(Standing(creator: 1), Survival);
        await UntilAsync(watch, s => s.Condition == ServerCondition.Running);

        var told = watch.Current.At;
        await _world.Get<LinkVault>().DeleteAsync(1, PanelStub.Address, CancellationToken.None);
        await UntilAsync(watch, s => s.At > told + PanelSource.Interval * 3);

        Assert.Equal((ServerCondition.Running, false), (watch.Current.Condition, watch.Current.HasNoKey));
        Assert.Contains(_world.Http.Requests, r => r.Headers["Authorization"] == $"Bearer {Community}");
    }

    [Fact]
    public async Task Without_a_link_and_without_a_community_key_it_says_so()
    {
        await KeepCommunityKeyAsync(FeatureWorld.Lighthouse);
        using var watch = _watches.Open(Standing(creator: 4), Survival);

        var blind = await UntilAsync(watch, s => s.HasNoKey);

        Assert.Equal(ServerCondition.Unknown, blind.Condition);
        Assert.Empty(_world.AskedOfServers);
    }

    [Fact]
    public async Task The_link_of_a_creator_who_has_left_the_guild_is_not_used()
    {
        var guild = new Mock<IGuild>();
        HarbourIs(guild);
        using var watch = _watches.Open(Standing(creator: 1), Survival);

        await UntilAsync(watch, s => s.HasNoKey);

        Assert.Empty(_world.AskedOfServers);
    }

    [Fact]
    public async Task Discord_is_asked_once_in_ten_minutes_whether_somebody_has_left_and_its_silence_changes_nothing()
    {
        var guild = new Mock<IGuild>();
        guild.Setup(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>())).ThrowsAsync(new TimeoutException());
        HarbourIs(guild);
        var departures = new Departures(_world.Get<IDiscordClient>(), _world.Clock);

        var silent = await departures.HasLeftAsync(FeatureWorld.Harbour, 1, CancellationToken.None);
        guild.Setup(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>())).ReturnsAsync((IGuildUser?)null!);
        var soon = await departures.HasLeftAsync(FeatureWorld.Harbour, 1, CancellationToken.None);
        _world.Clock.Advance(Departures.FreshFor);
        var later = await departures.HasLeftAsync(FeatureWorld.Harbour, 1, CancellationToken.None);

        Assert.Equal((false, false, true), (silent, soon, later));
        guild.Verify(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>()), Times.Exactly(2));
    }

    [Fact]
    public async Task However_many_servers_wait_for_it_discord_is_asked_once()
    {
        var (guild, answer) = (new Mock<IGuild>(), new TaskCompletionSource<IGuildUser>(TaskCreationOptions.RunContinuationsAsynchronously));
        guild.Setup(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>())).Returns(answer.Task);
        HarbourIs(guild);
        var departures = new Departures(_world.Get<IDiscordClient>(), _world.Clock);
        using var gone = new CancellationTokenSource();

        var first = departures.HasLeftAsync(FeatureWorld.Harbour, 1, gone.Token);
        var others = Enumerable.Range(0, 50).Select(_ => departures.HasLeftAsync(FeatureWorld.Harbour, 1, CancellationToken.None)).ToList();
        await gone.CancelAsync();
        answer.SetResult(null!);

        Assert.All(await Task.WhenAll(others), Assert.True);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        guild.Verify(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>()), Times.Once);
    }

    [Fact]
    public async Task A_panel_is_not_left_unasked_because_discord_does_not_answer()
    {
        var guild = new Mock<IGuild>();
        guild.Setup(g => g.GetUserAsync(1, CacheMode.AllowDownload, It.IsAny<RequestOptions>())).Returns(new TaskCompletionSource<IGuildUser>().Task);
        HarbourIs(guild);
        var departures = new Departures(_world.Get<IDiscordClient>(), _world.Clock);

        var waiting = departures.HasLeftAsync(FeatureWorld.Harbour, 1, CancellationToken.None);
        var isHeldUp = !waiting.IsCompleted;
        _world.Clock.Advance(Departures.Patience);

        Assert.False(await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.True(isHeldUp);
    }

    [Fact]
    public async Task What_stood_for_another_panel_of_the_guild_shows_nothing_any_more()
    {
        var other = PanelAddress.Parse("https://other.example.com");
        await _world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, g => g.WithDefault(other).Without(PanelStub.Address), CancellationToken.None);
        using var watch = _watches.Open(Standing(creator: 1), Survival);

        await UntilAsync(watch, s => s.HasNoKey);

        Assert.Empty(_world.AskedOfServers);
    }

    [Fact]
    public async Task A_key_begins_ten_servers_at_once_and_the_others_one_after_the_other()
    {
        var pace = new SocketPace(_world.Clock);
        var client = _world.Get<IPanels>().Client(new PanelSettings(PanelStub.Address) { Dialect = PanelDialect.Pelican }, PanelStub.Key);

        var turns = Enumerable.Range(0, 30).Select(_ => pace.EnterAsync("nora", client, CancellationToken.None)).ToList();
        var atOnce = turns.Count(t => t.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        var later = turns.Count(t => t.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((10, 20), (atOnce, later));
        await Task.WhenAll(turns);
    }

    /// <summary>What Discord tells of the guild.</summary>
    private void HarbourIs(Mock<IGuild> guild) =>
        Mock.Get(_world.Get<IDiscordClient>()).Setup(c => c.GetGuildAsync(FeatureWorld.Harbour, CacheMode.CacheOnly, It.IsAny<RequestOptions>())).ReturnsAsync(guild.Object);

    private async Task KeepCommunityKeyAsync(ulong guild)
    {
        _world.Script.Servers(Community, (FeatureWorld.Survival, "Survival"));
        await _world.Get<GuildVault>().SaveCommunityKeyAsync(
            guild, PanelStub.Address, PanelKey.Parse(Community), new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl), CancellationToken.None);
    }

    private static Standing Standing(ulong creator) => new() { GuildId = FeatureWorld.Harbour, CreatorId = creator, Panel = PanelStub.Address.ToString() };

    /// <summary>The clock goes on until it is as wanted.</summary>
    private async Task<ServerSnapshot> UntilAsync(StandingWatch watch, Func<ServerSnapshot, bool> wanted)
    {
        for (var i = 0; i < 2000 && !wanted(watch.Current); i++)
        {
            await Task.Delay(2);
            _world.Clock.Advance(TimeSpan.FromSeconds(0.5));
        }
        Assert.True(wanted(watch.Current));
        return watch.Current;
    }
}
