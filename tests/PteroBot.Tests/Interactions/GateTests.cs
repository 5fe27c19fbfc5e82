using Discord;
using PteroBot.Interactions;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Interactions;

public sealed class GateTests
{
    private const ulong Guild = 100;

    [Fact]
    public async Task What_is_for_guilds_is_refused_in_a_direct_message_privately()
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Slash("guild-only"));

        Assert.Equal(["defer public", "delete", "note: This works in a Discord server only, not in a direct message."], calls);
        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task In_a_guild_it_runs()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Slash("guild-only", Member(1, Guild, []), Guild));

        Assert.Equal(["guild only"], world.Probe.Seen);
    }

    [Theory]
    [InlineData(GuildPermission.ManageGuild, true)]
    [InlineData(GuildPermission.Administrator, true)]
    [InlineData(GuildPermission.ManageRoles, false)]
    [InlineData((GuildPermission)0, false)]
    public async Task Only_who_may_manage_the_guild_passes_the_gate_for_managers(GuildPermission permission, bool passes)
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Slash("managers", Member(1, Guild, [], permission), Guild));

        Assert.Equal(passes ? ["managers"] : [], world.Probe.Seen);
    }

    [Fact]
    public async Task Managing_another_guild_does_not_count()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Slash("managers", Member(1, 200, [], GuildPermission.Administrator), Guild));

        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task A_user_whose_membership_is_not_known_manages_nothing()
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Slash("managers", User(1), Guild));

        Assert.Equal("edit: Only people who may manage this Discord server can do that.", calls[^1]);
        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task A_cooldown_refuses_the_second_use_and_passes_a_later_one()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Slash("slow"));
        var soon = await world.HandleAsync(Slash("slow"));
        await world.HandleAsync(Slash("slow", User(2)));
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.HandleAsync(Slash("slow"));

        Assert.StartsWith("edit: That was a moment ago.", soon[^1]);
        Assert.Equal(3, world.Probe.Seen.Count);
    }

    [Fact]
    public async Task A_confirmation_works_for_the_person_who_was_asked()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Button(Kill(world, 1), User(1)));

        Assert.Equal(["kill 7250dc0e"], world.Probe.Seen);
    }

    [Fact]
    public async Task A_confirmation_does_not_work_for_others()
    {
        await using var world = await DispatcherWorld.StartAsync();

        var calls = await world.HandleAsync(Button(Kill(world, 1), User(2)));

        Assert.Equal(["defer update", "note: This question was asked of somebody else."], calls);
        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task A_confirmation_does_not_work_after_five_minutes()
    {
        await using var world = await DispatcherWorld.StartAsync();
        var button = Kill(world, 1);

        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.HandleAsync(Button(button, User(1)));

        Assert.Empty(world.Probe.Seen);
    }

    [Fact]
    public async Task A_confirmation_that_was_tampered_with_means_nothing()
    {
        await using var world = await DispatcherWorld.StartAsync();

        await world.HandleAsync(Button("probe/kill/7250dc0e/me", User(1)));

        Assert.Empty(world.Probe.Seen);
    }

    private static string Kill(DispatcherWorld world, ulong asked) =>
        Confirmation.For(asked, world.Clock).On(CustomId.Of("probe", "kill", "7250dc0e"));
}
