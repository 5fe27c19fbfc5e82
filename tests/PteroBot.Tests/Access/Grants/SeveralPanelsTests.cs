using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;

namespace PteroBot.Tests.Access.Grants;

public sealed class SeveralPanelsTests
{
    private static readonly string Elsewhere = $"7250dc0e@{PanelPages.ShortMark(AccessWorld.OtherPanel)}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_of_the_default_panel_is_its_identifier_and_others_name_their_panel()
    {
        await using var world = await BothAsync();

        var reached = (await world.Get<AccessControl>().ListAsync(AccessWorld.Nora, Token)).Allowed!;

        Assert.Equal(["7250dc0e", Elsewhere], reached.Servers.Select(server => server.Reference));
    }

    [Fact]
    public async Task Each_reference_leads_to_its_own_panel()
    {
        await using var world = await BothAsync();

        Assert.Equal(AccessWorld.Panel, (await world.OpenAsync(AccessWorld.Nora, ServerAction.View, "7250dc0e")).Account.Panel);
        Assert.Equal(AccessWorld.OtherPanel, (await world.OpenAsync(AccessWorld.Nora, ServerAction.View, Elsewhere)).Account.Panel);
    }

    [Fact]
    public async Task A_name_that_both_panels_have_is_ambiguous_and_the_refusal_tells_them_apart()
    {
        await using var world = await BothAsync();

        var refusal = (await world.AskAsync(AccessWorld.Nora, ServerAction.View, "Survival")).Refusal;

        Assert.Contains($"`{Elsewhere}`", RefusalText.Of(Assert.IsType<ServerAmbiguous>(refusal)));
    }

    [Fact]
    public async Task An_old_identifier_still_works_when_the_default_panel_changed()
    {
        await using var world = await BothAsync();
        world.Script.Servers(AccessWorld.NoraKey, ("1a109924", "Creative"));
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.WithDefault(AccessWorld.OtherPanel).Without(AccessWorld.Panel), Token);
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.With(AccessWorld.Panel, panel => panel), Token);

        Assert.Equal(AccessWorld.Panel, (await world.OpenAsync(AccessWorld.Nora, ServerAction.View, "1a109924")).Account.Panel);
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_hides_nothing_of_the_other()
    {
        await using var world = await BothAsync();
        world.Script.Forget(AccessWorld.SamKey);

        var reached = (await world.Get<AccessControl>().ListAsync(AccessWorld.Nora, Token)).Allowed!;

        Assert.Equal(["7250dc0e"], reached.Servers.Select(server => server.Reference));
    }

    [Fact]
    public async Task Servers_are_shared_from_each_panel_with_its_own_community_key()
    {
        await using var world = await GrantWorld.StartAsync();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.With(AccessWorld.OtherPanel, panel => panel), Token);
        await world.GrantAsync(ServerAction.Restart);
        await world.Get<GrantBook>().GiveAsync(GrantWorld.Of(GrantWorld.Crew, GrantWorld.Survival, new GrantedAction(ServerAction.Stop)) with { Panel = AccessWorld.OtherPanel.ToString() }, Token);

        Assert.IsType<ServerUnknown>((await world.AskAsync(GrantWorld.Mia, ServerAction.Stop, Elsewhere)).Refusal);
        await world.LendAsync(panel: AccessWorld.OtherPanel);

        Assert.NotNull((await world.AskAsync(GrantWorld.Mia, ServerAction.Stop, Elsewhere)).Allowed);
        Assert.IsType<NotGranted>((await world.AskAsync(GrantWorld.Mia, ServerAction.Stop, "7250dc0e")).Refusal);
        Assert.IsType<NotGranted>((await world.AskAsync(GrantWorld.Mia, ServerAction.Restart, Elsewhere)).Refusal);
    }

    [Fact]
    public void The_longest_control_has_room_for_a_reference()
    {
        var confirmation = new Confirmation(ulong.MaxValue, DateTimeOffset.UnixEpoch.AddYears(200));

        Assert.InRange(confirmation.On(CustomId.Of("backups", "typerestore", Elsewhere, new string('b', 32), "1")).ToString().Length, 1, CustomId.MaxLength);
        Assert.InRange(confirmation.On(CustomId.Of("files", "uploadnow", Elsewhere, new string('p', 34), new string('k', 8))).ToString().Length, 1, CustomId.MaxLength);
    }

    /// <summary>Harbour with two panels, on both of which Nora has a server with the same identifier and name.</summary>
    private static async Task<AccessWorld> BothAsync()
    {
        var world = new AccessWorld();
        await world.SetUpAsync();
        await world.Get<GuildVault>().ChangeAsync(AccessWorld.Harbour, guild => guild.With(AccessWorld.OtherPanel, panel => panel), Token);
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.NoraKey);
        await world.LinkAsync(AccessWorld.Nora, AccessWorld.SamKey, AccessWorld.OtherPanel);
        world.Script.Servers(AccessWorld.NoraKey, ("7250dc0e", "Survival"));
        world.Script.Servers(AccessWorld.SamKey, ("7250dc0e", "Survival"));
        return world;
    }
}
