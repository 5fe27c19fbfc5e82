using System.Net;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Audit;
using PteroBot.Tests.Access.Grants;
using static PteroBot.Tests.Features.Sharing.SharingWorld;

namespace PteroBot.Tests.Features.Sharing;

public sealed class SharingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_button_on_one_server_is_shared_and_recorded()
    {
        await using var world = await SharedWorld.StartAsync();
        var replies = Grant("restart");

        await world.HandleAsync(replies);

        var grant = Assert.Single(await AllAsync(world));
        Assert.Equal((SharedWorld.Crew, GrantWorld.Uuid(FeatureWorld.Survival), ServerAction.Restart), (grant.RoleId, grant.Server, Assert.Single(grant.Actions).Action));
        Assert.Contains("<@&120> may now, on **Survival**:\nrestart", replies.Embed);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("access.grant", 1UL, AuditResult.Succeeded, "Survival"), (record.Action, record.UserId, record.Result, record.TargetName));
    }

    [Fact]
    public async Task The_terms_are_kept_with_the_actions_that_they_make_sense_for()
    {
        await using var world = await SharedWorld.StartAsync();

        await world.HandleAsync(Grant("view, restart, console write", null, ("until", "7d"), ("cooldown", "10m"), ("approval", true), ("commands", "say, whitelist add *"), ("commands-are", "forbidden")));

        var actions = Assert.Single(await AllAsync(world)).Actions.ToDictionary(action => action.Action);
        Assert.All(actions.Values, action => Assert.InRange(action.Until!.Value - world.Clock.GetUtcNow(), TimeSpan.FromDays(6.9), TimeSpan.FromDays(7)));
        Assert.Equal((null, false), (actions[ServerAction.View].Cooldown, actions[ServerAction.View].NeedsApproval));
        Assert.Equal((TimeSpan.FromMinutes(10), true), (actions[ServerAction.Restart].Cooldown!.Value, actions[ServerAction.Restart].NeedsApproval));
        Assert.Null(actions[ServerAction.Restart].Commands);
        Assert.Equal("all but say, whitelist add *", actions[ServerAction.Command].Commands!.ToString());
    }

    [Fact]
    public async Task Granting_again_adds_actions_and_renews_terms()
    {
        await using var world = await SharedWorld.StartAsync();
        await world.HandleAsync(Grant("restart", null, ("cooldown", "10m")));

        await world.HandleAsync(Grant("restart, stop"));

        var actions = Assert.Single(await AllAsync(world)).Actions;
        Assert.Equal([ServerAction.Restart, ServerAction.Stop], actions.Select(action => action.Action));
        Assert.All(actions, action => Assert.Null(action.Cooldown));
    }

    [Theory]
    [InlineData("fly", null, null, "`fly` is nothing that can be shared.")]
    [InlineData("subusers", null, null, "`subusers` is nothing that can be shared.")]
    [InlineData(" , ", null, null, "Say what they may do")]
    [InlineData("restart", "until", "yesterday", "`yesterday` is no time to come.")]
    [InlineData("restart", "until", "2001-01-01", "`2001-01-01` is no time to come.")]
    [InlineData("restart", "cooldown", "often", "`often` is no pause.")]
    [InlineData("restart", "cooldown", "31d", "`31d` is no pause.")]
    [InlineData("restart", "commands", "say", "A list of commands only makes sense with `console write`.")]
    [InlineData("console write", "commands", ",", "The list of commands has up to 25 entries")]
    [InlineData("files read", "approval", "yes", "Approval is possible for start, stop, restart, kill and console commands")]
    public async Task What_makes_no_sense_is_told_and_nothing_is_shared(string actions, string? option, string? value, string sentence)
    {
        await using var world = await SharedWorld.StartAsync();
        (string, object)[] more = option is null ? [] : [(option, option == "approval" ? true : value!)];

        var answers = await world.HandleAsync(Grant(actions, null, more));

        Assert.Contains(sentence, answers[^1]);
        Assert.Empty(await AllAsync(world));
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Without_a_community_key_it_is_told_where_to_store_one()
    {
        await using var world = await FeatureWorld.StartAsync();

        var answers = await world.HandleAsync(Grant("restart"));

        Assert.Contains("has no community key yet", answers[^1]);
    }

    [Fact]
    public async Task What_the_community_account_may_not_do_cannot_be_shared()
    {
        await using var world = await SharedWorld.StartAsync();
        world.Http.On("GET", $"/api/client/servers/{GrantWorld.Creative}", HttpStatusCode.OK, PanelStub.Server(GrantWorld.Creative, "Creative", permissions: "\"control.restart\",\"websocket.connect\"", owner: false));

        var answers = await world.HandleAsync(Typed.Command("access grant", Owner, ("role", Crew), ("server", "creative"), ("actions", "restart, files read")));

        Assert.Contains("The community key is `harbour`'s, and that account lacks `file.read` and `file.read-content` on **Creative**.", answers[^1]);
        Assert.Empty(await AllAsync(world));
    }

    [Fact]
    public async Task Several_servers_and_all_of_them_can_be_named()
    {
        await using var world = await SharedWorld.StartAsync();
        world.Http.On("GET", $"/api/client/servers/{GrantWorld.Creative}", HttpStatusCode.OK, PanelStub.Server(GrantWorld.Creative, "Creative"));

        await world.HandleAsync(Typed.Command("access grant", Owner, ("role", Crew), ("server", "7250dc0e, Creative"), ("actions", "start")));
        var all = Typed.Command("access grant", Owner, ("role", Crew), ("server", "*"), ("actions", "view"));
        await world.HandleAsync(all);

        Assert.Equal([null, "Creative", "Survival"], (await AllAsync(world)).Select(grant => grant.ServerName).Order());
        Assert.Contains("those of tomorrow too", all.Embed);
    }

    [Theory]
    [InlineData("access grant")]
    [InlineData("access revoke")]
    public async Task Only_who_manages_the_guild_shares_not_even_the_admin_role(string command)
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart));

        foreach (var person in (Discord.IGuildUser[])[FeatureWorld.Adam, FeatureWorld.Mia, SharedWorld.Cleo])
        {
            var answers = await world.HandleAsync(Typed.Command(command, person, ("role", Crew), ("server", FeatureWorld.Survival), ("actions", "kill")));
            Assert.EndsWith("Only people who may manage this Discord server can do that.", answers[^1]);
        }
        Assert.Equal([ServerAction.Restart], Assert.Single(await AllAsync(world)).Actions.Select(action => action.Action));
    }

    [Fact]
    public async Task Managing_another_guild_changes_nothing_here()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart));

        var granted = await world.HandleAsync(Grant("kill", Elsewhere));
        var revoked = await world.HandleAsync(Typed.Command("access revoke", Elsewhere, ("role", Crew)));

        Assert.Contains("has no community key yet", granted[^1]);
        Assert.Contains("There was nothing to take back", revoked[^1]);
        Assert.Single(await AllAsync(world));
    }

    [Theory]
    [InlineData("access list")]
    [InlineData("access check")]
    public async Task Looking_is_for_managers_and_the_admin_role(string command)
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart));

        var mia = await world.HandleAsync(Typed.Command(command, FeatureWorld.Mia, ("member", SharedWorld.Cleo), ("server", FeatureWorld.Survival)));
        var adam = await world.HandleAsync(Typed.Command(command, FeatureWorld.Adam, ("member", SharedWorld.Cleo), ("server", FeatureWorld.Survival)));

        Assert.EndsWith("Only people who may manage this Discord server, or have its admin role, can see that.", mia[^1]);
        Assert.StartsWith("edit:", adam[^1]);
    }

    [Fact]
    public async Task Revoking_takes_single_actions_or_everything_and_is_recorded()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart), new GrantedAction(ServerAction.Stop));

        var some = await world.HandleAsync(Typed.Command("access revoke", Owner, ("role", Crew), ("server", "survival"), ("actions", "stop")));
        var rest = await world.HandleAsync(Typed.Command("access revoke", Owner, ("role", Crew)));

        Assert.EndsWith("<@&120> lost 1 action, at once.", some[^1]);
        Assert.EndsWith("<@&120> lost 1 action, at once.", rest[^1]);
        Assert.Empty(await AllAsync(world));
        Assert.All(await world.AuditAsync(), record => Assert.Equal("access.revoke", record.Action));
        Assert.IsType<NotLinked>((await world.Get<AccessControl>().ServerAsync(new Actor(7, "cleo", FeatureWorld.Harbour, [SharedWorld.Crew], false), FeatureWorld.Survival, ServerAction.Restart, Token)).Refusal);
    }

    [Fact]
    public async Task A_long_list_has_pages_within_the_limits_of_discord()
    {
        await using var world = await SharedWorld.StartAsync();
        var name = string.Concat(Enumerable.Repeat("@everyone **x** ", 12));
        for (var i = 0UL; i < 23; i++)
            await world.Get<GrantBook>().GiveAsync(GrantWorld.Of(500 + i, FeatureWorld.Survival, [.. Enum.GetValues<ServerAction>().Where(GrantableActions.Has)
                .Select(action => new GrantedAction(action) { Cooldown = TimeSpan.FromMinutes((int)action + 1) })]) with { ServerName = name }, Token);
        var list = Typed.Command("access list", Owner);
        var last = Typed.Press("access/page/3/%/%", Owner);

        var first = await world.HandleAsync(list);
        await world.HandleAsync(last);

        Assert.EndsWith("Shared here · 23 grants", first[^1]);
        Assert.Equal(10, list.Embed.Split('\n').Length - 1);
        Assert.Equal(3, last.Embed.Split('\n').Length - 1);
        Assert.InRange(list.Embed.Length, 1, 4096);
        Assert.DoesNotContain("@everyone", list.Embed);
    }

    [Fact]
    public async Task The_list_can_be_narrowed_to_a_role_or_a_server()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Restart));
        await world.Get<GrantBook>().GiveAsync(GrantWorld.Of(555, GrantWorld.Creative, new GrantedAction(ServerAction.View)) with { ServerName = "Creative" }, Token);
        var (byRole, byServer) = (Typed.Command("access list", Owner, ("role", Role(555))), Typed.Command("access list", Owner, ("server", "7250dc0e")));

        await world.HandleAsync(byRole);
        await world.HandleAsync(byServer);

        Assert.Contains("<@&555> · **Creative**: view", byRole.Embed);
        Assert.DoesNotContain("Survival", byRole.Embed);
        Assert.Contains("<@&120> · **Survival**: restart", byServer.Embed);
        Assert.DoesNotContain("Creative", byServer.Embed);
    }

    [Fact]
    public async Task A_check_explains_each_rule_and_each_action()
    {
        await using var world = await SharedWorld.StartAsync();
        await world.Get<GrantBook>().GiveAsync(GrantWorld.Of(SharedWorld.Crew, GrantWorld.Creative, new GrantedAction(ServerAction.Restart) { Cooldown = TimeSpan.FromMinutes(10) },
            new GrantedAction(ServerAction.Stop) { Until = DateTimeOffset.UnixEpoch }, new GrantedAction(ServerAction.ReadFiles)), Token);
        world.Http.On("GET", $"/api/client/servers/{GrantWorld.Creative}", HttpStatusCode.OK, PanelStub.Server(GrantWorld.Creative, "Creative", permissions: "\"control.restart\",\"websocket.connect\"", owner: false));
        var check = Typed.Command("access check", Owner, ("member", SharedWorld.Cleo), ("server", "creative"));

        await world.HandleAsync(check);

        Assert.Contains("1 · Own link: They have not linked an account of this panel", check.Embed);
        Assert.Contains("● restart it, as <@&120> (once in 10 min", check.Embed);
        Assert.Contains("✕ stop it: the grant of <@&120> ended <t:0:R>", check.Embed);
        Assert.Contains("✕ read the files of it", check.Embed);
        Assert.Contains("✕ not shared with any of their roles: start, kill", check.Embed);
        Assert.Contains("3 · Administration: They do not have the admin role.", check.Embed);
        Assert.DoesNotContain(world.Http.Requests, request => request.Headers["Authorization"].Contains("Nora", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<Grant>> AllAsync(FeatureWorld world) => world.Get<GrantBook>().AllAsync(FeatureWorld.Harbour, Token);
}
