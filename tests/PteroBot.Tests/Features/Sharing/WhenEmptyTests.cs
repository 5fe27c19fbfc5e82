using System.Net;
using System.Text.Json;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Approvals;
using PteroBot.Features.Players;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Storage;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Sharing.SharingWorld;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>Grants that hold only while nobody plays.</summary>
public sealed class WhenEmptyTests
{
    private static readonly GrantedAction Restart = new(ServerAction.Restart) { WhenEmpty = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3, "Your role may restart **Survival** only while nobody plays, and 3 play now.")]
    [InlineData(1, "Your role may restart **Survival** only while nobody plays, and somebody plays now.")]
    [InlineData(null, "Your role may restart **Survival** only while nobody plays, and the game does not tell now. Try again in a minute.")]
    public async Task A_restart_is_refused_while_somebody_plays_or_the_game_does_not_tell(int? players, string sentence)
    {
        await using var world = await StartAsync(Restart);
        world.Games.Answer = players is { } online ? new PlayerCount(online, 20) : null;

        var answers = await world.HandleAsync(Press("restart"));

        Assert.EndsWith(sentence, answers[^1]);
        Assert.Empty(world.Sent());
        Assert.Contains("only while nobody plays", Assert.Single(await world.RefusalsAsync()).Reason);
    }

    [Fact]
    public async Task Where_players_are_not_counted_it_is_said_why_and_what_to_do()
    {
        await using var world = await StartAsync(Restart);
        await world.Get<PlayerBook>().ChangeAsync(new FeedKey(PanelStub.Address.ToString(), GrantWorld.Uuid(FeatureWorld.Survival).ToString()), settings => settings with { IsOff = true }, Token);

        var answers = await world.HandleAsync(Press("restart"));

        Assert.EndsWith("and its players are not counted. `/players settings` says which game it is.", answers[^1]);
        Assert.Empty(world.Games.Asked);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task An_empty_server_is_restarted_and_the_game_is_asked_at_each_press()
    {
        await using var world = await StartAsync(Restart);
        world.Games.Answer = new PlayerCount(0, 20);

        await world.HandleAsync(Press("restart"));
        world.Games.Answer = new PlayerCount(1, 20);
        await world.HandleAsync(Press("restart"));

        Assert.Contains("restart", Assert.Single(world.Sent()));
        Assert.Equal(2, world.Games.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_is_off_has_nobody_on_it()
    {
        await using var world = await StartAsync(new GrantedAction(ServerAction.Kill) { WhenEmpty = true });
        world.WithSurvival("offline");

        var running = await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Kill, Token);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var offline = await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Kill, Token);

        Assert.Equal(PlayersDoubt.NoAnswer, Assert.IsType<RoleOnlyWhenEmpty>(running.Refusal).Now.Doubt);
        Assert.NotNull(offline.Allowed);
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_leaves_the_doubt()
    {
        await using var world = await StartAsync(Restart);
        world.Http.On("GET", $"/api/client/servers/{FeatureWorld.Survival}/resources", HttpStatusCode.InternalServerError, "");

        await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Restart, Token);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var decision = await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Restart, Token);

        Assert.Equal(PlayersDoubt.NoAnswer, Assert.IsType<RoleOnlyWhenEmpty>(decision.Refusal).Now.Doubt);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, false)]
    public async Task Where_the_game_does_not_tell_the_panel_s_plugin_may_have_counted(int players, bool isRestarted)
    {
        await using var world = await OnPelicanAsync(players);

        await world.HandleAsync(Press("restart"));

        Assert.Equal(isRestarted, world.Sent().Any());
    }

    [Fact]
    public async Task A_count_of_half_a_minute_ago_does_not_do()
    {
        await using var world = await OnPelicanAsync(players: 0);
        var access = world.Get<AccessControl>();

        var first = await access.ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Restart, Token);
        var second = await access.ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Restart, Token);
        world.Clock.Advance(PanelCounter.Between);
        var later = await access.ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.Restart, Token);

        Assert.Equal(PlayersDoubt.NoAnswer, Assert.IsType<RoleOnlyWhenEmpty>(second.Refusal).Now.Doubt);
        Assert.NotNull(first.Allowed);
        Assert.NotNull(later.Allowed);
    }

    [Fact]
    public async Task Another_role_without_that_condition_counts_and_the_game_is_not_asked()
    {
        await using var world = await StartAsync(Restart);
        await world.Get<GrantBook>().GiveAsync(GrantWorld.Of(FeatureWorld.Harbour, FeatureWorld.Survival, new GrantedAction(ServerAction.Restart)) with { Panel = PanelStub.Address.ToString() }, Token);
        world.Games.Answer = new PlayerCount(3, 20);

        await world.HandleAsync(Press("restart"));

        Assert.Single(world.Sent());
        Assert.Empty(world.Games.Asked);
    }

    [Fact]
    public async Task What_only_looks_asks_no_game()
    {
        await using var world = await StartAsync(Restart);

        var look = await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, new Intent(ServerAction.Restart) { IsLook = true }, Token);

        Assert.NotNull(look.Allowed);
        Assert.Empty(world.Games.Asked);
    }

    [Fact]
    public async Task The_condition_is_kept_for_what_can_end_a_game_told_listed_and_recorded()
    {
        await using var world = await StartAsync();
        var (grant, list) = (Grant("operator, console write", null, ("when-empty", true), ("commands", "say")), Typed.Command("access list", Owner));

        await world.HandleAsync(grant);
        await world.HandleAsync(list);

        var kept = Assert.Single(await world.Get<GrantBook>().AllAsync(FeatureWorld.Harbour, Token)).Actions;
        Assert.Equal([ServerAction.Restart, ServerAction.Stop, ServerAction.Command], kept.Where(action => action.WhenEmpty).Select(action => action.Action));
        Assert.Contains("stop, restart (only while nobody plays)", grant.Embed);
        Assert.Contains("Where a game does not tell (`/players list`), it is refused while the server runs.", grant.Embed);
        Assert.Contains("console write (only `say`, only while nobody plays)", list.Embed);
        Assert.Equal("Crew: view, start, console read; stop, restart (only while nobody plays); console write (only say, only while nobody plays)", Assert.Single(await world.AuditAsync()).Detail);
    }

    [Fact]
    public async Task It_makes_no_sense_for_what_ends_nobodys_game()
    {
        await using var world = await StartAsync();

        var answers = await world.HandleAsync(Grant("view, start", null, ("when-empty", true)));

        Assert.Contains("Only while nobody plays makes sense for stop, restart, kill, console write, backups restore and reinstall", answers[^1]);
        Assert.Empty(await world.Get<GrantBook>().AllAsync(FeatureWorld.Harbour, Token));
    }

    [Theory]
    [InlineData(0, "(only while nobody plays: nobody does now)")]
    [InlineData(2, "(only while nobody plays: 2 play now)")]
    [InlineData(null, "(only while nobody plays: the game does not tell now)")]
    public async Task A_check_says_whether_somebody_plays_now(int? players, string terms)
    {
        await using var world = await StartAsync(Restart);
        world.Games.Answer = players is { } online ? new PlayerCount(online, 20) : null;
        var check = Typed.Command("access check", Owner, ("member", SharedWorld.Cleo), ("server", FeatureWorld.Survival));

        await world.HandleAsync(check);

        Assert.Contains($"● restart it, as <@&120> {terms}", check.Embed);
    }

    [Fact]
    public async Task Who_joins_between_the_question_and_the_approval_is_not_thrown_out()
    {
        await using var world = await StartAsync(Restart with { NeedsApproval = true });
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { Language = "de" }, Token);
        world.Knows(7, SharedWorld.Cleo);
        world.Games.Answer = new PlayerCount(0, 20);
        await world.HandleAsync(Press("restart"));
        var request = (await world.Get<IDocumentStore>().QueryAsync(ApprovalDocuments.Type, ApprovalDocuments.ByGuild.Where(FeatureWorld.Harbour), Token))[^1].Value;

        world.Games.Answer = new PlayerCount(4, 20);
        var approve = Typed.Press($"approval/yes/{request.Id}", FeatureWorld.Adam);
        await world.HandleAsync(approve);

        Assert.Contains("Es wurde nichts getan. Deine Rolle darf **Survival** neu starten, aber nur wenn niemand spielt; gerade spielen 4.", approve.Embed);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public void Grants_that_were_kept_before_it_was_there_hold_without_it()
    {
        var old = JsonSerializer.Deserialize(
            """{"GuildId":1,"RoleId":2,"Panel":"https://p.example.com","GrantedBy":3,"GrantedAt":"2026-01-01T00:00:00+00:00","Actions":[{"Action":"Restart","NeedsApproval":true}]}""", GrantsJson.Default.Grant)!;

        var action = Assert.Single(old.Actions);
        Assert.Equal((ServerAction.Restart, true, false), (action.Action, action.NeedsApproval, action.WhenEmpty));
    }

    private static async Task<FeatureWorld> OnPelicanAsync(int players)
    {
        var world = await StartAsync(Restart);
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild.With(PanelStub.Address, kept => kept with { Software = PanelDialect.Pelican.Name }), Token);
        world.Http.On("GET", $"/api/client/servers/{FeatureWorld.Survival}/query", HttpStatusCode.OK, $$"""{"current_players":{{players}},"max_players":20}""");
        return world;
    }

    private static Actor Cleo => new(7, "cleo", FeatureWorld.Harbour, [SharedWorld.Crew], ManagesGuild: false);

    private static RecordedReplies Press(string signal) => Typed.Press($"power/{signal}/{FeatureWorld.Survival}/7/abcdef", SharedWorld.Cleo);

    /// <summary>Survival has an address and an egg by which its game is known.</summary>
    private static async Task<FeatureWorld> StartAsync(params GrantedAction[] actions)
    {
        var world = await SharedWorld.StartAsync(actions);
        world.Script.List(GrantWorld.CommunityKey, $$$"""
            {"object":"list","data":[{{{PanelStub.Server(FeatureWorld.Survival, "Survival", owner: false)}}}],"meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{} } } }
            """);
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/power", HttpStatusCode.NoContent, "");
        return world;
    }
}
