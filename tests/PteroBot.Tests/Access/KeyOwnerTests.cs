using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Tests.Access;

/// <summary>A panel counts calls by account, not by key: kept keys say whose they are, so that they share the account's request budget also after a restart.</summary>
public sealed class KeyOwnerTests
{
    private static readonly KeyReport Report = new(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Id = 7, Username = "nora" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_of_a_link_says_whose_it_is()
    {
        await using var world = new AccessWorld();
        var vault = world.Get<LinkVault>();
        await vault.SaveAsync(AccessWorld.Nora.UserId, AccessWorld.Panel, PanelKey.Parse(AccessWorld.GuildKey), Report, Token);

        var link = await vault.FindAsync(AccessWorld.Nora.UserId, AccessWorld.Panel, Token);

        Assert.Equal("7", (await vault.OpenAsync(link!, Token))?.Owner);
        Assert.Null((await vault.OpenAsync(link! with { Account = null }, Token))?.Owner);
    }

    [Fact]
    public async Task The_community_key_says_whose_it_is()
    {
        await using var world = new AccessWorld();
        var vault = world.Get<GuildVault>();
        await vault.SaveCommunityKeyAsync(AccessWorld.Harbour, AccessWorld.Panel, PanelKey.Parse(AccessWorld.GuildKey), Report, Token);

        var key = await vault.OpenCommunityKeyAsync(await vault.FindAsync(AccessWorld.Harbour, Token), AccessWorld.Panel, Token);

        Assert.Equal("7", key?.Owner);
    }
}
