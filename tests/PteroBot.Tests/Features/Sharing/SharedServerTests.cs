using System.Net;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Features.Servers;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Sharing;

/// <summary>One button on one server, as the person who got it uses it.</summary>
public sealed class SharedServerTests
{
    private static readonly GrantedAction Restart = new(ServerAction.Restart);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_shows_what_is_shared_and_marks_it()
    {
        await using var world = await SharedWorld.StartAsync(Restart);

        var answers = await world.HandleAsync(Typed.Command("servers", SharedWorld.Cleo));
        var shared = (await world.Get<AccessControl>().ListAsync(Cleo, Token)).Allowed!.Servers;

        Assert.EndsWith("Your servers · 1, of which 1 shared", answers[^1]);
        Assert.EndsWith("**Survival** · asking the panel… · shared here", ServerRow.Of(Assert.Single(shared).Server, null));
    }

    [Fact]
    public async Task The_one_button_works_on_somebody_elses_card_and_is_recorded_with_the_role()
    {
        await using var world = await SharedWorld.StartAsync(Restart);
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/power", HttpStatusCode.NoContent, "");

        await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/7/abcdef", SharedWorld.Cleo));

        Assert.Contains("restart", Assert.Single(world.Sent()));
        Assert.Equal($"Bearer {GrantWorld.CommunityKey}", world.Http.Requests.Single(request => request.Method == "POST").Headers["Authorization"]);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("power.restart", 7UL, SharedWorld.Crew), (record.Action, record.UserId, record.GrantedRole));
    }

    [Theory]
    [InlineData("power/kill/7250dc0e/7/abcdef", "kill")]
    [InlineData("power/killnow/7250dc0e/CONFIRMED", "kill")]
    [InlineData("power/stop/7250dc0e/31/abcdef", "stop")]
    [InlineData("console/open/7250dc0e", "read the console of")]
    public async Task The_other_buttons_of_a_card_are_refused_also_with_a_forged_id(string id, string action)
    {
        await using var world = await SharedWorld.StartAsync(Restart);

        var answers = await world.HandleAsync(Typed.Press(id.Replace("CONFIRMED", Confirmation.For(7, world.Clock).ToString(), StringComparison.Ordinal), SharedWorld.Cleo));

        Assert.Contains($"None of your roles here may {action} **Survival**.", answers[^1]);
        Assert.Empty(world.Sent());
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task A_card_has_the_shared_buttons_only()
    {
        await using var world = await SharedWorld.StartAsync(Restart, new GrantedAction(ServerAction.Kill));
        var access = (await world.Get<AccessControl>().ServerAsync(Cleo, FeatureWorld.Survival, ServerAction.View, Token)).Allowed!;

        var details = await world.Get<ServerDetailsBook>().ReadAsync(access, TimeSpan.Zero, Token);

        Assert.Equal(CardRights.Restart | CardRights.KillAlone, details.Rights);
        Assert.False(details.Facts.ShowsConsole);
    }

    [Fact]
    public async Task A_role_that_is_taken_between_card_and_press_takes_the_button()
    {
        await using var world = await SharedWorld.StartAsync(Restart);
        await world.HandleAsync(Typed.Command("status", SharedWorld.Cleo, ("server", FeatureWorld.Survival)));
        var without = FakeInteractions.Member(7, FeatureWorld.Harbour, [], name: "cleo");

        var answers = await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/2/abcdef", without));

        Assert.Contains("You have not linked a panel account yet.", answers[^1]);
        Assert.Empty(world.Sent());
    }

    [Theory]
    [InlineData("op cleo", "This command is not shared with you on **Survival**. You may send only `say`.")]
    [InlineData("minecraft:say hi", "This command is not shared with you on **Survival**.")]
    public async Task A_command_that_is_not_on_the_list_is_refused(string command, string sentence)
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.Command) { Commands = new CommandRules(["say"], IsAllowList: true) });

        var answers = await world.HandleAsync(Typed.Command("console send", SharedWorld.Cleo, ("server", FeatureWorld.Survival), ("command", command)));

        Assert.Contains(sentence, answers[^1]);
        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task Another_person_of_the_role_waits_for_the_roles_turn()
    {
        await using var world = await SharedWorld.StartAsync(Restart with { Cooldown = TimeSpan.FromMinutes(10) });
        world.Http.On("POST", $"/api/client/servers/{FeatureWorld.Survival}/power", HttpStatusCode.NoContent, "");
        await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/7/abcdef", SharedWorld.Cleo));

        var answers = await world.HandleAsync(Typed.Press($"power/restart/{FeatureWorld.Survival}/7/abcdef", FakeInteractions.Member(8, FeatureWorld.Harbour, [SharedWorld.Crew])));

        Assert.Contains("Your role may restart **Survival** only so often", answers[^1]);
        Assert.Single(world.Sent());
    }

    [Fact]
    public async Task A_backup_is_not_locked_by_somebody_who_may_only_make_them()
    {
        await using var world = await SharedWorld.StartAsync(new GrantedAction(ServerAction.CreateBackup));

        var answers = await world.HandleAsync(Typed.Command("backups create", SharedWorld.Cleo, ("server", FeatureWorld.Survival), ("lock", "true")));

        Assert.Contains("None of your roles here may delete or lock backups of **Survival**.", answers[^1]);
        Assert.Empty(world.Sent());
    }

    [Theory]
    [InlineData("account show")]
    [InlineData("account keys")]
    [InlineData("account ssh-keys")]
    [InlineData("account activity")]
    [InlineData("activity")]
    public async Task The_lent_account_itself_is_out_of_reach(string command)
    {
        await using var world = await SharedWorld.StartAsync([.. Enum.GetValues<ServerAction>().Select(action => new GrantedAction(action))]);

        var answers = await world.HandleAsync(Typed.Command(command, SharedWorld.Cleo));

        Assert.Contains("not linked", answers[^1]);
        Assert.DoesNotContain(world.Asked, asked => asked.Contains("/account", StringComparison.Ordinal));
    }

    private static Actor Cleo { get; } = new(7, "cleo", FeatureWorld.Harbour, [SharedWorld.Crew], false);
}
