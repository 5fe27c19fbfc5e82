using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary>Changing, reinstalling and deleting servers of the panel, and their databases.</summary>
public sealed class ServerEditTests
{
    [Fact]
    public async Task Only_what_was_changed_is_changed_and_the_rest_stays_as_it_is()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var server = sandbox.App.Panel.World.Servers[0];
        server.Limits = server.Limits with { Threads = "0-2" };
        var before = (server.Limits, server.FeatureLimits, server.Description, server.ExternalId, server.Startup, server.Image, Jar: server.Variables["SERVER_JARFILE"]);
        var draft = await Wizard.EditAsync(admin, "Survival");

        var nothing = (await draft.PressAsync("Save")).Text;
        await draft.FillAsync("Fill in…", ("name", "Survival II"), ("user", "mia"));
        await draft.JumpAsync("Limits");
        await draft.FillAsync("What it may use…", ("limits.memory", "6 GiB"));
        await draft.JumpAsync("Variables");
        await draft.FillAsync("Fill in these 4…", ("v3", "99"));
        await draft.JumpAsync("Review");
        var review = draft.Message.Text;
        // Somebody else changes it on the panel's own page meanwhile.
        server.Variables["MINECRAFT_VERSION"] = "1.20";
        server.Description = "Changed meanwhile";
        var saved = (await draft.PressAsync("Save")).Text;

