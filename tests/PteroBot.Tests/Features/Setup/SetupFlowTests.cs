using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Setup;
using PteroBot.Tests.Access;
using static PteroBot.Tests.Features.Setup.SetupWorld;
using static PteroBot.Tests.Interactions.FakeInteractions;

namespace PteroBot.Tests.Features.Setup;

/// <summary>The steps that are about the Discord server itself, and the card.</summary>
public sealed class SetupFlowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_role_is_kept_and_can_be_taken_back()
    {
        await using var world = await HarbourAsync();

        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, "555"));
        var chosen = (await GuildAsync(world)).AdminRole;
        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour));

        Assert.Equal(555UL, chosen);
        Assert.Null((await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task The_language_is_kept_and_given_back_and_an_unknown_one_is_not_taken()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "de"));
        var chosen = (await GuildAsync(world)).Language;
        var refused = await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "tlh"));
        var still = (await GuildAsync(world)).Language;
        await world.HandleAsync(Button($"setup/language/{Mark}", Nora, AccessWorld.Harbour, "guild"));

        Assert.StartsWith("edit: Public messages are in Deutsch from now on", calls[^1]);
        Assert.EndsWith("This button is from an older version. Run the command again.", refused[^1]);
        Assert.Equal(("de", "de", null), (chosen, still, (await GuildAsync(world)).Language));
        Assert.Equal(["setup.language", "setup.language"], (await RecordsAsync(world)).Select(record => record.Action));
    }

    [Fact]
    public async Task A_step_that_is_not_recorded_is_not_kept_either()
    {
        await using var world = await HarbourAsync();
        var vault = world.Get<GuildVault>();
        var change = new Change("setup.role", "555");

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<AuditLog>().RecordAsync<GuildSettings>(new Actor(1, "nora", AccessWorld.Harbour, [], ManagesGuild: true), change, async (session, token) =>
        {
            await GuildVault.ChangeAsync(session, AccessWorld.Harbour, guild => guild with { AdminRole = 555 }, token);
            throw new InvalidOperationException("The store fills up here.");
        }, Token));

        Assert.Equal(AccessWorld.AdminRole, (await vault.FindAsync(AccessWorld.Harbour, Token)).AdminRole);
        Assert.Empty(await RecordsAsync(world));
    }

    [Fact]
    public async Task The_role_of_everyone_is_not_taken()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, AccessWorld.Harbour.ToString()));

        Assert.Equal("edit: Everybody has that role. Choose another one.", calls[^1]);
        Assert.Equal(AccessWorld.AdminRole, (await GuildAsync(world)).AdminRole);
    }

    [Fact]
    public async Task Every_step_is_recorded_without_the_key()
    {
        await using var world = await HarbourAsync();
        await world.HandleAsync(Button($"setup/role/{Mark}", Nora, AccessWorld.Harbour, "555"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.HandleAsync(Button($"setup/forget/{Mark}", Nora, AccessWorld.Harbour));

        var records = await RecordsAsync(world);

        Assert.Equal(["setup.role", "setup.key.remove"], records.Select(record => record.Action));
        Assert.All(records, record => Assert.Equal(AuditResult.Succeeded, record.Result));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_written_to_is_told_and_not_kept()
    {
        await using var world = await HarbourAsync();

        var calls = await world.HandleAsync(Button($"setup/channel/{Mark}", Nora, AccessWorld.Harbour, "777"));

        Assert.Equal("edit: I could not write in <#777>. Allow me View Channel and Send Messages there, then choose it again.", calls[^1]);
        Assert.Null((await GuildAsync(world)).AuditChannel);
    }

    [Fact]
    public async Task A_card_with_the_longest_of_everything_fits_a_message()
    {
        await using var world = await HarbourAsync();
        for (var i = 0; i < GuildSettings.MaxPanels - 1; i++)
            await world.SetUpAsync(panel: Panel.PanelAddress.Parse($"https://{new string('p', 60)}{i}.{new string('q', 60)}.{new string('r', 60)}.example.com"));

        var state = await world.Get<SetupLook>().LookAsync(AccessWorld.Harbour, null, Token);
        var card = SetupEmbeds.Card(state);

        Assert.Equal(GuildSettings.MaxPanels, state.Panels.Count);
        Assert.InRange(card.Embeds.Sum(e => e.Length), 1, 6000);
        Assert.InRange(card.Components!.Components.Count, 1, 5);
    }
}
