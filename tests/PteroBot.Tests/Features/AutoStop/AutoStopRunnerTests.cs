using System.Net;
using Discord;
using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.AutoStop;
using PteroBot.Features.Players;
using PteroBot.Features.Power;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Tests.Access;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Features.Boards;
using PteroBot.Tests.Features.Sharing;
using PteroBot.Tests.Interactions;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.AutoStop;

/// <summary>Survival stops after ten empty minutes, announced two minutes before; Nora has set it.</summary>
public sealed class AutoStopRunnerTests : IAsyncLifetime
{
    private const string Server = "/api/client/servers/7250dc0e";
    private static readonly Guid Uuid = Guid.Parse("7250dc0e-0000-4000-8000-000000000000");
    private static readonly FeedKey Key = new(PanelStub.Address.ToString(), Uuid.ToString());

    private static readonly ServerEntry Survival = new("7250dc0e", Uuid, "Survival", "node-1", true, ServerObstacle.None, new ServerLimits())
    {
        Game = new ServerGame("198.51.100.7", null, 25565, "node-1.example.com", "Paper", "", ""),
    };

    private static readonly string ListOfSurvival = $$$"""
        {"object":"list","data":[{{{PanelStub.Server(FeatureWorld.Survival, "Survival")}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
        """;

    private readonly FakeMessages _messages = new() { Member = Who.Of(FeatureWorld.Nora) };
    private readonly ScriptedSource _panel = new();
    private FeatureWorld _world = null!;
    private FeedWatch _watch = null!;
    private AutoStopRunner _runner = null!;

    public async ValueTask InitializeAsync()
    {
        _world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        _world.Script.List(AccessWorld.NoraKey, ListOfSurvival);
        _world.Http.On("POST", $"{Server}/power", _ =>
        {
            _panel.Tell(ServerCondition.Offline);
            return TestKit.StubHttp.Answer(HttpStatusCode.NoContent, null, "application/json");
        });
        _world.Http.On("POST", $"{Server}/command", HttpStatusCode.NoContent);
        _watch = _world.Get<ServerFeeds>().Watch(Key, "test", _panel, () => Survival);
        _panel.Tell(ServerCondition.Running);
        await _watch.UntilAsync(ServerCondition.Running);
        _runner = Start();
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _world.DisposeAsync();
    }

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

        Assert.Contains("To stop **Survival** is not shared with any of your roles here.", said, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(5L, 10L)]
    [InlineData(5L, 5L)]
    public async Task An_announcement_that_would_come_before_the_time_begins_is_refused(long minutes, long warn) =>
        Assert.Contains($"cannot be announced {warn} minutes before", await SaidAsync("autostop set", ("minutes", minutes), ("warn", warn)), StringComparison.Ordinal);

    [Fact]
    public async Task Show_tells_what_is_set()
    {
        var before = await SaidAsync("autostop show");
        await SetAsync();

        Assert.Equal("**Survival** is not stopped when it is empty. `/autostop set` changes that.", before);
        Assert.StartsWith("**Survival** stops when nobody has played for 10 minutes, announced in <#", await SaidAsync("autostop show"), StringComparison.Ordinal);
    }

    private async Task SetAsync(params (string, object)[] options)
    {
        (string, object)[] usual = [("minutes", 10L), ("warn", 2L)];
        await SaidAsync("autostop set", [.. usual.ExceptBy(options.Select(option => option.Item1), option => option.Item1), .. options]);
        Assert.Single(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    /// <summary>The crew may do this with Survival, by way of Harbour's community key.</summary>
    private async Task ShareAsync(GrantedAction action)
    {
        _world.Script.List(GrantWorld.CommunityKey, ListOfSurvival);
        await _world.Get<GuildVault>().SaveCommunityKeyAsync(FeatureWorld.Harbour, PanelStub.Address, PanelKey.Parse(GrantWorld.CommunityKey),
            new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "harbour" } }, CancellationToken.None);
        await _world.GiveAsync(action);
    }

    private async Task SetAsAsync(IGuildUser member)
    {
        _messages.Member = Who.Of(member);
        await _world.HandleAsync(Typed.Command("autostop set", member, ("server", "Survival"), ("minutes", 10L), ("warn", 2L)));
        Assert.Single(await _world.Get<AutoStopBook>().AllAsync(CancellationToken.None));
    }

    private async Task<string> SaidAsync(string command, params (string, object)[] options) =>
        (await _world.HandleAsync(Typed.Command(command, FeatureWorld.Nora, [("server", "Survival"), .. options])))[^1].Split(": ", 2)[1];

    /// <summary>What the game tells from now on.</summary>
    private void Play(int? online)
    {
        _world.Games.Answer = online is { } number ? new PlayerCount(number, 20) : null;
        _world.Get<ServerFeeds>().Tell(Key, _world.Games.Answer);
    }

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(5))
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(5));
            await _runner.RunDueAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private List<string> Stops() => [.. _world.Http.Requests.Where(request => request is { Method: "POST" } && request.Uri.AbsolutePath == $"{Server}/power").Select(request => request.Body)];

    private AutoStopRunner Start()
    {
        var (book, audit, feeds) = (_world.Get<AutoStopBook>(), _world.Get<AuditLog>(), _world.Get<ServerFeeds>());
        var rights = new AutoStopRights(_world.Get<AccessControl>(), _messages);
        var ends = new AutoStopEnds(book, audit, _messages, feeds, _world.Get<GuildLanguages>(), NullLogger<AutoStopEnds>.Instance);
        return new AutoStopRunner(book, rights, ends, _world.Get<AutoStopVoice>(), _world.Get<PowerDesk>(), _world.Get<PlayerRounds>(), _messages, feeds,
            _world.Get<StandingWatches>(), _world.Get<GuildLanguages>(), _world.Clock, NullLogger<AutoStopRunner>.Instance);
    }
}
