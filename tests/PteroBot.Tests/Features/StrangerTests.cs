using Discord;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>Every way in, for everyone who has no business there.</summary>
public sealed class StrangerTests
{
    private const string NotLinked = "You have not linked a panel account yet. Use /link: it takes a minute.";
    private const string NotTheirs = "None of your servers is called `7250dc0e`. Pick one from the list that appears while you type.";
    private const string NotReached = "Your panel account does not reach this server, so its buttons do nothing for you.";
    private const string NotAdministrator = "Only panel administrators of this Discord server can do that.";

    /// <summary>Commands and controls that touch one server of a person.</summary>
    private static readonly string[] OfOneServer =
    [
        "/status", "/power start", "/power stop", "/power restart", "/power kill",
        "status/refresh/7250dc0e/7/abcdef", "power/start/7250dc0e/7/abcdef", "power/restart/7250dc0e/7/abcdef", "power/stop/7250dc0e/7/abcdef",
        "power/kill/7250dc0e/7/abcdef", "power/killnow/7250dc0e/CONFIRMED", "servers/open",
        "/console tail", "/console send", "console/open/7250dc0e", "files/enter/7250dc0e", "backups/enter/7250dc0e", "console/show/7250dc0e/20", "/activity", "activity/page/7250dc0e/all/1",
        "/schedules list", "/schedules show", "/schedules create", "/schedules edit", "/schedules run", "/schedules delete", "/schedules restart",
        "schedules/page/7250dc0e/1", "schedules/pick/7250dc0e", "schedules/open/7250dc0e/1", "schedules/run/7250dc0e/1", "schedules/switch/7250dc0e/1", "schedules/edit/7250dc0e/1",
        "schedules/drop/7250dc0e/1", "schedules/delete/7250dc0e/1/CONFIRMED", "schedules/task/7250dc0e/1", "schedules/edittask/7250dc0e/1/1", "schedules/earlier/7250dc0e/1/1",
        "schedules/later/7250dc0e/1/1", "schedules/droptask/7250dc0e/1/1", "schedules/deltask/7250dc0e/1/1/CONFIRMED",
    ];

    private static readonly string[] OfAllServers = ["/servers", "servers/page/2/all/%", "servers/filter/1/running/%", "servers/further/1/running/sur",
        "/account keys", "/account ssh-keys", "/account activity", "keys/list", "keys/delete/ptlc_NoraKey0001/CONFIRMED", "sshkeys/list", "sshkeys/remove/x/CONFIRMED", "activity/page/%/all/1"];

    private static readonly string[] OfThePanel =
    [
        "/admin servers list", "/admin servers show", "/admin servers suspend", "/admin servers unsuspend",
        "adminservers/page/1/-/-/-/%", "adminservers/open", "adminservers/ask/1", "adminservers/suspend/1/CONFIRMED", "adminservers/unsuspend/1", "adminservers/leave", "admin/keep",
        "/admin users list", "/admin users show", "/admin users create", "/admin users edit", "/admin users delete", "/admin members show",
        "adminusers/page/1/%", "adminusers/open", "adminusers/word/1", "adminusers/askroot/1/on", "adminusers/root/1/on/CONFIRMED", "adminusers/ask/1", "adminusers/type/1/nora/CONFIRMED",
        "/admin nodes list", "/admin nodes show", "/admin nodes create", "/admin nodes edit", "/admin nodes configuration", "/admin nodes delete",
        "adminnodes/page/1/%", "adminnodes/open", "adminnodes/config/1", "adminnodes/asktoken/1", "adminnodes/token/1/CONFIRMED", "adminnodes/ask/1", "adminnodes/type/1/node-1/CONFIRMED",
        "/admin allocations list", "/admin allocations add", "/admin allocations delete",
        "adminports/page/1/all/1", "adminports/show/1/free", "adminports/pick/1", "adminports/type/1/1/CONFIRMED",
        "/admin locations list", "/admin locations create", "/admin locations edit", "/admin locations delete",
        "adminlocations/page/1/%", "adminlocations/open", "adminlocations/ask/1", "adminlocations/type/1/harbour/CONFIRMED",
        "/admin nests list", "/admin nests show", "adminnests/page/1/%", "adminnests/open", "/admin eggs list", "/admin eggs show", "admineggs/page/1/%", "admineggs/open", "admineggs/show/1/1",
        "adminusers/password/1 typed", "adminusers/delete/1 typed", "adminnodes/delete/1 typed", "adminports/delete/1/1 typed", "adminlocations/delete/1 typed",
    ];

