using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Who makes and changes alerts, for what, and whom they may call.</summary>
public sealed class AlertDeskTests : IAsyncLifetime
{
    private static readonly Actor Nora = new(1, "nora", FeatureWorld.Harbour, [], ManagesGuild: true);
    private static readonly Actor Mia = new(3, "mia", FeatureWorld.Harbour, [], ManagesGuild: true);
    private static readonly Actor Keeper = new(3, "mia", FeatureWorld.Harbour, [], ManagesGuild: false);
    private static readonly Actor Abroad = new(1, "nora", FeatureWorld.Lighthouse, [], ManagesGuild: true);
    private static readonly AlertWish Wish = new() { Board = new BoardWish { ChannelId = 7, Servers = ["Survival"] } };

    private AlertStage _stage = null!;
    private AlertDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await AlertStage.StartAsync();
        _stage.World.WithSurvival("running");
        _desk = DeskOf(new AlertsOptions());
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task An_alert_is_kept_listens_and_is_recorded()
    {
        var alert = (await _desk.AddAsync(Nora, Wish with { Kinds = "stopped, crash" }, CancellationToken.None)).Allowed!;

        Assert.Equal([AlertKind.Crash, AlertKind.Stopped], Assert.Single(await _desk.SeenAsync(Nora, CancellationToken.None)).Kinds);
        Assert.Equal((7UL, "Survival"), (alert.ChannelId, alert.Name));
        Assert.Equal(1, _stage.Alerts.Count);
        Assert.Equal("alerts.add", Assert.Single(await _stage.World.AuditAsync()).Action);
    }

