using PteroBot.Access;
using PteroBot.Access.Grants;

namespace PteroBot.Tests.Access.Grants;

public sealed class GrantRuleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Grantable => [.. Enum.GetValues<ServerAction>().Where(GrantableActions.Has).Select(action => action.ToString())];

    public static TheoryData<string> NeverGranted => [.. Enum.GetValues<ServerAction>().Where(action => !GrantableActions.Has(action)).Select(action => action.ToString())];

    [Theory]
    [MemberData(nameof(Grantable))]
    public async Task A_role_gets_what_it_was_granted_and_nothing_else(string granted)
    {
        await using var world = await GrantWorld.StartAsync();
        var action = Enum.Parse<ServerAction>(granted);
        await world.GrantAsync(action);
        var comes = GrantableActions.With(action).ToList();

        foreach (var asked in Enum.GetValues<ServerAction>())
        {
            var decision = await world.AskAsync(GrantWorld.Mia, asked);
            Assert.Equal(comes.Contains(asked), decision.Allowed is not null);
            Assert.True(decision.Allowed is not null || decision.Refusal is NotGranted);
        }
    }

    [Theory]
    [MemberData(nameof(NeverGranted))]
    public async Task What_would_outlast_a_grant_is_not_reached_even_when_the_store_says_so(string action)
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(Enum.Parse<ServerAction>(action), ServerAction.View);

        Assert.IsType<NotGranted>((await world.AskAsync(GrantWorld.Mia, Enum.Parse<ServerAction>(action))).Refusal);
    }

    [Fact]
    public async Task It_is_carried_out_with_the_community_key()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);

        var open = await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart, "survival");

        Assert.Equal(GrantWorld.Crew, open.Grant?.Chosen?.Grant.RoleId);
        Assert.All(world.Http.Requests, request => Assert.Equal($"Bearer {GrantWorld.CommunityKey}", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Other_servers_of_the_community_key_do_not_exist_for_the_role()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);

        Assert.IsType<ServerUnknown>((await world.AskAsync(GrantWorld.Mia, ServerAction.View, GrantWorld.Creative)).Refusal);
        Assert.Equal(["Survival"], (await world.Get<AccessControl>().ListAsync(GrantWorld.Mia, Token)).Allowed?.Servers.Select(server => server.Server.Name));
    }

    [Fact]
    public async Task A_grant_for_all_servers_reaches_each_of_them()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(GrantWorld.Crew, null, new GrantedAction(ServerAction.Start));

        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Start, "creative")).Allowed);
        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Start, "survival")).Allowed);
    }

    [Fact]
    public async Task Whoever_does_not_have_the_role_at_this_moment_gets_nothing()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);
        await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart);

        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia with { RoleIds = [] }, ServerAction.Restart)).Refusal);
        Assert.IsType<NotLinked>((await world.AskAsync(AccessWorld.Sam, ServerAction.View)).Refusal);
        Assert.IsType<NotLinked>((await world.AskAsync(AccessWorld.Adam, ServerAction.View)).Refusal);
    }

    [Fact]
    public async Task A_role_with_the_same_number_elsewhere_and_a_direct_message_get_nothing()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.SetUpAsync(AccessWorld.Lighthouse);
        await world.GrantAsync(ServerAction.Restart);

        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia with { GuildId = AccessWorld.Lighthouse, ManagesGuild = true }, ServerAction.Restart)).Refusal);
        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia with { GuildId = null }, ServerAction.Restart)).Refusal);
    }

    [Fact]
    public async Task Everybody_of_the_guild_has_its_own_role()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(AccessWorld.Harbour, GrantWorld.Survival, new GrantedAction(ServerAction.View));

        Assert.NotNull((await world.AskAsync(AccessWorld.Sam, ServerAction.View)).Allowed);
        Assert.IsType<NotLinked>((await world.AskAsync(AccessWorld.Sam with { GuildId = AccessWorld.Lighthouse }, ServerAction.View)).Refusal);
    }

    [Fact]
    public async Task A_revoked_grant_is_worth_nothing_at_once()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart, ServerAction.Stop);
        var open = await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart);
        var id = GrantWorld.Of(GrantWorld.Crew, GrantWorld.Survival).Id;

        await world.Get<GrantBook>().TakeAsync(id, [ServerAction.Restart], Token);
        var restart = await world.AskAsync(GrantWorld.Mia, ServerAction.Restart);
        var still = await world.AskAsync(GrantWorld.Mia, ServerAction.Stop);
        await world.Get<GrantBook>().TakeAsync(id, null, Token);

        Assert.IsType<NotGranted>(restart.Refusal);
        Assert.NotNull(still.Allowed);
        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia, ServerAction.Stop)).Refusal);
        Assert.Null(await world.Get<AccessControl>().AgainAsync(open, Token));
        Assert.Null((await world.Get<AccessControl>().KnownServerAsync(GrantWorld.Mia, GrantWorld.Survival, ServerAction.View, Token)).Allowed);
    }

    [Fact]
    public async Task A_grant_ends_when_its_time_is_over()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(new GrantedAction(ServerAction.Restart) { Until = world.Clock.GetUtcNow().AddHours(2) });
        var before = await world.AskAsync(GrantWorld.Mia, ServerAction.Restart);

        world.Clock.Advance(TimeSpan.FromHours(2));

        Assert.NotNull(before.Allowed);
        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart)).Refusal);
    }

    [Fact]
    public async Task Without_the_community_key_grants_are_worth_nothing()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);

        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.With(AccessWorld.Panel, panel => panel with { CommunityKey = null, Community = null }), Token);

        Assert.IsType<NotLinked>((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart)).Refusal);
    }

    [Fact]
    public async Task No_grant_opens_the_lent_account_itself()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(GrantWorld.Crew, null, [.. Enum.GetValues<ServerAction>().Select(action => new GrantedAction(action))]);

        Assert.IsType<NotLinked>((await world.Get<AccessControl>().AccountAsync(GrantWorld.Mia, Token)).Refusal);
        Assert.IsType<NotLinked>((await world.Get<AccessControl>().AccountAsync(GrantWorld.Mia, AccessWorld.Panel, Token)).Refusal);
    }

    [Fact]
    public async Task An_own_link_comes_before_a_grant()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.LinkAsync(GrantWorld.Mia, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.NoraKey, (GrantWorld.Survival, "Survival"));
        await world.GrantAsync(ServerAction.Restart);

        Assert.Null((await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart)).Grant);
        Assert.Single((await world.Get<AccessControl>().ListAsync(GrantWorld.Mia, Token)).Allowed!.Servers);
    }

    [Theory]
    [InlineData("\"control.restart\"", ServerAction.Restart, false)]
    [InlineData("\"control.start\"", ServerAction.Restart, true)]
    [InlineData("\"control.start\"", ServerAction.Kill, false)]
    internal async Task Where_the_own_link_may_not_the_grant_counts_if_there_is_one(string own, ServerAction asked, bool byGrant)
    {
        await using var world = await GrantWorld.StartAsync();
        await world.LinkAsync(GrantWorld.Mia, AccessWorld.NoraKey);
        world.Script.List(AccessWorld.NoraKey, SubuserList);
        world.Permissions(own);
        await world.GrantAsync(ServerAction.Restart);

        Assert.Equal(byGrant, (await world.OpenAsync(GrantWorld.Mia, asked)).Grant is not null);
    }

    [Fact]
    public async Task A_panel_that_refuses_the_own_key_does_not_take_the_grant_away()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.LinkAsync(GrantWorld.Mia, AccessWorld.NoraKey);
        await world.GrantAsync(ServerAction.Restart);

        Assert.NotNull((await world.OpenAsync(GrantWorld.Mia, ServerAction.Restart)).Grant);
    }

    [Fact]
    public async Task The_permissions_are_those_that_both_the_panel_and_the_grant_give()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart, ServerAction.ReadFiles);
        world.Permissions("\"control.restart\",\"control.stop\",\"file.read\"");

        var seen = await (await world.OpenAsync(GrantWorld.Mia, ServerAction.View)).LookAsync(Token);

        Assert.Equal("control.restart, file.read", seen.Permissions?.ToString());
        Assert.False(seen.IsOwner);
    }

    [Fact]
    public async Task The_owners_star_becomes_what_was_granted()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.Restart);
        world.Permissions("\"*\"", owner: true);

        var seen = await (await world.OpenAsync(GrantWorld.Mia, ServerAction.View)).LookAsync(Token);

        Assert.Equal("control.restart, websocket.connect", seen.Permissions?.ToString());
    }

    [Fact]
    public async Task What_was_remembered_belongs_to_one_right()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.GrantAsync(ServerAction.ReadBackups);
        var first = await world.OpenAsync(GrantWorld.Mia, ServerAction.ReadBackups);
        await world.GrantAsync(ServerAction.ReadFiles);
        var more = await world.OpenAsync(GrantWorld.Mia, ServerAction.ReadBackups);
        var other = await world.OpenAsync(GrantWorld.Mia with { UserId = 5 }, ServerAction.ReadBackups);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.LendAsync();
        var newKey = await world.OpenAsync(GrantWorld.Mia, ServerAction.ReadBackups);

        Assert.Equal(4, new[] { first.Sight, more.Sight, other.Sight, newKey.Sight }.Distinct().Count());
    }

    private static string SubuserList => """
        {"object":"list","data":[{"object":"server","attributes":{"server_owner":false,"identifier":"7250dc0e","internal_id":1,"uuid":"7250dc0e-0000-4000-8000-000000000000",
        "name":"Survival","node":"node-1","is_node_under_maintenance":false,"sftp_details":{"ip":"node","port":2022},"description":"",
        "limits":{"memory":1024,"swap":0,"disk":1024,"io":500,"cpu":100,"threads":null,"oom_disabled":true},"invocation":"","docker_image":"","egg_features":null,
        "feature_limits":{"databases":0,"allocations":0,"backups":0},"status":null,"is_suspended":false,"is_installing":false,"is_transferring":false,"relationships":{}}}],
        "meta":{"pagination":{"total":1,"count":1,"per_page":100,"current_page":1,"total_pages":1,"links":{}}}}
        """;
}