    [Fact]
    public async Task Without_a_link_nothing_is_asked_and_the_way_to_begin_is_told()
    {
        await using var world = await FeatureWorld.StartAsync();

        await AssertRefusedAsync(world, FeatureWorld.Sam, [.. OfOneServer, .. OfAllServers], NotLinked);

        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task Somebody_else_s_server_is_not_even_asked_about()
    {
        await using var world = await FeatureWorld.StartAsync();

        await AssertRefusedAsync(world, FeatureWorld.Mia, [.. OfOneServer.Where(way => !IsOnACard(way))], NotTheirs);
        await AssertRefusedAsync(world, FeatureWorld.Mia, [.. OfOneServer.Where(IsOnACard)], NotReached);

        Assert.Empty(world.AskedOfServers);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task Who_has_not_the_admin_role_learns_nothing_of_the_panel()
    {
        await using var world = await FeatureWorld.StartAsync();

        await AssertRefusedAsync(world, FeatureWorld.Sam, OfThePanel, NotAdministrator);
        await AssertRefusedAsync(world, FeatureWorld.Nora, OfThePanel, NotAdministrator);

        Assert.Empty(world.Asked);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task The_owner_of_another_guild_can_do_nothing_with_this_guild_s_key()
    {
        await using var world = await FeatureWorld.StartAsync();
        var owner = FakeInteractions.Member(5, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "owner");

        await AssertRefusedAsync(world, owner, OfThePanel, NotAdministrator);

        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task The_panel_is_not_administered_from_a_direct_message()
    {
        await using var world = await FeatureWorld.StartAsync();
        var alone = FakeInteractions.User(2, "adam");

        var answers = new List<string>();
        foreach (var way in OfThePanel.Where(way => !way.StartsWith('/') && !way.EndsWith(" typed", StringComparison.Ordinal)))
            answers.Add((await world.HandleAsync(FakeInteractions.Button(way.Replace("CONFIRMED", Confirmation.For(2, world.Clock).ToString(), StringComparison.Ordinal), alone)))[^1].Split(": ", 2)[1]);
        foreach (var way in OfThePanel.Where(way => way.StartsWith('/')))
            answers.Add((await world.HandleAsync(FakeInteractions.Slash(way[1..], alone)))[^1].Split(": ", 2)[1]);

        Assert.All(answers, answer => Assert.Equal("This works in a Discord server only, not in a direct message.", answer));
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task A_control_of_another_version_is_told_as_such_and_does_nothing()
    {
        await using var world = await FeatureWorld.StartAsync();

        await AssertRefusedAsync(world, FeatureWorld.Nora, ["power/restart/7250dc0e", "power/explode/7250dc0e/7/abcdef", "servers/page/1", "nothing/at/all"],
            "This button is from an older version. Run the command again.");
    }

    [Theory]
    [InlineData("power/killnow/7250dc0e")]
    [InlineData("adminservers/suspend/1")]
    public async Task Only_who_was_asked_can_confirm_and_only_for_five_minutes(string id)
    {
        await using var world = await FeatureWorld.StartAsync();
        var asked = new Confirmation(1, world.Clock.GetUtcNow() + Confirmation.Lifetime);
        var admin = FakeInteractions.Member(1, FeatureWorld.Harbour, [FeatureWorld.AdminRole]);
        var other = FakeInteractions.Member(9, FeatureWorld.Harbour, [FeatureWorld.AdminRole]);

        var stolen = await world.HandleAsync(Typed.Press($"{id}/{asked}", other));
        world.Clock.Advance(Confirmation.Lifetime);
        var late = await world.HandleAsync(Typed.Press($"{id}/{asked}", admin));

        Assert.Equal("note: This question was asked of somebody else.", stolen[^1]);
        Assert.Equal("note: This question is more than five minutes old. Ask again if you still want it.", late[^1]);
        Assert.Empty(world.Asked);
    }

    private static RecordedReplies Try(string way, IGuildUser user, FeatureWorld world)
    {
        if (way.StartsWith("/power ", StringComparison.Ordinal))
            return Typed.Command("power", user, ("server", FeatureWorld.Survival), ("action", way.Split(' ')[1]));
        if (way is "/console send")
            return Typed.Command("console send", user, ("server", FeatureWorld.Survival), ("command", "stop"));
        if (way.StartsWith("/schedules ", StringComparison.Ordinal))
            return Typed.Command(way[1..], user, ("server", FeatureWorld.Survival), ("schedule", "1"), ("name", "x"), ("when", "every day at 05:00"));
        if (way is "/status" or "/console tail" or "/activity")
            return Typed.Command(way[1..], user, ("server", FeatureWorld.Survival));
        if (way is "/servers" or "/admin servers list" || way.StartsWith("/account", StringComparison.Ordinal))
            return Typed.Command(way[1..], user);
        if (way.StartsWith('/'))
            return Typed.Command(way[1..], user, ("server", "1"));
        if (way.EndsWith(" typed", StringComparison.Ordinal))
            return FakeInteractions.Modal(way[..^" typed".Length], user, user.GuildId, ("name", "typed"), ("password", "typed"));
        var id = way.Replace("CONFIRMED", Confirmation.For(user.Id, world.Clock).ToString(), StringComparison.Ordinal);
        return way.EndsWith("/open", StringComparison.Ordinal) ? Typed.Press(id, user, FeatureWorld.Survival) : Typed.Press(id, user);
    }

    /// <summary>A refusal is for nobody else's eyes, and changes no message that others see.</summary>
    private static bool IsOnACard(string way) => way.EndsWith("/abcdef", StringComparison.Ordinal);

    private static async Task AssertRefusedAsync(FeatureWorld world, IGuildUser person, string[] ways, string sentence)
    {
        var answers = new List<string>();
        foreach (var way in ways)
        {
            var calls = await world.HandleAsync(Try(way, person, world));
            var isPrivate = (calls[0] == "defer private" || !calls[^1].StartsWith("edit", StringComparison.Ordinal)) && !calls.Any(c => c.Contains("to all", StringComparison.Ordinal));
            answers.Add($"{way}: {(isPrivate ? "" : "publicly, ")}{calls[^1].Split(": ", 2)[1]}");
        }
        Assert.Equal(ways.Select(way => $"{way}: {sentence}"), answers);
    }
}
