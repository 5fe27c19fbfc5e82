using PteroBot.Access;
using PteroBot.Features.Admin;
using PteroBot.Features.Admin.Servers;
using PteroBot.Panel;
using PteroBot.Tests.Access;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Admin;

/// <summary>A guild with two panels: what is chosen goes on in every control that follows.</summary>
public sealed class AdminPanelsTests
{
    private const string OtherKey = "ptla_LighthouseLighthouseLighthouseLighthouseLi";
    private static readonly string Other = PanelPages.ShortMark(AccessWorld.OtherPanel);
    private static readonly string Default = PanelPages.ShortMark(PanelStub.Address);

    [Theory]
    [InlineData("other.example.com")]
    [InlineData("OTHER.example.com")]
    [InlineData(null)]
    public async Task The_chosen_panel_is_asked_with_its_own_key_and_all_controls_carry_it(string? typed)
    {
        await using var world = await TwoPanelsAsync();
        var command = Typed.Command("admin users show", FeatureWorld.Adam, ("user", "nora"), ("panel", typed ?? Other));

        await world.HandleAsync(command);

        AssertAsked(world, AccessWorld.OtherPanel, OtherKey);
        Assert.Contains($"adminusers/ask/@{Other}~1", command.Ids);
        Assert.All(command.Ids, id => Assert.Contains($"@{Other}~", id));
    }

    [Fact]
    public async Task Without_a_choice_it_is_the_default_panel_whose_mark_is_carried_so_that_a_new_default_changes_nothing()
    {
        await using var world = await TwoPanelsAsync();
        var card = Typed.Command("admin users show", FeatureWorld.Adam, ("user", "nora"));
        await world.HandleAsync(card);
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild.WithDefault(AccessWorld.OtherPanel), CancellationToken.None);

        await world.PressAsync(card.Ids.Single(id => id.StartsWith("adminusers/ask/", StringComparison.Ordinal)));

        Assert.Contains($"adminusers/ask/@{Default}~1", card.Ids);
        AssertAsked(world, PanelStub.Address, AccessWorld.GuildKey);
    }

    [Fact]
    public async Task Controls_of_the_time_before_mean_the_default_panel()
    {
        await using var world = await TwoPanelsAsync();

        var card = await world.PressAsync("adminusers/open", "1");
        var question = await world.PressAsync("adminusers/ask/1");

        Assert.Equal(("edit: nora", "edit: Delete the account nora?"), (card, question));
        AssertAsked(world, PanelStub.Address, AccessWorld.GuildKey);
    }

    [Fact]
    public async Task A_menu_a_page_a_form_and_what_is_typed_there_stay_with_the_panel()
    {
        await using var world = await TwoPanelsAsync();
        world.Takes("DELETE", "users/1");
        var list = Typed.Press($"adminusers/page/@{Other}~1/%", FeatureWorld.Adam);
        await world.HandleAsync(list);
        var card = Typed.Press("adminusers/open", FeatureWorld.Adam, list.Values[0]);
        await world.HandleAsync(card);
        var question = Typed.Press(Id(card, "ask"), FeatureWorld.Adam);
        await world.HandleAsync(question);
        var form = Typed.Press(Id(question, "type"), FeatureWorld.Adam);
        await world.HandleAsync(form);

        var deleted = await world.SubmitAsync(form.Ids[0], "name", "nora");

        Assert.Equal($"@{Other}~1", list.Values[0]);
        Assert.Equal($"adminusers/delete/@{Other}~1", form.Ids[0]);
        Assert.Equal("edit: The account **nora** is deleted.", deleted);
        AssertAsked(world, AccessWorld.OtherPanel, OtherKey);
        Assert.Equal(AccessWorld.OtherPanel.ToString(), Assert.Single(await world.AuditAsync()).Panel);
    }

    [Theory]
    [InlineData("nowhere.example.com")]
    [InlineData("00000000")]
    public async Task A_panel_that_is_none_of_this_guilds_is_refused_in_options_and_in_forged_controls(string panel)
    {
        await using var world = await TwoPanelsAsync();

        var typed = await world.RunAsync("admin users list", ("panel", panel));
        var forged = await world.PressAsync("adminusers/ask/@00000000~1");

        Assert.Equal("edit: That panel is not one of this Discord server's any more.", typed);
        Assert.EndsWith("That panel is not one of this Discord server's any more.", forged);
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task Whoever_is_no_administrator_is_refused_whatever_panel_the_control_carries()
    {
        await using var world = await TwoPanelsAsync();

        var calls = await world.HandleAsync(Typed.Press($"adminusers/ask/@{Other}~1", FeatureWorld.Mia));

        Assert.EndsWith("Only panel administrators of this Discord server can do that.", calls[^1]);
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task With_one_panel_nothing_is_marked()
    {
        await using var world = (await FeatureWorld.StartAsync()).List("users", AdminScript.User(1, "nora"));
        var list = Typed.Command("admin users list", FeatureWorld.Adam);

        await world.HandleAsync(list);

        Assert.All(list.Ids.Concat(list.Values), text => Assert.DoesNotContain('@', text));
    }

    [Fact]
    public void The_longest_ids_have_room_for_a_mark()
    {
        var worst = new string('/', 100);

        Assert.InRange(AdminView.Start("adminallocations", worst).ToPage(999).OnPanel(Other).ToString().Length, 1, 100);
        Assert.InRange(new ServersView(999, new ServerFilter(worst, 9999999, 9999999, ServerState.Maintenance)).ToPage(999).OnPanel(Other).ToString().Length, 1, 100);
        Assert.InRange(Confirmed(ServerIds.Type(999999, ServerIds.Forced, worst)).OnPanel(Other).ToString().Length, 1, 100);
        Assert.InRange(Confirmed(PteroBot.Interactions.CustomId.Of("admindatabases", "type", "999999", "999999", TypedName.Short(worst))).OnPanel(Other).ToString().Length, 1, 100);
        Assert.InRange(Confirmed(PteroBot.Features.Admin.Allocations.AllocationIds.Type(999999, new string('z', PteroBot.Features.Admin.Allocations.ChosenNumbers.MaxLength))).OnPanel(Other).ToString().Length, 1, 100);
    }

    private static PteroBot.Interactions.CustomId Confirmed(PteroBot.Interactions.CustomId id) =>
        new PteroBot.Interactions.Confirmation(1_400_000_000_000_000_000, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)).On(id);

    private static string Id(RecordedReplies replies, string action) => replies.Ids.Single(id => id.StartsWith($"adminusers/{action}/", StringComparison.Ordinal));

    private static void AssertAsked(FeatureWorld world, PanelAddress panel, string key)
    {
        Assert.NotEmpty(world.Http.Requests);
        Assert.All(world.Http.Requests, request => Assert.Equal((panel.Root.Host, $"Bearer {key}"), (request.Uri.Host, request.Headers["Authorization"])));
    }

    private static async Task<FeatureWorld> TwoPanelsAsync()
    {
        var world = (await FeatureWorld.StartAsync()).List("users", AdminScript.User(1, "nora")).One("users/1", AdminScript.User(1, "nora"));
        await world.Get<GuildVault>().ChangeAsync(FeatureWorld.Harbour,
            guild => guild.With(AccessWorld.OtherPanel, kept => kept with { Software = PanelDialect.Pterodactyl.Name }), CancellationToken.None);
        await world.Get<GuildVault>().SaveKeyAsync(FeatureWorld.Harbour, AccessWorld.OtherPanel, PanelKey.Parse(OtherKey), CancellationToken.None);
        return world;
    }
}
