using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin</c> in a Discord server with two panels, each with its own key and its own servers.</summary>
public sealed class TwoPanelsTests
{
    [Fact]
    public async Task Each_panel_is_administered_by_its_own_name_and_a_draft_stays_with_the_one_it_was_begun_for()
    {
        await using var other = await PanelHost.StartAsync(new PanelSimulationOptions { ExtraServers = 3 }, TimeProvider.System, 0, TestContext.Current.CancellationToken);
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var _ = sandbox;
        var panel = await AddAsync(sandbox, other);

        var chosen = await admin.CompleteAsync("admin servers list", "panel", "");
        var here = await admin.RunAsync("admin servers list", new { search = "Fleet" });
        var there = await admin.RunAsync("admin servers list", new { search = "Fleet", panel });
        var suggested = await admin.CompleteAsync("admin servers show", "server", "Fleet", options: new { panel });
        var shown = await admin.RunAsync("admin servers show", new { server = suggested[0].Value, panel });
        var question = await admin.PressAsync(shown.Message, "Suspend");
        var suspended = await admin.PressAsync(question.Message, "Suspend it");
        var draft = await admin.RunAsync("admin servers create", new { name = "Newcomer", owner = "nora", panel });
        var nest = await admin.SelectAsync(draft.Message, draft.Message.MenuOf("serverdraft/nest"), (string)draft.Message.Select!["options"]![0]!["value"]!);

        Assert.Equal(2, chosen.Count);
        Assert.Contains("0 of", here.Text, StringComparison.Ordinal);
        Assert.Contains("3 of", there.Text, StringComparison.Ordinal);
        Assert.Contains("is suspended", suspended.Text, StringComparison.Ordinal);
        Assert.Single(other.Simulation.World.Servers, server => server.Name.StartsWith("Fleet", StringComparison.Ordinal) && server.IsSuspended);
        Assert.DoesNotContain(sandbox.AskedOfPanel("/suspend"), asked => asked.StartsWith("POST", StringComparison.Ordinal));
        Assert.Null(nest.Error);
        Assert.DoesNotContain("another panel", nest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_servers_of_the_other_panel_are_suspended_and_its_results_are_read_again()
    {
        await using var other = await PanelHost.StartAsync(new PanelSimulationOptions { ExtraServers = 3 }, TimeProvider.System, 0, TestContext.Current.CancellationToken);
        var (sandbox, admin) = await AdminStage.StartAsync();
        await using var _ = sandbox;
        var panel = await AddAsync(sandbox, other);

        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend", search = "Fleet", panel })).Message;
        await admin.SubmitAsync(await admin.PressAsync(preview, "Suspend…"), "3");
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says("3 of 3") && seen.Says("0 failed"));

        Assert.NotNull(done);
        Assert.Equal(3, other.Simulation.World.Servers.Count(server => server.Name.StartsWith("Fleet", StringComparison.Ordinal) && server.IsSuspended));
        Assert.Empty(sandbox.AskedOfPanel("/suspend"));
    }

    /// <summary>Adds the panel to Harbour with its application key; what it is called.</summary>
    private static async Task<string> AddAsync(SandboxHost sandbox, PanelHost other)
    {
        var owner = sandbox.As("owner");
        var address = new Uri(other.Simulation.World.Addresses.Panel);
        var card = await owner.SetupCardAsync();
        var added = await owner.SubmitAsync(await owner.PressAsync(card, "Add a panel"), address.ToString());
        card = await owner.EventuallySeesAsync(card, seen => seen.Says($"{address.Authority} answers") || seen.Says("2 in all"));
        await owner.SubmitAsync(await owner.PressAsync(card, "Application key"), other.Simulation.Keys.ApplicationFull);
        Assert.Null(added.Error);
        return address.Authority;
    }
}
