using PteroBot.Access;

namespace PteroBot.Tests.Access;

public sealed class AdministrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_admin_role_opens_the_guilds_panel()
    {
        await using var world = await SetUpAsync();

        var decision = await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token);

        Assert.Equal(AccessWorld.Panel, decision.Allowed?.Panel);
    }

    [Fact]
    public async Task Nobody_else_learns_anything_not_even_the_guilds_owner()
    {
        await using var world = await SetUpAsync();
        var administration = world.Get<Administration>();

        Assert.IsType<NotAdministrator>((await administration.OpenAsync(AccessWorld.Sam, Token)).Refusal);
        Assert.IsType<NotAdministrator>((await administration.OpenAsync(AccessWorld.Nora, Token)).Refusal);
        Assert.IsType<NotAdministrator>(await administration.RefuseAsync(AccessWorld.Sam, Token));
    }

    [Fact]
    public async Task The_role_counts_in_its_own_guild_only()
    {
        await using var world = await SetUpAsync();
        var elsewhere = AccessWorld.Adam with { GuildId = AccessWorld.Lighthouse };

        Assert.IsType<NotAdministrator>((await world.Get<Administration>().OpenAsync(elsewhere, Token)).Refusal);
    }

    [Fact]
    public async Task In_a_direct_message_nobody_administers()
    {
        await using var world = await SetUpAsync();

        Assert.IsType<GuildOnly>((await world.Get<Administration>().OpenAsync(AccessWorld.Adam with { GuildId = null }, Token)).Refusal);
    }

    [Fact]
    public async Task An_administrator_of_another_guild_cannot_use_this_guilds_key()
    {
        await using var world = await SetUpAsync();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Lighthouse, g => g.WithDefault(AccessWorld.Panel) with { AdminRole = 210 }, Token);
        var sam = new Actor(3, "sam", AccessWorld.Lighthouse, [210], ManagesGuild: true);

        Assert.IsType<GuildHasNoKey>((await world.Get<Administration>().OpenAsync(sam, Token)).Refusal);
    }

    [Fact]
    public async Task A_sealed_key_that_was_moved_to_another_guild_does_not_open()
    {
        await using var world = await SetUpAsync();
        var guilds = world.Get<GuildVault>();
        var stolen = await guilds.FindAsync(AccessWorld.Harbour, Token);
        await guilds.ChangeAsync(AccessWorld.Lighthouse, _ => stolen with { GuildId = AccessWorld.Lighthouse, AdminRole = 210 }, Token);
        var sam = new Actor(3, "sam", AccessWorld.Lighthouse, [210], ManagesGuild: true);

        Assert.IsType<GuildKeyUnreadable>((await world.Get<Administration>().OpenAsync(sam, Token)).Refusal);
    }

    [Fact]
    public async Task The_key_is_never_sent_to_a_panel_that_was_set_later()
    {
        await using var world = await SetUpAsync();
        await world.SetUpAsync(panel: AccessWorld.OtherPanel);

        Assert.IsType<GuildHasNoKey>((await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token)).Refusal);
    }

    [Fact]
    public async Task A_guild_without_a_panel_says_so_to_its_administrators()
    {
        await using var world = new AccessWorld(("Admin:RoleIds:0", AccessWorld.AdminRole.ToString()));

        Assert.IsType<GuildHasNoPanel>((await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token)).Refusal);
        Assert.IsType<NotAdministrator>((await world.Get<Administration>().OpenAsync(AccessWorld.Sam, Token)).Refusal);
    }

    [Fact]
    public async Task A_role_that_the_operator_named_counts_too()
    {
        await using var world = new AccessWorld(("Admin:RoleIds:0", "777"), ("Panels:Default", AccessWorld.Panel.ToString()));
        await world.KeepGuildKeyAsync();
        var boss = AccessWorld.Sam with { RoleIds = [777] };

        Assert.NotNull((await world.Get<Administration>().OpenAsync(boss, Token)).Allowed);
    }

    private static async Task<AccessWorld> SetUpAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        await world.KeepGuildKeyAsync();
        return world;
    }
}
