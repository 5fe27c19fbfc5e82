using PteroBot.Access;
using PteroBot.Tests.Access;
using PteroBot.Tests.Access.Grants;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Setup.SetupWorld;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

public sealed class CommunityKeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_key_is_kept_sealed()
    {
        await using var world = await StartAsync();
        world.Script.Account(GrantWorld.CommunityKey, "harbour");

        var calls = await world.HandleAsync(Submit(GrantWorld.CommunityKey));

        Assert.StartsWith("edit: The community key works and is kept: it acts as **harbour**", calls[^1]);
        var guild = await world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token);
        Assert.Equal(GrantWorld.CommunityKey, (await world.Get<GuildVault>().OpenCommunityKeyAsync(guild, AccessWorld.Panel, Token))?.Reveal());
    }

    [Fact]
    public async Task An_application_key_is_refused_without_being_sent()
    {
        await using var world = await StartAsync();

        var calls = await world.HandleAsync(Submit(AccessWorld.GuildKey));

        Assert.Contains("application key", calls[^1]);
        Assert.DoesNotContain(world.Http.Requests, request => request.Headers["Authorization"].Contains(AccessWorld.GuildKey, StringComparison.Ordinal));
        Assert.Null((await world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token)).Find(AccessWorld.Panel)?.CommunityKey);
    }

    [Fact]
    public async Task The_key_goes_nowhere_when_the_panel_was_forgotten_while_the_form_was_open()
    {
        await using var world = await StartAsync();
        await world.SetUpAsync(panel: AccessWorld.OtherPanel);
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.Without(AccessWorld.Panel), Token);

        await world.HandleAsync(Submit(GrantWorld.CommunityKey));

        Assert.DoesNotContain(world.Http.Requests, request => request.Headers["Authorization"].Contains(GrantWorld.CommunityKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_community_key_is_inspected_and_kept_and_a_root_administrator_s_is_warned_about()
    {
        await using var world = await HarbourAsync();
        world.Script.Account(AccessWorld.NoraKey, "harbour-bot", admin: true);

        var calls = await world.HandleAsync(Submit(AccessWorld.NoraKey));

        Assert.StartsWith("edit: The community key works and is kept: it acts as **harbour-bot** and opens 0 servers.\nThat account administers the whole panel.", calls[^1]);
        Assert.Equal(AccessWorld.NoraKey, (await world.Get<GuildVault>().OpenCommunityKeyAsync(await GuildAsync(world), AccessWorld.Panel, Token))?.Reveal());
    }

    [Fact]
    public async Task An_application_key_is_no_community_key_and_is_not_sent_anywhere()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Submit(AccessWorld.GuildKey));

        Assert.StartsWith("edit: That is an application key, but servers are shared with an account key.", calls[^1]);
        Assert.DoesNotContain(world.Http.Requests, r => r.Headers["Authorization"].Contains(AccessWorld.GuildKey));
    }

    [Fact]
    public async Task A_community_key_that_the_panel_does_not_know_is_told_and_not_kept()
    {
        await using var world = await HarbourAsync(withKey: false);

        var calls = await world.HandleAsync(Submit(AccessWorld.SamKey));

        Assert.StartsWith("edit: The panel does not know this key.", calls[^1]);
        Assert.Null((await GuildAsync(world)).Find(AccessWorld.Panel)?.CommunityKey);
    }

    [Theory]
    [InlineData("setup/community/")]
    [InlineData("setup/forgetcommunity/")]
    public async Task Only_who_manages_the_guild_may_touch_it(string id)
    {
        await using var world = await StartAsync();
        await world.LendAsync();

        var calls = await world.HandleAsync(Button(id + Mark, Member(3, AccessWorld.Harbour, [AccessWorld.AdminRole], name: "sam"), AccessWorld.Harbour));

        Assert.EndsWith("Only people who may manage this Discord server can do that.", calls[^1]);
        Assert.NotNull((await world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token)).Find(AccessWorld.Panel)?.CommunityKey);
    }

    private static RecordedReplies Submit(string key) => Modal($"setup/community/{Mark}", Nora, AccessWorld.Harbour, ("key", key));

    private static async Task<AccessWorld> StartAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        world.Script.Servers(GrantWorld.CommunityKey, (GrantWorld.Survival, "Survival"));
        return world;
    }
}
