using Discord;
using PteroBot.Interactions;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features;

/// <summary>Every way in, for everyone who has no business there.</summary>
public sealed class StrangerTests
{
    private const string NotLinked = "You have not linked a panel account yet. Use /link: it takes a minute.";
    private const string NotTheirs = "None of your servers is called `7250dc0e`. Pick one from the list that appears while you type.";
    private const string NotAdministrator = "Only panel administrators of this Discord server can do that.";

    /// <summary>Commands and controls that touch one server of a person.</summary>
    public static TheoryData<string> OfOneServer =>
    [
        "/status", "/power start", "/power stop", "/power restart", "/power kill",
        "status/refresh/7250dc0e/7/abcdef", "power/start/7250dc0e/7/abcdef", "power/restart/7250dc0e/7/abcdef", "power/stop/7250dc0e/7/abcdef",
        "power/kill/7250dc0e/7/abcdef", "power/killnow/7250dc0e/CONFIRMED", "servers/open",
    ];

    public static TheoryData<string> OfAllServers => ["/servers", "servers/page/2/all/%", "servers/filter/1/running/%", "servers/page/1/running/sur"];

    public static TheoryData<string> OfThePanel =>
    [
        "/admin servers list", "/admin servers show", "/admin servers suspend", "/admin servers unsuspend",
        "adminservers/page/1/%", "adminservers/open", "adminservers/ask/1", "adminservers/suspend/1/CONFIRMED", "adminservers/unsuspend/1", "adminservers/leave",
    ];

    [Theory]
    [MemberData(nameof(OfOneServer))]
    [MemberData(nameof(OfAllServers))]
    public async Task Without_a_link_nothing_is_asked_and_the_way_to_begin_is_told(string way)
    {
        await using var world = await FeatureWorld.StartAsync();

        var calls = await world.HandleAsync(Try(way, FeatureWorld.Sam, world));

        Assert.EndsWith(NotLinked, calls[^1], StringComparison.Ordinal);
        AssertPrivate(calls);
        Assert.Empty(world.Asked);
    }

    [Theory]
    [MemberData(nameof(OfOneServer))]
    public async Task Somebody_else_s_server_is_not_even_asked_about(string way)
    {
        await using var world = await FeatureWorld.StartAsync();

        var calls = await world.HandleAsync(Try(way, FeatureWorld.Mia, world));

        Assert.EndsWith(NotTheirs, calls[^1], StringComparison.Ordinal);
        AssertPrivate(calls);
        Assert.Empty(world.AskedOfServers);
        Assert.Empty(await world.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(OfThePanel))]
    public async Task Who_has_not_the_admin_role_learns_nothing_of_the_panel(string way)
    {
        await using var world = await FeatureWorld.StartAsync();

        foreach (var person in new[] { FeatureWorld.Sam, FeatureWorld.Nora })
        {
            var calls = await world.HandleAsync(Try(way, person, world));

            Assert.EndsWith(NotAdministrator, calls[^1], StringComparison.Ordinal);
            AssertPrivate(calls);
        }
        Assert.Empty(world.Asked);
        Assert.Empty(await world.AuditAsync());
    }

    [Theory]
    [MemberData(nameof(OfThePanel))]
    public async Task The_owner_of_another_guild_can_do_nothing_with_this_guild_s_key(string way)
    {
        await using var world = await FeatureWorld.StartAsync();
        var owner = FakeInteractions.Member(5, FeatureWorld.Lighthouse, [FeatureWorld.AdminRole], GuildPermission.Administrator, "owner");

        var calls = await world.HandleAsync(Try(way, owner, world));

        Assert.EndsWith(NotAdministrator, calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Asked);
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
        if (way is "/status")
            return Typed.Command("status", user, ("server", FeatureWorld.Survival));
        if (way is "/servers" or "/admin servers list")
            return Typed.Command(way[1..], user);
        if (way.StartsWith('/'))
            return Typed.Command(way[1..], user, ("server", "1"));
        var id = way.Replace("CONFIRMED", Confirmation.For(user.Id, world.Clock).ToString(), StringComparison.Ordinal);
        return way.EndsWith("/open", StringComparison.Ordinal) ? Typed.Press(id, user, FeatureWorld.Survival) : Typed.Press(id, user);
    }

    /// <summary>A refusal is for nobody else's eyes, and changes no message that others see.</summary>
    private static void AssertPrivate(IReadOnlyList<string> calls)
    {
        Assert.DoesNotContain(calls, call => call.Contains("to all", StringComparison.Ordinal));
        Assert.True(calls[0] is "defer private" || calls[^1].StartsWith("note: ", StringComparison.Ordinal));
    }
}
