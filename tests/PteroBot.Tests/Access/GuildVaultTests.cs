using System.Text.Json;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Tests.Access;

public sealed class GuildVaultTests
{
    private const string CommunityKey = "ptlc_CommunityCommunityCommunityCommunityCommun1";

    private static readonly Dictionary<string, string> Headers = new() { ["CF-Access-Client-Secret"] = "PlantedHeader" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_from_before_there_were_several_panels_is_read_without_loss()
    {
        await using var world = new AccessWorld();
        await KeepOldAsync(world, panel: AccessWorld.Panel, keyPanel: AccessWorld.Panel);

        var guild = await FindAsync(world);

        Assert.Equal(AccessWorld.Panel.ToString(), guild.DefaultPanel);
        Assert.Equal(AccessWorld.AdminRole, guild.AdminRole);
        Assert.Equal(AccessWorld.GuildKey, (await world.Get<GuildVault>().OpenKeyAsync(guild, AccessWorld.Panel, Token))?.Reveal());
        Assert.NotNull((await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token)).Allowed);
    }

    [Fact]
    public async Task An_old_key_of_another_panel_stays_with_that_panel()
    {
        await using var world = new AccessWorld();
        await KeepOldAsync(world, panel: AccessWorld.OtherPanel, keyPanel: AccessWorld.Panel);

        var guild = await FindAsync(world);

        Assert.Equal(AccessWorld.OtherPanel.ToString(), guild.DefaultPanel);
        Assert.Null(await world.Get<GuildVault>().OpenKeyAsync(guild, AccessWorld.OtherPanel, Token));
        Assert.Equal(AccessWorld.GuildKey, (await world.Get<GuildVault>().OpenKeyAsync(guild, AccessWorld.Panel, Token))?.Reveal());
        Assert.IsType<GuildHasNoKey>((await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token)).Refusal);
    }

    [Fact]
    public async Task An_old_document_for_the_bots_default_panel_keeps_following_it()
    {
        await using var world = new AccessWorld(("Panels:Default", AccessWorld.Panel.ToString()));
        await KeepOldAsync(world, panel: null, keyPanel: AccessWorld.Panel);

        Assert.Null((await FindAsync(world)).DefaultPanel);
        Assert.Equal(AccessWorld.Panel, (await world.Get<Administration>().OpenAsync(AccessWorld.Adam, Token)).Allowed?.Panel);
    }

    [Fact]
    public async Task The_first_change_writes_an_old_document_in_the_new_form()
    {
        await using var world = new AccessWorld();
        await KeepOldAsync(world, panel: AccessWorld.Panel, keyPanel: AccessWorld.Panel);

        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, g => g with { AuditChannel = 7 }, Token);

        var kept = (await world.Get<IDocumentStore>().FindAsync(GuildDocuments.Type, GuildSettings.IdOf(AccessWorld.Harbour), Token))!.Value;
        Assert.Null(kept.OldPanel);
        Assert.Null(kept.OldKey);
        Assert.Single(kept.Panels);
        Assert.Equal(AccessWorld.GuildKey, (await world.Get<GuildVault>().OpenKeyAsync(kept, AccessWorld.Panel, Token))?.Reveal());
    }

    [Fact]
    public async Task Keys_and_headers_of_several_panels_are_kept_apart_and_opened()
    {
        await using var world = new AccessWorld();
        var vault = await FilledAsync(world);

        var guild = await FindAsync(world);

        Assert.Equal(AccessWorld.GuildKey, (await vault.OpenKeyAsync(guild, AccessWorld.Panel, Token))?.Reveal());
        Assert.Equal(CommunityKey, (await vault.OpenCommunityKeyAsync(guild, AccessWorld.OtherPanel, Token))?.Reveal());
        Assert.Equal(Headers, await vault.OpenHeadersAsync(guild, AccessWorld.OtherPanel, Token));
        Assert.Null(await vault.OpenCommunityKeyAsync(guild, AccessWorld.Panel, Token));
        Assert.Empty(await vault.OpenHeadersAsync(guild, AccessWorld.Panel, Token));
        Assert.Equal(["nora"], guild.Panels.Select(panel => panel.Community?.Username).OfType<string>());
    }

    [Theory]
    [InlineData(AccessWorld.Lighthouse, "https://other.example.com")]
    [InlineData(AccessWorld.Harbour, "https://third.example.com")]
    public async Task Secrets_that_were_moved_to_another_guild_or_panel_do_not_open(ulong guildId, string panel)
    {
        await using var world = new AccessWorld();
        var vault = await FilledAsync(world);
        var stolen = (await FindAsync(world)).Find(AccessWorld.OtherPanel)! with { Address = panel };
        var forged = new GuildSettings { GuildId = guildId, Panels = [stolen] };

        Assert.Null(await vault.OpenCommunityKeyAsync(forged, PanelAddress.Parse(panel), Token));
        Assert.Empty(await vault.OpenHeadersAsync(forged, PanelAddress.Parse(panel), Token));
    }

    [Fact]
    public async Task A_key_of_one_kind_does_not_open_as_the_other()
    {
        await using var world = new AccessWorld();
        var vault = await FilledAsync(world);
        var kept = (await FindAsync(world)).Find(AccessWorld.OtherPanel)!;
        var swapped = new GuildSettings { GuildId = AccessWorld.Harbour, Panels = [kept with { ApplicationKey = kept.CommunityKey }] };

        Assert.Null(await vault.OpenKeyAsync(swapped, AccessWorld.OtherPanel, Token));
    }

    [Fact]
    public async Task Rotating_the_keys_seals_the_secrets_of_every_panel_again()
    {
        await using var world = new AccessWorld();
        var vault = await FilledAsync(world);
        var before = await FindAsync(world);

        var result = await world.Get<IKeyRotation>().RotateAsync(null, Token);

        var after = await FindAsync(world);
        Assert.Equal((3, 0), (result.Resealed, result.Unreadable));
        Assert.NotEqual(before.Find(AccessWorld.OtherPanel)!.CommunityKey, after.Find(AccessWorld.OtherPanel)!.CommunityKey);
        Assert.Equal(CommunityKey, (await vault.OpenCommunityKeyAsync(after, AccessWorld.OtherPanel, Token))?.Reveal());
    }

    [Fact]
    public async Task A_named_panel_is_opened_with_its_own_key()
    {
        await using var world = new AccessWorld();
        await FilledAsync(world);
        await world.Get<GuildVault>().SaveKeyAsync(AccessWorld.Harbour, AccessWorld.OtherPanel, PanelKey.Parse(AccessWorld.GuildKey), Token);
        var administration = world.Get<Administration>();

        Assert.Equal(AccessWorld.Panel, (await administration.OpenAsync(AccessWorld.Adam, Token)).Allowed?.Panel);
        Assert.Equal(AccessWorld.OtherPanel, (await administration.OpenAsync(AccessWorld.Adam, PanelPages.Mark(AccessWorld.OtherPanel), Token)).Allowed?.Panel);
        Assert.IsType<PanelNotHere>((await administration.OpenAsync(AccessWorld.Adam, "0123456789abcdef", Token)).Refusal);
        Assert.IsType<NotAdministrator>((await administration.OpenAsync(AccessWorld.Sam, PanelPages.Mark(AccessWorld.OtherPanel), Token)).Refusal);
    }

    [Fact]
    public async Task Extra_headers_go_with_every_call_that_is_made_in_the_guild_and_with_no_other()
    {
        await using var world = new AccessWorld();
        await world.SetUpAsync();
        await world.Get<GuildVault>().SaveHeadersAsync(AccessWorld.Harbour, AccessWorld.Panel, Headers, Token);
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"));

        await world.Get<AccessControl>().ServerAsync(AccessWorld.Nora, "survival", ServerAction.View, Token);
        var inGuild = world.Http.Requests[^1].Headers.GetValueOrDefault("CF-Access-Client-Secret");
        var privately = (await world.Get<AccessControl>().AccountAsync(AccessWorld.In(AccessWorld.Nora, null), Token)).Allowed!;
        await world.Get<ServerDirectory>().ReloadAsync(privately, Token);

        Assert.Equal("PlantedHeader", inGuild);
        Assert.False(world.Http.Requests[^1].Headers.ContainsKey("CF-Access-Client-Secret"));
    }

    [Fact]
    public void A_guild_has_no_more_panels_than_can_be_sealed_again()
    {
        var guild = new GuildSettings { GuildId = 1 };
        for (var i = 0; i < GuildSettings.MaxPanels + 3; i++)
            guild = guild.WithDefault(PanelAddress.Parse($"https://panel{i}.example.com"));

        Assert.Equal(GuildSettings.MaxPanels, guild.Panels.Count);
        Assert.Equal($"https://panel{GuildSettings.MaxPanels - 1}.example.com", guild.DefaultPanel);
    }

    [Fact]
    public void A_panel_that_is_taken_away_is_no_default_any_more()
    {
        var guild = new GuildSettings { GuildId = 1 }.WithDefault(AccessWorld.OtherPanel).WithDefault(AccessWorld.Panel);

        var without = guild.Without(AccessWorld.Panel);

        Assert.Null(without.DefaultPanel);
        Assert.Equal([AccessWorld.OtherPanel.ToString()], without.Panels.Select(panel => panel.Address));
    }

    private static Task<GuildSettings> FindAsync(AccessWorld world) => world.Get<GuildVault>().FindAsync(AccessWorld.Harbour, Token);

    /// <summary>Two panels: the first with an application key, the second with a community key and a header.</summary>
    private static async Task<GuildVault> FilledAsync(AccessWorld world)
    {
        var vault = world.Get<GuildVault>();
        await world.SetUpAsync();
        await world.KeepGuildKeyAsync();
        var report = new KeyReport(KeyVerdict.Client, PanelDialect.Pterodactyl) { Account = new() { Username = "nora" } };
        await vault.SaveCommunityKeyAsync(AccessWorld.Harbour, AccessWorld.OtherPanel, PanelKey.Parse(CommunityKey), report, Token);
        await vault.SaveHeadersAsync(AccessWorld.Harbour, AccessWorld.OtherPanel, Headers, Token);
        return vault;
    }

    /// <summary>A document as it was written then, its key sealed as it was then.</summary>
    private static async Task KeepOldAsync(AccessWorld world, PanelAddress? panel, PanelAddress keyPanel)
    {
        var key = await world.Get<ISecretSealer>().SealAsync(new SecretText(AccessWorld.GuildKey), $"guild/{AccessWorld.Harbour}/application/{keyPanel}", Token);
        var text = JsonSerializer.Serialize(key);
        var named = panel is null ? "" : $"\"Panel\":\"{panel}\",";
        var old = JsonSerializer.Deserialize($$"""{"GuildId":{{AccessWorld.Harbour}},{{named}}"ApplicationKey":{{text}},"KeyPanel":"{{keyPanel}}","AdminRole":{{AccessWorld.AdminRole}}}""",
            AccessJson.Default.GuildSettings)!;
        await world.Get<IDocumentStore>().PutAsync(GuildDocuments.Type, GuildSettings.IdOf(AccessWorld.Harbour), old, Token);
    }
}
