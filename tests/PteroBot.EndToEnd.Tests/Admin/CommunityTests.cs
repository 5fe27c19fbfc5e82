using System.Text;
using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.EndToEnd.Tests.Sharing;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>The whole of it, in one Discord server beside another one: strangers get exactly one button, an administrator runs the panel, and the audit log shows all.</summary>
public sealed class CommunityTests
{
    [Fact]
    public async Task Strangers_get_one_button_an_administrator_runs_the_panel_and_the_audit_shows_all_of_it()
    {
        await using var sandbox = await SharingStage.StartAsync();
        var world = sandbox.App.Panel.World;
        var (owner, admin, stranger) = (sandbox.As("owner"), sandbox.As("admin"), sandbox.As("stranger"));
        var lighthouse = await sandbox.ChannelAsync("lighthouse", "general");

        // Exactly one button on exactly one server, for people without an account.
        await owner.RunAsync("access grant", new { role = "everyone", server = "survival", actions = "restart" });
        var servers = await stranger.RunAsync("servers");
        var card = (await stranger.RunAsync("status", new { server = "survival" })).Message;
        var elsewhere = await stranger.RunAsync("servers", channel: lighthouse);
        List<Answer> refused =
        [
            await stranger.RunAsync("power", new { server = "survival", action = "stop" }),
            await stranger.RunAsync("power", new { server = "creative", action = "restart" }),
            await stranger.RunAsync("power", new { server = "survival", action = "restart" }, lighthouse),
            await stranger.RunAsync("access grant", new { role = "everyone", server = "survival", actions = "kill" }, lighthouse),
            await stranger.RunAsync("admin nodes list"),
            await stranger.RunAsync("admin servers list", channel: lighthouse),
            await stranger.RunAsync("audit"),
        ];
        var none = sandbox.Signals();
        await stranger.PressAsync(card, "Restart");
        await stranger.EventuallySeesAsync(seen => seen.Says("is up again after"), what: "the restart");

        // The panel, without opening it.
        await admin.RunAsync("admin nodes create", new Dictionary<string, object> { ["name"] = "node-9", ["host"] = "node-9.example.com", ["memory"] = "64 GiB", ["disk"] = "1t" });
        await admin.RunAsync("admin allocations add", new { node = "node-2", ip = "192.0.2.77", ports = "26000-26003" });
        var draft = await Wizard.BeginAsync(admin, "Annex", "mia");
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "2");
        await draft.JumpAsync("Place");
        await draft.ChooseAsync("node", "2");
        var address = world.Allocations.Single(row => row is { Ip: "192.0.2.77", Port: 26002 });
        await draft.ChooseAsync("address", address.Id.ToString());
        await draft.PressAsync("Create");
        await admin.EventuallySeesAsync(draft.Message, seen => seen.Says("is installed"), what: "the new server");
        var annex = world.Servers.Single(server => server.Name == "Annex");
        var suspended = await admin.PressAsync((await admin.RunAsync("admin servers suspend", new { server = "Annex" })).Message, "Suspend it");
        var whileSuspended = annex.IsSuspended;
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Unsuspend", search = "Annex" })).Message;
        await admin.SubmitAsync(await admin.PressAsync(preview, "Unsuspend…"), "1");
        await admin.EventuallySeesAsync(preview, seen => seen.Says("1 of 1") && seen.Says("0 failed"), what: "the end of the bulk job");
        var afterBulk = annex.IsSuspended;
        var deleted = await admin.SubmitAsync(await admin.PressAsync((await admin.RunAsync("admin servers delete", new { server = "Annex" })).Message, "Delete…"), "Annex");
        await admin.SubmitAsync(await admin.PressAsync((await admin.RunAsync("admin nodes delete", new { node = "node-9" })).Message, "Delete…"), "node-9");

        // All of it stands in the audit log, here and nowhere else.
        var audit = await admin.RunAsync("audit");
        var csv = await FileAsync(sandbox, await admin.PressAsync(audit.Message, "CSV"));
        var foreign = await stranger.RunAsync("audit", channel: lighthouse);

        Assert.Contains("Survival", servers.Text, StringComparison.Ordinal);
        Assert.Contains("of which 1 shared", servers.Text, StringComparison.Ordinal);
        Assert.Equal(["Restart"], card.Pressable.Where(label => label is "Start" or "Restart" or "Stop" or "Kill"));
        Assert.DoesNotContain("Survival", elsewhere.ToString(), StringComparison.Ordinal);
        Assert.All(refused, answer => Assert.DoesNotContain("may now", answer.ToString(), StringComparison.Ordinal));
        Assert.Equal((0, 1), (none, sandbox.Signals()));
        Assert.Equal(("mia", "node-2", address.Id), (annex.Owner.Username, annex.Node.Name, annex.Allocation.Id));
        Assert.Contains("is suspended", suspended.Text, StringComparison.Ordinal);
        Assert.Equal((true, false), (whileSuspended, afterBulk));
        Assert.Contains("is deleted", deleted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(annex, world.Servers);
        Assert.DoesNotContain(world.Nodes, node => node.Name == "node-9");
        foreach (var action in (string[])["setup.key", "setup.role", "setup.community", "access.grant", "power.restart", "node.create", "allocation.create", "server.create", "server.suspend", "server.unsuspend", "server.delete", "node.delete"])
            Assert.Matches($@"{action.Replace(".", @"\.", StringComparison.Ordinal)}[^\n]*(Done|Succeeded|done)", csv);
        Assert.DoesNotContain("Annex", foreign.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("nora", foreign.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(SandboxHost sandbox, Answer answer)
    {
        var url = (string)JsonNode.Parse(answer.ToString())!["messages"]![0]!["attachments"]![0]!["url"]!;
        return Encoding.UTF8.GetString(await sandbox.Http.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken));
    }
}
