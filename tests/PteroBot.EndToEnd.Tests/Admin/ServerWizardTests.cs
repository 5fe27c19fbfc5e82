using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin servers create</c>: a server step by step, in one message.</summary>
public sealed class ServerWizardTests
{
    [Fact]
    public async Task A_server_is_made_step_by_step_and_told_when_it_is_installed()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var owner = Assert.Single(await admin.CompleteAsync("admin servers create", "owner", "mia"));
        var draft = await Wizard.BeginAsync(admin, "Mia's Lobby", owner.Value);
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "1");
        await draft.PressAsync("Next ▶");
        await draft.ChooseAsync("image", "ghcr.io/pterodactyl/yolks:java_17");
        await draft.PressAsync("Start it when installed");
        await draft.PressAsync("Next ▶");
        var variables = draft.Message.Text;
        var form = await draft.FillAsync("Fill in these 4…", ("v0", "1.21.4"), ("v3", "120"));
        await draft.PressAsync("Next ▶");
        await draft.FillAsync("What it may use…", ("limits.memory", "3 GiB"), ("limits.cpu", "150 %"));
        await draft.FillAsync("What it may have…", ("feature_limits.databases", "2"), ("limits.threads", "0-1"));
        await draft.PressAsync("Next ▶");
        await draft.ChooseAsync("node", "2");
        var address = draft.Options("address")[0];
        await draft.ChooseAsync("address", address);
        await draft.JumpAsync("Review");
        var review = draft.Message.Text;
        var made = await draft.PressAsync("Create");
        var done = await admin.EventuallySeesAsync(draft.Message, seen => seen.Says("is installed"));

        Assert.Contains("may be empty, at most 20 characters", variables, StringComparison.Ordinal);
        Assert.Contains("latest", form.Modal!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("3 GiB", review, StringComparison.Ordinal);
        Assert.Contains("**mia**", review, StringComparison.Ordinal);
        Assert.Contains("is made, and is being installed", made.Text, StringComparison.Ordinal);
        Assert.True(done.IsEphemeral);
        var server = sandbox.App.Panel.World.Servers[^1];
        Assert.Equal(("Mia's Lobby", "mia", "node-2", "ghcr.io/pterodactyl/yolks:java_17"), (server.Name, server.Owner.Username, server.Node.Name, server.Image));
        Assert.Equal(address, server.Allocation!.Id.ToString());
        Assert.Equal((3072, 150, "0-1", 2), (server.Limits.Memory, server.Limits.Cpu, server.Limits.Threads, server.FeatureLimits.Databases));
        Assert.Equal(("1.21.4", "server.jar", "", "120"), (server.Variables["MINECRAFT_VERSION"], server.Variables["SERVER_JARFILE"], server.Variables["DL_PATH"], server.Variables["BUILD_NUMBER"]));
    }

    [Fact]
    public async Task A_draft_goes_on_after_the_bot_was_killed_and_nothing_typed_is_lost()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.BeginAsync(admin, "Phoenix", "nora");
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "1");
        await draft.JumpAsync("Variables");
        await draft.FillAsync("Fill in these 4…", ("v0", "hunter2"));

        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await draft.PressAsync("Next ▶");
        await draft.PressAsync("◀ Back");
        var form = await draft.OpenAsync("Fill in these 4…");
        var made = await draft.PressAsync("Create");
        await sandbox.PostAsync("sandbox/bot", new { action = "stop" });
        var files = Directory.EnumerateFiles(sandbox.App.BotData.Folder, "*", SearchOption.AllDirectories).Select(ReadShared).ToList();

        Assert.Contains("hunter2", form.Modal!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("is made", made.Text, StringComparison.Ordinal);
        Assert.Equal("hunter2", sandbox.App.Panel.World.Servers[^1].Variables["MINECRAFT_VERSION"]);
        Assert.NotEmpty(files);
        Assert.All(files, text => Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_panel_finds_wrong_is_told_where_it_is_mended_and_what_was_typed_stays()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var before = sandbox.App.Panel.World.Servers.Count;
        var draft = await Wizard.BeginAsync(admin, "Picky", "nora");
        var noEgg = (await draft.PressAsync("Create")).Text;
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "1");
        await draft.JumpAsync("Variables");
        await draft.FillAsync("Fill in these 4…", ("v1", "not a jar"));
        await draft.JumpAsync("Basics");
        await draft.FillAsync("Fill in…", ("external_id", "ext-survival"));
        await draft.JumpAsync("Limits");
        await draft.FillAsync("What it may use…", ("limits.memory", "lots"), ("limits.io", "5"));
        var noNumber = draft.Message.Text;
        var local = (await draft.PressAsync("Create")).Text;
        await draft.FillAsync("What it may use…", ("limits.memory", "2048"), ("limits.io", "500"));

        var taken = (await draft.PressAsync("Create")).Text;
        await draft.FillAsync("Fill in…", ("external_id", "ext-picky"));
        var jar = (await draft.PressAsync("Create")).Text;
        var form = await draft.FillAsync("Fill in these 4…", ("v1", "paper.jar"));
        await draft.PressAsync("Create");

        Assert.Contains("Choose an egg", noEgg, StringComparison.Ordinal);
        Assert.Contains("`lots` is no amount", noNumber, StringComparison.Ordinal);
        Assert.Contains("`5` is no whole number from 10 to 1000", noNumber, StringComparison.Ordinal);
        Assert.Contains("Something is missing", local, StringComparison.Ordinal);
        Assert.Contains("has already been taken", taken, StringComparison.Ordinal);
        Assert.Contains("External id: ext-survival", taken, StringComparison.Ordinal);
        Assert.Contains("format is invalid", jar, StringComparison.Ordinal);
        Assert.Contains("fits the pattern", jar, StringComparison.Ordinal);
        Assert.Contains("not a jar", form.Modal!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before + 1, sandbox.App.Panel.World.Servers.Count);
        Assert.Equal(("ext-picky", "paper.jar"), (sandbox.App.Panel.World.Servers[^1].ExternalId, sandbox.App.Panel.World.Servers[^1].Variables["SERVER_JARFILE"]));
    }

    [Fact]
    public async Task No_node_with_room_no_free_address_and_a_node_that_is_down_are_told_at_the_place()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.BeginAsync(admin, "Nomad", "nora");
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "2");
        await draft.JumpAsync("Limits");
        await draft.FillAsync("What it may use…", ("limits.memory", "900 TiB"));

        var noRoom = (await draft.PressAsync("Create")).Text;
        await draft.JumpAsync("Limits");
        await draft.FillAsync("What it may use…", ("limits.memory", "1 GiB"));
        await draft.JumpAsync("Place");
        await draft.ChooseAsync("node", "4");
        var noAddress = (await draft.PressAsync("Create")).Text;
        await draft.ChooseAsync("address", draft.Options("address")[0]);
        var down = (await draft.PressAsync("Create")).Text;
        await draft.ChooseAsync("node", "anywhere");
        var free = sandbox.App.Panel.World.Allocations.Where(row => row.Server is null).ToList();
        free.ForEach(row => sandbox.App.Panel.World.Allocations.Remove(row));
        var noFree = (await draft.PressAsync("Create")).Text;
        sandbox.App.Panel.World.Allocations.AddRange(free);
        await draft.ChooseAsync("locations", "1");
        var made = (await draft.PressAsync("Create")).Text;

        Assert.Contains("No node has room for that", noRoom, StringComparison.Ordinal);
        Assert.Contains("Choose an address on the node", noAddress, StringComparison.Ordinal);
        Assert.Contains("The node does not answer, so nothing was made", down, StringComparison.Ordinal);
        Assert.Contains("have no free address that fits", noFree, StringComparison.Ordinal);
        Assert.Contains("is made", made, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_presses_make_one_server_and_a_key_that_may_not_write_makes_none()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var before = sandbox.App.Panel.World.Servers.Count;
        var draft = await Wizard.BeginAsync(admin, "Only one", "nora");
        await draft.ChooseAsync("nest", "1");
        await draft.ChooseAsync("egg", "2");
        var key = sandbox.App.Panel.World.Keys.Single(key => key is { Kind: KeyKind.Application, Description: "full" });
        ((Dictionary<string, int>)key.Acl)["servers"] = 1;

        var refused = (await draft.PressAsync("Create")).Text;
        ((Dictionary<string, int>)key.Acl)["servers"] = 3;
        await sandbox.FaultAsync(new { target = "panel", kind = "slow", ms = 700, path = "/api/application/servers" });
        var create = (string)draft.Message.Button("Create")["custom_id"]!;
        await Task.WhenAll(admin.PressIdAsync(draft.Message, create), admin.PressIdAsync(draft.Message, create));
        await sandbox.ClearFaultsAsync();

        Assert.Contains("lacks **Read & Write** on **Servers**", refused, StringComparison.Ordinal);
        Assert.Equal(before + 1, sandbox.App.Panel.World.Servers.Count);
        Assert.Equal(2, sandbox.AskedOfPanel("/api/application/servers").Count(asked => asked == "POST /api/application/servers"));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_its_buttons_say_so_afterwards()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.BeginAsync(admin, "Nothing", "nora");
        var begun = draft.Message;

        var dropped = await draft.PressAsync("Throw away");
        var unknown = await admin.RunAsync("admin servers create", new { name = "x", owner = "nobody-here" });

        Assert.Contains("Nothing was made", dropped.Text, StringComparison.Ordinal);
        Assert.Contains("No account on the panel is called `nobody-here`", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel(), asked => asked.StartsWith("POST /api/application", StringComparison.Ordinal));
        Assert.NotEmpty(begun.Buttons);
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