        Assert.Contains("Nothing was changed yet", nothing, StringComparison.Ordinal);
        Assert.Contains($"`limits.memory`: `{before.Limits.Memory}` → `6 GiB`", review, StringComparison.Ordinal);
        Assert.Contains("is changed", saved, StringComparison.Ordinal);
        Assert.Equal(("Survival II", "mia", "Changed meanwhile", before.ExternalId), (server.Name, server.Owner.Username, server.Description, server.ExternalId));
        Assert.Equal(before.Limits with { Memory = 6144 }, server.Limits);
        Assert.Equal(before.FeatureLimits, server.FeatureLimits);
        Assert.Equal((before.Startup, before.Image, before.Jar, "99", "1.20"), (server.Startup, server.Image, server.Variables["SERVER_JARFILE"], server.Variables["BUILD_NUMBER"], server.Variables["MINECRAFT_VERSION"]));
    }

    [Fact]
    public async Task What_the_panel_does_not_take_stays_typed_and_what_it_took_is_not_sent_again()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.EditAsync(admin, "Creative");
        await draft.FillAsync("Fill in…", ("name", "Creative II"));
        await draft.JumpAsync("Variables");
        await draft.FillAsync("Fill in these 4…", ("v1", "not a jar"));

        var half = (await draft.PressAsync("Save")).Text;
        var named = sandbox.App.Panel.World.Servers[1].Name;
        await draft.FillAsync("Fill in these 4…", ("v1", "new.jar"));
        var saved = (await draft.PressAsync("Save")).Text;

        Assert.Contains("Not everything was saved", half, StringComparison.Ordinal);
        Assert.Contains("format is invalid", half, StringComparison.Ordinal);
        Assert.Equal("Creative II", named);
        Assert.Contains("is changed", saved, StringComparison.Ordinal);
        Assert.Equal("new.jar", sandbox.App.Panel.World.Servers[1].Variables["SERVER_JARFILE"]);
        Assert.Single(sandbox.AskedOfPanel("/details"));
    }

    [Fact]
    public async Task Addresses_are_given_and_taken_and_the_primary_one_is_chosen()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var world = sandbox.App.Panel.World;
        var own = world.Allocations.Where(row => row.Server == world.Servers[0]).Select(row => row.Id.ToString()).ToArray();
        var draft = await Wizard.EditAsync(admin, "1");
        await draft.JumpAsync("Place");
        var free = draft.Options("addresses").Except(own).First();

        // It keeps its primary one, loses the other, and gets a new one, which becomes the primary.
        await draft.ChooseAsync("addresses", own[0], free);
        await draft.ChooseAsync("address", free);
        var told = draft.Message.Text;
        await draft.PressAsync("Save");

        Assert.Contains("Gets:", told, StringComparison.Ordinal);
        Assert.Contains("Loses:", told, StringComparison.Ordinal);
        Assert.Equal(new[] { own[0], free }.Order(), world.Allocations.Where(row => row.Server == world.Servers[0]).Select(row => row.Id.ToString()).Order());
        Assert.Equal(free, world.Servers[0].Allocation!.Id.ToString());
    }

    [Fact]
    public async Task Another_egg_brings_its_image_command_and_variables()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var draft = await Wizard.EditAsync(admin, "Skyblock");
        await draft.JumpAsync("Egg");

        await draft.ChooseAsync("egg", "2");
        await draft.PressAsync("Save");

        var server = sandbox.App.Panel.World.Servers[2];
        Assert.Equal("Velocity", server.Egg.Name);
        Assert.Equal(["SERVER_JARFILE"], server.Variables.Keys);
        Assert.Equal("server.jar", server.Variables["SERVER_JARFILE"]);
    }

    [Fact]
    public async Task A_server_is_reinstalled_after_a_question_and_the_end_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var question = (await admin.RunAsync("admin servers reinstall", new { server = "Skyblock" })).Message;
        var before = sandbox.AskedOfPanel("/reinstall").Count;
        await admin.PressAsync(question, "Reinstall it");
        await admin.EventuallySeesAsync(question, seen => seen.Says("is installed"));
        await sandbox.FaultAsync(new { target = "wings", kind = "failInstall", server = "Skyblock" });
        var again = (await admin.RunAsync("admin servers reinstall", new { server = "Skyblock" })).Message;
        await admin.PressAsync(again, "Reinstall it");
        var failed = await admin.EventuallySeesAsync(again, seen => seen.Says("failed"));

        Assert.Equal(0, before);
        Assert.Contains("The installation of **Skyblock** failed", failed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_deleted_when_its_name_is_typed_and_forced_off_the_panel_when_its_node_is_gone()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var world = sandbox.App.Panel.World;
        var count = world.Servers.Count;

        var question = (await admin.RunAsync("admin servers delete", new { server = "Skyblock" })).Message;
        var wrong = await admin.SubmitAsync(await admin.PressAsync(question, "Delete…"), "Skyblok");
        var kept = world.Servers.Count;
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question, "Delete…"), "Skyblock");
        var attic = (await admin.RunAsync("admin servers delete", new { server = "Attic" })).Message;
        var down = await admin.SubmitAsync(await admin.PressAsync(attic, "Delete…"), "Attic");
        var warning = await admin.PressAsync(down.Message, "Force it off the panel…");
        var forced = await admin.SubmitAsync(await admin.PressAsync(warning.Message, "Delete…"), "Attic");

        Assert.Contains("so nothing was deleted", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(count, kept);
        Assert.Contains("is deleted", deleted.Text, StringComparison.Ordinal);
        Assert.Contains("did not do its part", down.Text, StringComparison.Ordinal);
        Assert.Contains("What stays behind", warning.Text, StringComparison.Ordinal);
        Assert.Contains("is off the panel", forced.Text, StringComparison.Ordinal);
        Assert.Equal(count - 2, world.Servers.Count);
    }

    [Fact]
    public async Task Databases_of_any_server_are_made_shown_rotated_and_deleted_and_passwords_are_for_one_person()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var world = sandbox.App.Panel.World;

        var unknown = await admin.RunAsync("admin databases create", new { server = "Survival", name = "stats" });
        var made = await admin.RunAsync("admin databases create", new { server = "Survival", name = "stats", host = 1 });
        var again = await admin.RunAsync("admin databases create", new { server = "Creative", name = "other" });
        var odd = await admin.RunAsync("admin databases create", new { server = "Survival", name = "no blanks" });
        var list = await admin.RunAsync("admin databases list", new { server = "Survival" });
        var first = world.Servers[0].Databases[0].Password;
        var shown = await admin.SelectAsync(list.Message, "admindatabases/open/1", $"{world.Servers[0].Databases[0].Id}");
        var rotated = await admin.PressAsync((await admin.PressAsync(shown.Message, "Rotate")).Message, "Rotate it");
        var second = world.Servers[0].Databases[0].Password;
        var question = await admin.RunAsync("admin databases delete", new { server = "Survival", database = "stats" });
        var deleted = await admin.SubmitAsync(await admin.PressAsync(question.Message, "Delete…"), "s1_stats");

        Assert.Contains("knows no database server", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("is there", made.Text, StringComparison.Ordinal);
        Assert.Contains("is there", again.Text, StringComparison.Ordinal);
        Assert.Contains("The panel did not take it", odd.Text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:3306", list.Text, StringComparison.Ordinal);
        Assert.True(shown.Message.IsEphemeral);
        Assert.Contains($"||`{first}`||", shown.Text, StringComparison.Ordinal);
        Assert.Contains($"||`{second}`||", rotated.Text, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Contains("is deleted", deleted.Text, StringComparison.Ordinal);
        Assert.Empty(world.Servers[0].Databases);
        var logs = string.Join('\n', sandbox.App.Console.Lines);
        Assert.DoesNotContain(first, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(second, logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_down_by_owner_node_and_state_and_a_wrong_name_is_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var adams = await admin.RunAsync("admin servers list", new { owner = "adam" });
        var suspended = await admin.RunAsync("admin servers list", new { node = "1", state = "Suspended" });
        var nobody = await admin.RunAsync("admin servers list", new { owner = "zoe" });

        Assert.Contains("Servers of adam · 1 of 11", adams.Text, StringComparison.Ordinal);
        Assert.Contains("on node-1, suspended · 1 of 11", suspended.Text, StringComparison.Ordinal);
        Assert.Contains("Old Hub", suspended.Text, StringComparison.Ordinal);
        Assert.Contains("is called `zoe`", nobody.Text, StringComparison.Ordinal);
    }
}
