using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>Servers of the panel, for who may not: no role, another guild, a key that only reads, a role that was taken away.</summary>
public sealed class ServerStrangersTests
{
    private static readonly (string Command, object Options)[] Ways =
    [
        ("admin servers list", new { }), ("admin servers show", new { server = "1" }), ("admin servers create", new { name = "x", owner = "nora" }), ("admin servers edit", new { server = "1" }),
        ("admin servers suspend", new { server = "1" }), ("admin servers unsuspend", new { server = "5" }), ("admin servers reinstall", new { server = "1" }), ("admin servers delete", new { server = "1" }),
        ("admin databases list", new { server = "1" }), ("admin databases create", new { server = "1", name = "x", host = 1 }), ("admin databases password", new { server = "1", database = "1" }),
        ("admin databases rotate", new { server = "1", database = "1" }), ("admin databases delete", new { server = "1", database = "1" }), ("admin bulk run", new { action = "Suspend" }), ("admin bulk jobs", new { }),
    ];

    [Fact]
    public async Task Neither_members_nor_strangers_nor_another_guilds_people_get_anywhere()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        await sandbox.LinkAsync("member");
        var before = sandbox.AskedOfPanel("/api/application").Count;
        var lighthouse = await sandbox.ChannelAsync("lighthouse", "general");

        foreach (var (command, options) in Ways)
        {
            foreach (var answer in new[] { await sandbox.As("member").RunAsync(command, options), await sandbox.As("stranger").RunAsync(command, options), await sandbox.As("stranger").RunAsync(command, options, lighthouse) })
                Assert.True(answer.Impossible is not null || (answer.Message.IsEphemeral && answer.Text.Contains("Only panel administrators", StringComparison.Ordinal)), $"{command}: {answer}");
        }
        Assert.Empty(await sandbox.As("stranger").CompleteAsync("admin servers create", "owner", ""));
        Assert.Empty(await sandbox.As("member").CompleteAsync("admin servers list", "node", ""));

        Assert.Equal(before, sandbox.AskedOfPanel("/api/application").Count);
    }

    [Fact]
    public async Task A_key_that_only_reads_shows_everything_and_changes_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var key = sandbox.App.Panel.World.Keys.Single(key => key.Description == "full");
        foreach (var resource in key.Acl.Keys)
            ((Dictionary<string, int>)key.Acl)[resource] = 1;

        var list = await admin.RunAsync("admin servers list");
        var unsuspended = await admin.RunAsync("admin servers unsuspend", new { server = "5" });
        var suspended = await admin.PressAsync((await admin.RunAsync("admin servers suspend", new { server = "1" })).Message, "Suspend it");
        var reinstalled = await admin.PressAsync((await admin.RunAsync("admin servers reinstall", new { server = "1" })).Message, "Reinstall it");
        var deleted = await admin.SubmitAsync(await admin.PressAsync((await admin.RunAsync("admin servers delete", new { server = "3" })).Message, "Delete…"), "Skyblock");
        var database = await admin.RunAsync("admin databases create", new { server = "1", name = "x", host = 1 });
        var draft = await Wizard.EditAsync(admin, "1");
        await draft.FillAsync("Fill in…", ("name", "Renamed"));
        var saved = await draft.PressAsync("Save");
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Unsuspend" })).Message;
        await admin.SubmitAsync(await admin.PressAsync(preview, "Unsuspend…"), "1");
        var bulk = await admin.EventuallySeesAsync(preview, seen => seen.Says("1 failed"));

        Assert.Contains("Survival", list.Text, StringComparison.Ordinal);
        foreach (var answer in new[] { unsuspended, suspended, reinstalled, deleted, saved })
            Assert.Contains("lacks **Read & Write** on **Servers**", answer.ToString().Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("lacks **Read & Write** on **Server Databases**", database.Text, StringComparison.Ordinal);
        Assert.Contains("lacks **Read & Write** on **Servers**", bulk.Text, StringComparison.Ordinal);
        Assert.Equal("Survival", sandbox.App.Panel.World.Servers[0].Name);
    }

    [Fact]
    public async Task A_draft_and_a_plan_are_worth_nothing_when_the_role_is_gone()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.BeginAsync(admin, "Late", "nora");
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "2");
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend" })).Message;
        var form = await admin.PressAsync(preview, "Suspend…");

        await sandbox.PostAsync("sandbox/roles", new { person = "admin", role = "Panel admin", has = false });
        var made = await draft.PressAsync("Create");
        var begun = await admin.SubmitAsync(form, preview.Embeds[0]["title"]!.ToString().Split(' ')[1]);

        Assert.Contains("Only panel administrators", made.ToString(), StringComparison.Ordinal);
        Assert.Contains("Only panel administrators", begun.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel("/api/application"), asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_pelican_a_server_is_made_without_nests_and_locations()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Panel = Sandbox.Panel.PanelFlavour.Pelican });
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.BeginAsync(admin, "Brown bird", "nora");

        var egg = draft.Message.Components.Any(component => (string?)component["custom_id"] is { } id && id.StartsWith("serverdraft/nest", StringComparison.Ordinal));
        await draft.ChooseAsync("egg", draft.Options("egg")[0]);
        var made = await draft.PressAsync("Create");

        Assert.False(egg);
        Assert.Contains("is made", made.Text, StringComparison.Ordinal);
        Assert.Equal("Brown bird", sandbox.App.Panel.World.Servers[^1].Name);
    }
}