    [Fact]
    public async Task An_alert_for_more_servers_than_it_can_be_for_says_how_many_are_left_out()
    {
        _stage.World.Script.Servers(AccessWorld.NoraKey, [.. Enumerable.Range(1, 202).Select(number => ($"{number:00000000}", $"Server {number}"))]);

        var alert = (await _desk.AddAsync(Nora, Wish with { Board = Wish.Board with { Servers = [], Kind = BoardKind.Own } }, CancellationToken.None)).Allowed!;

        Assert.EndsWith("2 more are left out, because an alert is for 200 servers at most.", AlertTexts.Added(alert), StringComparison.Ordinal);
        Assert.Contains("the first 200 servers of its creator, 2 more are left out", string.Join('\n', AlertTexts.Card(alert)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_says_what_the_worst_is_told()
    {
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        Assert.Equal(AlertKinds.Usual, alert.Kinds);
    }

    [Theory]
    [InlineData("crash, fire")]
    [InlineData("everything")]
    public async Task What_is_no_kind_is_refused_with_the_kinds(string kinds) =>
        Assert.Contains("`backup-failed`", SentenceOf(await _desk.AddAsync(Nora, Wish with { Kinds = kinds }, CancellationToken.None)), StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_makes_one_for_a_server_that_they_do_not_see()
    {
        var stranger = await _desk.AddAsync(Mia, Wish, CancellationToken.None);
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;
        var added = await _desk.ServersAsync(Mia, alert.Id, ["Survival"], [], CancellationToken.None);
        var community = await _desk.AddAsync(Keeper, Wish with { Board = Wish.Board with { Kind = BoardKind.Community } }, CancellationToken.None);

        Assert.IsType<ServerUnknown>(stranger.Refusal);
        Assert.Equal(AlertTexts.OnlyCreatorAdds, SentenceOf(added));
        Assert.IsType<NotAdministrator>(community.Refusal);
    }

    [Fact]
    public async Task An_alert_of_another_guild_is_unknown_whatever_is_done()
    {
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        string[] sentences =
        [
            SentenceOf(await _desk.RemoveAsync(Abroad, alert.Id, CancellationToken.None)), SentenceOf(await _desk.TestAsync(Abroad, alert.Id, CancellationToken.None)),
            SentenceOf(await _desk.KindsAsync(Abroad, alert.Id, ["crash"], CancellationToken.None)), SentenceOf(await _desk.MoveAsync(Abroad, alert.Id, 9, 9, CancellationToken.None)),
            SentenceOf(await _desk.RoleAsync(Abroad, alert.Id, null, CancellationToken.None)), SentenceOf(await _desk.LimitsAsync(Abroad, alert.Id, new AlertLimits { Minutes = 1 }, CancellationToken.None)),
            SentenceOf(await _desk.ServersAsync(Abroad, alert.Id, [], ["Survival"], CancellationToken.None)),
        ];

        Assert.All(sentences, sentence => Assert.Equal(AlertTexts.Unknown(alert.Id), sentence));
        Assert.Empty(_stage.Post.Sent);
        Assert.Equal(alert.Kinds, Assert.Single(await _desk.SeenAsync(Nora, CancellationToken.None)).Kinds);
    }

    [Fact]
    public async Task What_is_told_to_somebody_alone_is_nobody_else_s_business()
    {
        var alert = (await _desk.AddAsync(Nora, Wish with { IsDirect = true, Role = new AlertRole(55, MayCallAll: true) }, CancellationToken.None)).Allowed!;

        var removed = await _desk.RemoveAsync(Mia, alert.Id, CancellationToken.None);

        Assert.Equal(AlertTexts.Unknown(alert.Id), SentenceOf(removed));
        Assert.Empty(await _desk.SeenAsync(Mia, CancellationToken.None));
        Assert.Null(alert.RoleId);
    }

    [Fact]
    public async Task Only_its_creator_has_it_told_to_them_and_other_channels_are_for_who_manages()
    {
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        var direct = await _desk.MoveAsync(Mia, alert.Id, null, 7, CancellationToken.None);
        var elsewhere = await _desk.MoveAsync(Keeper, alert.Id, 9, 7, CancellationToken.None);
        _stage.Post.Abroad.Add(10);
        var abroad = await _desk.MoveAsync(Mia, alert.Id, 10, 7, CancellationToken.None);
        var moved = await _desk.MoveAsync(Mia, alert.Id, 9, 7, CancellationToken.None);

        Assert.Equal(AlertTexts.OnlyCreatorHears, SentenceOf(direct));
        Assert.Equal(AlertTexts.OtherChannels, SentenceOf(elsewhere));
        Assert.Equal(AlertTexts.NotAChannelHere, SentenceOf(abroad));
        Assert.Equal(9UL, moved.Allowed!.ChannelId);
    }

    [Fact]
    public async Task It_calls_whom_its_maker_may_call()
    {
        _stage.Post.OpenRoles.Add(55);

        var open = await _desk.AddAsync(Nora, Wish with { Role = new AlertRole(55, MayCallAll: false) }, CancellationToken.None);
        var closed = await _desk.AddAsync(Nora, Wish with { Role = new AlertRole(56, MayCallAll: false) }, CancellationToken.None);
        var everyone = await _desk.AddAsync(Nora, Wish with { Role = new AlertRole(FeatureWorld.Harbour, MayCallAll: false) }, CancellationToken.None);
        var allowed = await _desk.AddAsync(Nora, Wish with { Role = new AlertRole(FeatureWorld.Harbour, MayCallAll: true) }, CancellationToken.None);
        var edited = await _desk.RoleAsync(Nora, open.Allowed!.Id, new AlertRole(FeatureWorld.Harbour, MayCallAll: false), CancellationToken.None);

        Assert.Equal(AlertTexts.MayNotCall(56), SentenceOf(closed));
        Assert.Equal(AlertTexts.MayNotCallEveryone, SentenceOf(everyone));
        Assert.Equal(new AlertCall(FeatureWorld.Harbour, IsEveryone: true), AlertCall.Of(allowed.Allowed!));
        Assert.Equal(AlertTexts.MayNotCallEveryone, SentenceOf(edited));
    }

    [Fact]
    public async Task A_guild_has_so_many_and_no_more()
    {
        _desk = DeskOf(new AlertsOptions { PerGuild = 2 });
        await _desk.AddAsync(Nora, Wish, CancellationToken.None);
        await _desk.AddAsync(Nora, Wish, CancellationToken.None);

        var third = await _desk.AddAsync(Nora, Wish, CancellationToken.None);

        Assert.Contains("has 2 alerts", SentenceOf(third), StringComparison.Ordinal);
        Assert.Equal(AuditResult.Refused, (await _stage.World.AuditAsync()).Single(record => record.Result != AuditResult.Succeeded).Result);
    }

    [Theory]
    [InlineData(null, "25:00-07:00")]
    [InlineData(5000, null)]
    public async Task Limits_that_cannot_be_are_refused(int? minutes, string? quiet) =>
        Assert.Equal(AlertTexts.WrongLimits, SentenceOf(await _desk.AddAsync(Nora, Wish with { Limits = new AlertLimits { Minutes = minutes, Quiet = quiet } }, CancellationToken.None)));

    [Fact]
    public async Task Limits_and_quiet_hours_are_changed_and_taken_away()
    {
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;

        var quiet = (await _desk.LimitsAsync(Nora, alert.Id, new AlertLimits { Quiet = "22:00-07:00", Zone = "europe/berlin" }, CancellationToken.None)).Allowed!;
        var loud = (await _desk.LimitsAsync(Nora, alert.Id, new AlertLimits { Quiet = "", Minutes = 7 }, CancellationToken.None)).Allowed!;

        Assert.Equal(new QuietHours(22 * 60, 7 * 60, "Europe/Berlin"), quiet.Rules.Quiet);
        Assert.Equal((null, 7), (loud.Rules.Quiet, loud.Rules.Minutes));
    }

    [Fact]
    public async Task A_test_says_where_it_was_sent_and_what_stands_in_the_way()
    {
        var alert = (await _desk.AddAsync(Nora, Wish with { Role = new AlertRole(55, MayCallAll: true) }, CancellationToken.None)).Allowed!;
        _stage.Post.MayPing = false;

        var sent = await _desk.TestAsync(Nora, alert.Id, CancellationToken.None);
        _stage.Post.Sending = MessageOutcome.NotPermitted;
        var refused = await _desk.TestAsync(Nora, alert.Id, CancellationToken.None);

        Assert.Equal("This is a test", _stage.Post.Only.Title);
        Assert.Contains("named but not notified", sent.Allowed!, StringComparison.Ordinal);
        Assert.Contains("I may not write in <#7>", SentenceOf(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_it_tells_nothing_more_and_nothing_of_it_is_kept()
    {
        var alert = (await _desk.AddAsync(Nora, Wish, CancellationToken.None)).Allowed!;
        await _stage.TickAsync();

        var removed = await _desk.RemoveAsync(Mia, "survival", CancellationToken.None);
        var again = await _desk.RemoveAsync(Mia, alert.Id, CancellationToken.None);

        Assert.NotNull(removed.Allowed);
        Assert.Equal(AlertTexts.Unknown(alert.Id), SentenceOf(again));
        Assert.Equal(0, _stage.Alerts.Count);
        Assert.Empty((await _stage.Book.StateAsync(alert.Id, CancellationToken.None)).Servers);
    }

    private AlertDesk DeskOf(AlertsOptions options) => new(
        _stage.Book, _stage.Alerts, _stage.World.Get<BoardServers>(), _stage.Rights, _stage.Post, _stage.World.Get<GuildLanguages>(), _stage.World.Get<AuditLog>(), Options.Create(options), _stage.World.Clock);

    private static string SentenceOf<T>(Decision<T> decision) where T : class => Assert.IsType<Explained>(decision.Refusal).Sentence;
}
