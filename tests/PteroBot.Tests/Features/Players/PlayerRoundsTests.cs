using PteroBot.Access;
using PteroBot.Features.Players;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Players;

/// <summary>Who is asked, and when, and what is told.</summary>
public sealed class PlayerRoundsTests
{
    private static readonly FeedKey Key = new("https://panel.example.com", "7250dc0e-0000-4000-8000-000000000000");

    private static readonly ServerEntry Survival = new("7250dc0e", Guid.Parse(Key.Server), "Survival", "node-1", true, ServerObstacle.None, new ServerLimits())
    {
        Game = new ServerGame("198.51.100.7", null, 25565, "node-1.example.com", "Paper", "", ""),
    };

    [Fact]
    public async Task A_running_server_that_somebody_watches_is_asked_once_per_interval()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Games.Answer = new PlayerCount(5, 20);
        using var watch = await WatchAsync(world, ServerCondition.Running);

        for (var second = 0; second < 60; second++)
        {
            await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(new PlayerCount(5, 20), watch.Current.Players);
        Assert.InRange(world.Games.Asked.Count, 2, 3);
        Assert.Equal(new GameTarget(GameKind.MinecraftJava, "198.51.100.7", 25565, WantsNames: false), world.Games.Asked[0]);
    }

    [Theory]
    [InlineData(nameof(ServerCondition.Offline))]
    [InlineData(nameof(ServerCondition.Starting))]
    [InlineData(nameof(ServerCondition.Suspended))]
    public async Task Nobody_is_asked_while_the_server_does_not_run(string condition)
    {
        await using var world = await FeatureWorld.StartAsync();
        using var watch = await WatchAsync(world, Enum.Parse<ServerCondition>(condition));

        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        Assert.Empty(world.Games.Asked);
    }

    [Fact]
    public async Task Nobody_is_asked_while_nobody_watches()
    {
        await using var world = await FeatureWorld.StartAsync();
        (await WatchAsync(world, ServerCondition.Running)).Dispose();

        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        Assert.Empty(world.Games.Asked);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_any_more_shows_no_number_and_never_0()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Games.Answer = new PlayerCount(5, 20);
        using var watch = await WatchAsync(world, ServerCondition.Running);
        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        world.Games.Answer = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        Assert.Null(watch.Current.Players);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_server_went_offline_is_not_shown()
    {
        await using var world = await FeatureWorld.StartAsync();
        var late = new TaskCompletionSource();
        (world.Games.Answer, world.Games.Ready) = (new PlayerCount(5, 20), late.Task);
        var source = new ScriptedSource();
        using var watch = await WatchAsync(world, ServerCondition.Running, source);
        var asking = world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        source.Tell(ServerCondition.Offline);
        await watch.UntilAsync(ServerCondition.Offline);
        late.SetResult();
        await asking;

        Assert.Null(watch.Current.Players);
    }

    [Fact]
    public async Task A_slow_server_is_not_asked_twice_and_delays_no_other()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Games.Ready = new TaskCompletionSource().Task;
        using var watch = await WatchAsync(world, ServerCondition.Running);
        using var stop = new CancellationTokenSource();

        var first = world.Get<PlayerRounds>().AskDueAsync(stop.Token);
        await world.Get<PlayerRounds>().AskDueAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Single(world.Games.Asked);
    }

    [Fact]
    public async Task A_server_that_was_switched_off_is_not_asked_and_shows_nothing()
    {
        await using var world = await FeatureWorld.StartAsync();
        world.Games.Answer = new PlayerCount(5, 20);
        using var watch = await WatchAsync(world, ServerCondition.Running);
        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);
        await world.Get<PlayerBook>().ChangeAsync(Key, settings => settings with { IsOff = true }, CancellationToken.None);

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        Assert.Null(watch.Current.Players);
        Assert.Single(world.Games.Asked);
    }

    [Fact]
    public async Task With_the_option_off_nobody_is_asked()
    {
        await using var world = await FeatureWorld.StartAsync(("Players:Enabled", "false"));
        using var watch = await WatchAsync(world, ServerCondition.Running);

        await world.Get<PlayerRounds>().AskDueAsync(CancellationToken.None);

        Assert.Empty(world.Games.Asked);
    }

    private static async Task<FeedWatch> WatchAsync(FeatureWorld world, ServerCondition condition, ScriptedSource? source = null)
    {
        var news = source ?? new ScriptedSource();
        var watch = world.Get<ServerFeeds>().Watch(Key, "test", news, () => Survival);
        news.Tell(condition);
        await watch.UntilAsync(condition);
        return watch;
    }
}
