using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Features.AutoStop;
using PteroBot.Features.Players;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Features.Sharing;
using PteroBot.Tests.Interactions;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.AutoStop;

/// <summary>Who sets it, calls it off and takes it away, and by what right.</summary>
public sealed class AutoStopDeskTests : AutoStopStage
{
    [Fact]
    public async Task Cancel_gives_the_whole_time_again()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));

        var calls = await _world.HandleAsync(Typed.Press("autostop/cancel/7250dc0e", FeatureWorld.Nora));
        await PassAsync(TimeSpan.FromMinutes(7));
        var early = Stops().Count;
        await PassAsync(TimeSpan.FromMinutes(4));

        Assert.Equal("edit: Survival: stopping when empty", calls[^1]);
        Assert.Equal((0, 1), (early, Stops().Count));
        Assert.Equal(2, _messages.Shown.Count);
        Assert.Contains(await _world.AuditAsync(), record => record is { Action: "autostop.cancel", UserId: 1 });
    }

    [Fact]
    public async Task Who_may_neither_stop_nor_start_cancels_nothing()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(9));

        var stranger = await _world.HandleAsync(Typed.Press("autostop/cancel/7250dc0e", FeatureWorld.Sam));
        var member = await _world.HandleAsync(Typed.Press("autostop/cancel/7250dc0e", FeatureWorld.Mia));
        await PassAsync(TimeSpan.FromMinutes(1.5));

        Assert.Contains("You have not linked a panel account yet", stranger[^1], StringComparison.Ordinal);
        Assert.Contains("None of your servers is called", member[^1], StringComparison.Ordinal);
        Assert.Single(Stops());
    }

    [Fact]
    public async Task Cancel_of_what_is_over_says_so()
    {
        await SetAsync();

        var calls = await _world.HandleAsync(Typed.Press("autostop/cancel/7250dc0e", FeatureWorld.Nora));

        Assert.Contains("Nothing is about to be stopped here any more.", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_it_stops_nothing_more()
    {
        await SetAsync();
        Play(0);
        await PassAsync(TimeSpan.FromMinutes(5));
        await _world.HandleAsync(Typed.Command("autostop remove", FeatureWorld.Nora, ("server", "Survival")));
        await PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(Stops());
        Assert.Null(_watch.Current.StopsAt);
    }

    [Fact]
    public async Task Whoever_has_a_role_that_may_stop_it_sets_it_and_it_is_stopped_with_the_community_key_and_the_role_in_the_record()
    {
        await ShareAsync(new GrantedAction(ServerAction.Stop));
        await SetAsAsync(SharedWorld.Cleo);
        Play(0);

        await PassAsync(TimeSpan.FromMinutes(10.5));

        Assert.Single(Stops());
        Assert.Equal($"Bearer {GrantWorld.CommunityKey}", _world.Http.Requests.Single(request => request.Uri.AbsolutePath == $"{Server}/power").Headers["Authorization"]);
        var record = Assert.Single(await _world.AuditAsync(), record => record.Action == "power.stop");
        Assert.Equal((7UL, SharedWorld.Crew, AuditResult.Succeeded), (record.UserId, record.GrantedRole, record.Result));
    }

    [Fact]
    public async Task With_a_role_that_may_only_start_it_nothing_can_be_set()
    {
        await ShareAsync(new GrantedAction(ServerAction.Start));

        var said = (await _world.HandleAsync(Typed.Command("autostop set", SharedWorld.Cleo, ("server", "Survival"))))[^1];

        Assert.Contains("None of your roles here may stop **Survival**.", said, StringComparison.Ordinal);
        Assert.Empty(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task When_the_role_is_taken_away_it_ends_with_a_note()
    {
        await ShareAsync(new GrantedAction(ServerAction.Stop));
        await SetAsAsync(SharedWorld.Cleo);
        Play(0);
        _messages.Member = Who.Of(FakeInteractions.Member(7, FeatureWorld.Harbour, [], name: "cleo"));

        await PassAsync(TimeSpan.FromMinutes(12));

        Assert.Empty(Stops());
        Assert.Equal(7UL, Assert.Single(_messages.Letters).User);
        Assert.Empty(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_role_that_has_to_wait_delays_the_stop_and_does_not_end_it()
    {
        await ShareAsync(new GrantedAction(ServerAction.Stop) { Cooldown = TimeSpan.FromHours(1) });
        await SetAsAsync(SharedWorld.Cleo);
        await _world.HandleAsync(Typed.Press("power/stop/7250dc0e/7/abcdef", SharedWorld.Cleo));
        await _watch.UntilAsync(ServerCondition.Offline);
        _panel.Tell(ServerCondition.Running);
        await _watch.UntilAsync(ServerCondition.Running);
        Play(0);

        await PassAsync(TimeSpan.FromMinutes(50));
        var early = Stops().Count;
        await PassAsync(TimeSpan.FromMinutes(20));

        Assert.Equal((1, 2), (early, Stops().Count));
    }

    [Fact]
    public async Task A_server_whose_players_are_not_counted_cannot_be_set()
    {
        await _world.Get<PlayerBook>().ChangeAsync(Key, settings => settings with { IsOff = true }, CancellationToken.None);

        Assert.Contains("The players of **Survival** are not counted", await SaidAsync("autostop set"), StringComparison.Ordinal);
        Assert.Empty(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Show_tells_what_is_set()
    {
        var before = await SaidAsync("autostop show");
        await SetAsync();

        Assert.Equal("**Survival** is not stopped when it is empty. `/autostop set` changes that.", before);
        Assert.StartsWith("**Survival** stops when nobody has played for 10 minutes, announced in <#", await SaidAsync("autostop show"), StringComparison.Ordinal);
    }
}
